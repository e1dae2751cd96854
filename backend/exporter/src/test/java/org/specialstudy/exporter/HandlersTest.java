package org.specialstudy.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandlersTest {

    @Test
    void commands_and_rejections_are_never_facts() {
        var filter = new Handlers.Filter();
        assertThat(filter.acceptType(RecordType.EVENT)).isTrue();
        assertThat(filter.acceptType(RecordType.COMMAND)).isFalse();
        assertThat(filter.acceptType(RecordType.COMMAND_REJECTION)).isFalse();
        assertThat(filter.acceptValue(ValueType.USER_TASK)).isTrue();
        assertThat(filter.acceptValue(ValueType.JOB)).isFalse();
    }

    @Test
    void dates_with_offset_or_zone_become_instants_and_nonsense_becomes_none() {
        assertThat(Rows.date("2026-03-09T18:00:00+08:00")).hasToString("2026-03-09T10:00Z");
        assertThat(Rows.date("2026-03-09T18:00:00+08:00[Asia/Shanghai]")).hasToString("2026-03-09T10:00Z");
        assertThat(Rows.date("")).isNull();
        assertThat(Rows.date("soon")).isNull();
    }

    @Test
    void a_signal_with_very_many_candidates_is_split_below_the_limit_of_a_notification() {
        var signals = new Signals();
        var groups = java.util.stream.Stream.generate(() -> "contact@" + UUID.randomUUID()).limit(400).toArray(String[]::new);
        signals.add(Records.STUDY, groups, "研究员\"");
        assertThat(signals.payloads()).hasSizeGreaterThan(2).allSatisfy(payload -> assertThat(payload.length()).isLessThan(7_900));
        assertThat(signals.payloads().getLast()).contains("\"\\u7814\\u7a76\\u5458\\\"\"");
    }

    @Test
    void a_missing_setting_is_refused_when_the_broker_reads_its_configuration() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new PostgresExporter().configure(Broker.context("postgres", Map.of("url", "jdbc:postgresql://x/y", "user", "u"))))
            .withMessageContaining("password");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new PostgresExporter().configure(Broker.context("postgres", Map.of("url", "http://x", "user", "u", "password", "p"))))
            .withMessageContaining("jdbc:postgresql:");
    }
}
