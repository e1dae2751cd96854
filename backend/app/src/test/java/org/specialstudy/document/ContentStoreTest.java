package org.specialstudy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    @TempDir
    Path folder;

    @Test
    void the_same_content_is_kept_once_under_its_fingerprint() throws IOException {
        var store = new ContentStore(folder);

        var first = store.receive(new ByteArrayInputStream("abc".getBytes()), 10);
        store.keep(first);
        var second = store.receive(new ByteArrayInputStream("abc".getBytes()), 10);
        store.keep(second);

        assertThat(first.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").isEqualTo(second.sha256());
        assertThat(store.place(first.sha256())).hasContent("abc");
        assertThat(folder.resolve("arriving")).isEmptyDirectory();
    }

    @Test
    void what_is_too_large_leaves_nothing_behind() throws IOException {
        var store = new ContentStore(folder);

        assertThatExceptionOfType(ContentStore.TooLarge.class).isThrownBy(() -> store.receive(new ByteArrayInputStream(new byte[11]), 10));

        assertThat(folder.resolve("arriving")).isEmptyDirectory();
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void what_a_dead_program_was_receiving_is_thrown_away_and_what_still_arrives_is_not() throws IOException {
        var store = new ContentStore(folder);
        assertThat(store.forgetArrivals(Instant.now())).as("nothing has ever arrived").isZero();
        var old = Files.createFile(Files.createDirectories(folder.resolve("arriving")).resolve("upload1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
        var arriving = Files.createFile(folder.resolve("arriving/upload2.part"));

        assertThat(store.forgetArrivals(Instant.now().minusSeconds(3600))).isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(arriving).exists();
    }
}
