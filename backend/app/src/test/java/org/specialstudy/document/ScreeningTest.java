package org.specialstudy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialstudy.kernel.Refusal;

class ScreeningTest {

    @TempDir
    Path folder;

    @Test
    void a_name_loses_its_folders_and_what_file_systems_stumble_over() {
        assertThat(Screening.name("C:\\草稿\\方案(讨论稿).docx")).isEqualTo("方案(讨论稿).docx");
        assertThat(Screening.name("../../etc/a\u202Etxt.pdf")).isEqualTo("atxt.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ".htaccess", "\u0000"})
    void a_name_that_is_none_is_refused(String name) {
        refused("document-name", () -> Screening.name(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★1年方案.docx", "秘 密 ★.pdf", "绝密☆.txt"})
    void a_marked_name_is_refused(String name) {
        refused("classified-mark", () -> Screening.name(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.js", "a", "a.docm"})
    void a_kind_that_is_not_on_the_list_is_refused(String name) {
        refused("document-type", () -> Screening.kind(name));
    }

    @Test
    void a_file_is_what_its_name_says() throws IOException {
        assertThatCode(() -> check("a.pdf", "%PDF-1.7".getBytes())).doesNotThrowAnyException();
        assertThatCode(() -> check("a.txt", "方案".getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
        assertThatCode(() -> check("IMG_0001.HEIC", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)))
            .doesNotThrowAnyException();
        refused("document-type-mismatch", () -> check("a.heic", "\0\0\0\u0018ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1)));
        refused("document-type-mismatch", () -> check("a.pdf", "<html>".getBytes()));
        refused("document-type-mismatch", () -> check("a.docx", "PK\u0003\u0004broken".getBytes()));
        refused("document-type-mismatch", () -> check("a.txt", new byte[] {'a', 0, 'b'}));
        refused("document-empty", () -> check("a.txt", new byte[0]));
    }

    @Test
    void a_mark_in_readable_text_is_found_in_either_encoding() {
        refused("classified-mark", () -> check("a.txt", "机密★".getBytes(StandardCharsets.UTF_8)));
        refused("classified-mark", () -> check("a.txt", "绝密★".getBytes(Charset.forName("GB18030"))));
    }

    @Test
    void a_mark_is_found_however_far_down_and_wherever_the_reading_pauses() {
        for (var before : new int[] {32 * 1024 - 2, 32 * 1024 - 1, 32 * 1024, 25 * 1024 * 1024}) {
            refused("classified-mark", () -> check("a.txt", (" x".repeat(before / 2) + "机" + " ".repeat(70_000) + "密\n★").getBytes(StandardCharsets.UTF_8)));
        }
        refused("classified-mark", () -> check("a.txt", ("a < b " + "x".repeat(40_000) + " 绝密★").getBytes(StandardCharsets.UTF_8)));
        assertThatCode(() -> check("a.txt", ("机 x 密★ 秘" + "y".repeat(40_000) + "密★").getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
    }

    @Test
    void a_mark_in_a_word_file_is_found_between_its_tags() throws IOException {
        refused("classified-mark", () -> check("a.docx", zipped("word/document.xml", "<w:t>机</w:t><w:t>密★1年</w:t>")));
        assertThatCode(() -> check("b.docx", zipped("word/document.xml", "<w:t>非涉密</w:t>"))).doesNotThrowAnyException();
    }

    private void check(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("content"), content);
        Screening.check(Screening.kind(name), file, content.length);
    }

    private static byte[] zipped(String entry, String text) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
