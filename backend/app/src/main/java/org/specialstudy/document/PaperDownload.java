package org.specialstudy.document;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A {@link Paper} as an answer that the browser keeps under its own name, in Chinese as well. */
public final class PaperDownload {

    private static final MediaType DOCX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private PaperDownload() {}

    /** What no file system takes is left out of the name. */
    public static String name(String title, String suffix) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + suffix + ".docx";
    }

    public static ResponseEntity<byte[]> of(String name, byte[] paper) {
        return ResponseEntity.ok()
            .contentType(DOCX)
            .cacheControl(CacheControl.noStore().cachePrivate())
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff")
            .body(paper);
    }
}
