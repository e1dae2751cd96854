package org.specialstudy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.specialstudy.engine.Command.Kind;

class OutcomeTest {

    @Test
    void a_permanent_refusal_is_hopeless_at_once_and_a_broker_that_is_away_never() {
        assertThat(outcome(Verdict.NEVER, 1).hopeless()).isTrue();
        assertThat(outcome(Verdict.UNREACHABLE, 5_000).hopeless()).isFalse();
        assertThat(outcome(Verdict.BUSY, 5_000).hopeless()).isFalse();
        assertThat(outcome(Verdict.UNREACHABLE, 1).counts()).isFalse();
    }

    @Test
    void what_may_go_right_another_time_is_tried_for_minutes_with_growing_pauses() {
        assertThat(outcome(Verdict.GONE, 9).hopeless()).isFalse();
        assertThat(outcome(Verdict.GONE, 10).hopeless()).isTrue();
        assertThat(outcome(Verdict.AGAIN, 20).hopeless()).isTrue();
        assertThat(outcome(Verdict.AGAIN, 1).delayMillis()).isEqualTo(250);
        assertThat(outcome(Verdict.AGAIN, 4).delayMillis()).isEqualTo(2_000);
        assertThat(outcome(Verdict.AGAIN, 1_000).delayMillis()).isEqualTo(30_000);
    }

    @Test
    void a_busy_broker_halves_what_is_on_the_way_and_gets_more_again_slowly() {
        var pressure = new Pressure(40);
        assertThat(pressure.free()).isEqualTo(40);
        pressure.sent();
        assertThat(pressure.free()).isEqualTo(39);
        pressure.answered(Verdict.BUSY);
        assertThat(pressure.free()).isEqualTo(20);
        for (int i = 0; i < 10; i++) {
            pressure.sent();
            pressure.answered(Verdict.BUSY);
        }
        assertThat(pressure.free()).isEqualTo(4);
        for (int i = 0; i < 2_000; i++) {
            pressure.sent();
            pressure.answered(Verdict.DONE);
        }
        assertThat(pressure.free()).isEqualTo(40);
    }

    private static Outcome outcome(Verdict verdict, int attempts) {
        return new Outcome(new Leased(1, Kind.COMPLETE, 1L, null, null, null, "{}", attempts), verdict, "");
    }
}
