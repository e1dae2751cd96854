package org.specialstudy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    @TempDir
    Path folder;

    private Map<String, String> settings;
    private Path data;

    @BeforeEach
    void choosePorts() throws IOException {
        settings = Started.settings(folder);
        data = folder.resolve("data");
    }

    /** What a failed test left running must not outlive it. */
    @AfterEach
    void stopWhatIsLeft() {
        if (Files.exists(data)) {
            try (var left = DataFolder.open(data)) {
                left.stopOrphans();
            }
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_a_part_that_dies_is_started_again() throws Exception {
        try (var first = Started.launcher(folder, settings).ready()) {
            assertThat(first.said()).contains("first start true, demo on");
            try (var second = Started.launcher(folder, settings)) {
                assertThat(second.ended()).isEqualTo(1);
                assertThat(second.said()).contains("The system is running already");
            }
            try (var copy = Started.launcher(folder, with("FILE", folder.resolve("copy.tar.gz").toString()), "backup")) {
                assertThat(copy.ended()).isEqualTo(1);
                assertThat(copy.said()).contains("The system is running already");
            }
            killAndSeeItBack(first, "app", "the application");
            killAndSeeItBack(first, "zeebe", "Zeebe " + Versions.zeebe());
            killAndSeeItBack(first, "postgres", "PostgreSQL");
        }
        assertThat(Child.orphan(data.resolve("postgres"), "postgres")).isEmpty();
    }

    @Test
    void after_a_kill_of_the_launcher_the_next_start_stops_what_was_left_and_goes_on_with_the_same_data() throws Exception {
        Started.launcher(folder, settings).ready().kill();
        var forgotten = Child.orphan(data.resolve("zeebe"), "zeebe").orElseThrow();

        try (var next = Started.launcher(folder, settings).ready()) {
            assertThat(next.said()).contains("stopped the application it left behind").contains("stopped the Zeebe it left behind")
                .contains("stopped the PostgreSQL it left behind").contains("first start false");
            assertThat(forgotten.isAlive()).isFalse();
        }
    }

    @Test
    void one_store_without_the_other_is_refused_and_a_copy_brings_both_back() throws Exception {
        var copy = folder.resolve("copy.tar.gz");
        Started.launcher(folder, settings).ready().close();
        assertThat(said("backup", with("FILE", copy.toString()))).contains("the copy is complete");

        Archive.delete(data.resolve("zeebe/data"));
        assertThat(said("run", settings)).contains("Zeebe's data is gone");

        assertThat(said("restore", with("FILE", copy.toString()))).as("nobody answered the question").contains("nothing was changed");
        assertThat(said("restore", with("FILE", copy.toString(), "FORCE", "yes"))).contains("restored");
        assertThat(data.resolve("documents/kept")).hasContent("a paper");
        try (var again = Started.launcher(folder, settings).ready()) {
            assertThat(again.said()).contains("first start false");
        }

        Files.createDirectories(data.resolve("restoring"));
        assertThat(said("run", settings)).contains("The last restore was interrupted");
        Archive.delete(data.resolve("restoring"));

        Archive.delete(data.resolve("postgres"));
        assertThat(said("run", settings)).contains("The database is gone");
        assertThat(said("reset", with("FORCE", "yes"))).contains("deleted");
        assertThat(said("restore", with("FILE", copy.toString()))).as("an empty folder needs no question").contains("restored");

        Files.write(copy, new byte[] {1, 2, 3});
        assertThat(said("restore", with("FILE", copy.toString(), "FORCE", "yes"))).contains("damaged").contains("nothing was changed");
        assertThat(data.resolve("documents/kept")).exists();
    }

    @Test
    void a_taken_port_is_said_before_anything_is_started() throws Exception {
        try (var taken = new ServerSocket(Integer.parseInt(settings.get("HTTP_PORT")), 1, InetAddress.getLoopbackAddress())) {
            assertThat(said("run", settings)).contains("Port " + taken.getLocalPort()).contains("HTTP_PORT").doesNotContain("making the database");
        }
    }

    private void killAndSeeItBack(Started launcher, String part, String name) {
        Child.orphan(data.resolve(part), part).orElseThrow().destroyForcibly();
        launcher.says(name + " ended by itself");
        Awaitility.await().atMost(Started.PATIENCE).until(() -> launcher.said().split(name + " is ready", -1).length == 3);
    }

    private String said(String command, Map<String, String> chosen) throws Exception {
        try (var launcher = Started.launcher(folder, chosen, command)) {
            launcher.ended();
            return launcher.said();
        }
    }

    private Map<String, String> with(String... more) {
        var all = new TreeMap<>(settings);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
