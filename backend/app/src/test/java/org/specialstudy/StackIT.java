package org.specialstudy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SystemTest
class StackIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_under_test_talks_to_the_migrated_database_in_its_own_role() {
        assertThat(jdbc.sql("select current_user || '@' || current_database()").query(String.class).single())
            .isEqualTo("specialstudy_app@specialstudy");
    }

    @Test
    void the_brokers_clock_moves_forward() {
        var before = BrokerClock.now();
        assertThat(BrokerClock.forward(Duration.ofMinutes(1))).isAfterOrEqualTo(before.plusSeconds(60));
    }
}
