package org.specialstudy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
class OutageTest {

    private final Outage outage = new Outage(JdbcClient.create(new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("Connection refused");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }));

    @Test
    void a_database_that_is_away_is_told_in_one_line_however_often_it_is_asked(CapturedOutput output) {
        for (var i = 0; i < 5; i++) {
            outage.handleError(new CannotCreateTransactionException("no connection", new SQLException("Connection refused")));
            outage.handleError(new DataAccessResourceFailureException("gone"));
            assertThatException().isThrownBy(outage::askAgain);
        }

        assertThat(output.getOut().lines().filter(line -> line.contains("PostgreSQL is away"))).hasSize(1);
        assertThat(output.getOut()).doesNotContain("at org.specialstudy", "PostgreSQL is back");
    }

    @Test
    void anything_else_keeps_its_trace(CapturedOutput output) {
        outage.handleError(new IllegalStateException("a bug"));

        assertThat(output.getOut()).contains("IllegalStateException: a bug", "OutageTest");
    }
}
