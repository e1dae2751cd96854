package org.specialstudy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialstudy.local.LocalZeebe.Settings;

class LocalZeebeIT {

    @TempDir
    Path folder;

    private final ZeebePorts ports = ZeebePorts.free();

    @Test
    void the_broker_gets_ready_again_after_a_kill_and_a_second_one_on_its_folder_is_refused() {
        try (var zeebe = started()) {
            assertThat(LocalZeebe.isEmpty(folder)).isFalse();
            assertThatExceptionOfType(LocalProblem.class).isThrownBy(this::started).withMessageContaining("Another program");

            assertThat(zeebe.answers()).isTrue();
            zeebe.kill();
            assertThat(zeebe.ready()).isFalse();
            assertThat(zeebe.answers()).isFalse();
            zeebe.start();
            assertThat(zeebe.ready()).isTrue();
        }
        assertThat(Ports.taken(ports.grpc())).isFalse();
    }

    @Test
    void each_of_the_five_ports_is_looked_at_before_the_start() throws Exception {
        for (var port : new int[] {ports.rest(), ports.management(), ports.grpc(), ports.command(), ports.internal()}) {
            try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThatExceptionOfType(LocalProblem.class).isThrownBy(this::started).withMessageContaining("Port " + port);
            }
        }
    }

    private LocalZeebe started() {
        return LocalZeebe.started(new Settings(folder, ports, Optional.empty(), false));
    }
}
