package org.specialstudy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialstudy.local.LocalPostgres.Settings;

class LocalPostgresIT {

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final Passwords passwords = Passwords.generate();

    @Test
    void what_was_written_is_there_after_a_stop_a_kill_and_a_launcher_that_died() throws SQLException {
        try (var postgres = started()) {
            write(postgres, 1);
            postgres.close();
            assertThat(postgres.alive()).isFalse();

            postgres.start();
            write(postgres, 2);
            postgres.kill();

            postgres.start();
            write(postgres, 3);
            var forgotten = postgres.pid();
            try (var next = started()) {        // the first was never closed: what a launcher that died leaves behind
                assertThat(ProcessHandle.of(forgotten).map(ProcessHandle::isAlive).orElse(false)).isFalse();
                assertThat(count(next)).isEqualTo(3);
            }
        }
    }

    @Test
    void one_that_hangs_does_not_answer_and_one_that_says_no_does() throws Exception {
        try (var postgres = started()) {
            assertThat(postgres.answers()).isTrue();
            signal("STOP", postgres.pid());
            assertThat(postgres.answers()).isFalse();
            signal("CONT", postgres.pid());
            assertThat(postgres.answers()).isTrue();
            try (var connection = postgres.superuser(); var sql = connection.createStatement()) {
                sql.execute("alter database postgres allow_connections false");
            }
            assertThat(postgres.answers()).as("it refuses, in words").isTrue();
        }
    }

    @Test
    void it_flushes_to_disk_and_listens_on_loopback_only() throws SQLException {
        try (var postgres = started(); var connection = postgres.superuser(); var sql = connection.createStatement()) {
            for (var wanted : new String[][] {{"fsync", "on"}, {"synchronous_commit", "on"}, {"listen_addresses", "127.0.0.1"},
                {"server_encoding", "UTF8"}, {"log_timezone", "UTC"}}) {
                var row = sql.executeQuery("select current_setting('" + wanted[0] + "')");
                row.next();
                assertThat(row.getString(1)).as(wanted[0]).isEqualTo(wanted[1]);
            }
        }
    }

    @Test
    void nobody_comes_in_without_a_password_and_the_application_may_not_create_anything() throws SQLException {
        try (var postgres = started()) {
            assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.url(), LocalPostgres.APP, "guess"));
            try (var app = DriverManager.getConnection(postgres.url(), LocalPostgres.APP, passwords.app()); var sql = app.createStatement()) {
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> sql.execute("create schema mine"));
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> sql.execute("create table public.mine (id int)"));
            }
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws Exception {
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(LocalProblem.class).isThrownBy(this::started)
                .withMessageContaining("Port " + port).withMessageContaining("POSTGRES_PORT");
        }
    }

    @Test
    void a_process_that_was_given_the_number_of_a_dead_server_is_left_alone() throws Exception {
        started().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("data/postmaster.pid"), stranger.pid() + "\n" + folder + "/data\n1000000000\n" + port + "\n");
            try (var postgres = started()) {
                assertThat(stranger.isAlive()).isTrue();
                assertThat(postgres.alive()).isTrue();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    private static void signal(String name, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor()).isZero();
    }

    private LocalPostgres started() {
        return LocalPostgres.started(new Settings(folder, port, passwords, true));
    }

    private static void write(LocalPostgres postgres, int number) throws SQLException {
        try (var connection = postgres.superuser(); var sql = connection.createStatement()) {
            sql.execute("create table if not exists kept (number int)");
            sql.execute("insert into kept values (" + number + ")");
        }
    }

    private static int count(LocalPostgres postgres) throws SQLException {
        try (var connection = postgres.superuser(); var sql = connection.createStatement()) {
            var row = sql.executeQuery("select count(*) from kept");
            row.next();
            return row.getInt(1);
        }
    }
}
