package org.specialstudy.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of file that offices exchange. The ending names the kind, the first bytes must agree with it; the browser's word is never believed. */
enum FileKind {

    PDF, OLE, ZIP, OOXML, PNG, JPEG, GIF, BMP, TIFF, WEBP, HEIF, TEXT, RTF;

    record Named(String ending, FileKind kind, String mediaType) {}

    /** What the photographs of a telephone call themselves. */
    private static final Set<String> HEIF_BRANDS = Set.of("ftypheic", "ftypheix", "ftypheim", "ftypheis", "ftyphevc", "ftyphevx", "ftypmif1",
        "ftypmsf1");

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN = "application/vnd.oasis.opendocument.";

    private static final Map<String, Named> BY_ENDING = Map.ofEntries(
        entry("pdf", PDF, "application/pdf"), entry("ofd", ZIP, "application/ofd"),
        entry("doc", OLE, "application/msword"), entry("xls", OLE, "application/vnd.ms-excel"), entry("ppt", OLE, "application/vnd.ms-powerpoint"),
        entry("wps", OLE, "application/vnd.ms-works"), entry("et", OLE, "application/vnd.ms-excel"), entry("dps", OLE, "application/vnd.ms-powerpoint"),
        entry("docx", OOXML, OFFICE + "wordprocessingml.document"), entry("xlsx", OOXML, OFFICE + "spreadsheetml.sheet"),
        entry("pptx", OOXML, OFFICE + "presentationml.presentation"),
        entry("odt", OOXML, OPEN + "text"), entry("ods", OOXML, OPEN + "spreadsheet"), entry("odp", OOXML, OPEN + "presentation"),
        entry("rtf", RTF, "application/rtf"), entry("txt", TEXT, "text/plain"), entry("csv", TEXT, "text/csv"), entry("md", TEXT, "text/markdown"),
        entry("png", PNG, "image/png"), entry("jpg", JPEG, "image/jpeg"), entry("jpeg", JPEG, "image/jpeg"), entry("gif", GIF, "image/gif"),
        entry("bmp", BMP, "image/bmp"), entry("tif", TIFF, "image/tiff"), entry("tiff", TIFF, "image/tiff"), entry("webp", WEBP, "image/webp"),
        entry("heic", HEIF, "image/heic"), entry("heif", HEIF, "image/heif"),
        entry("zip", ZIP, "application/zip"));

    private static Map.Entry<String, Named> entry(String ending, FileKind kind, String mediaType) {
        return Map.entry(ending, new Named(ending, kind, mediaType));
    }

    /** By the ending of the name; empty for everything that is not on the list. */
    static Optional<Named> named(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(BY_ENDING.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether the first bytes are those of this kind. */
    boolean begins(byte[] head) {
        return switch (this) {
            case PDF -> contains(head, "%PDF-", 1024);
            case OLE -> starts(head, 0xD0, 0xCF, 0x11, 0xE0);
            case ZIP, OOXML -> starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6);
            case PNG -> starts(head, 0x89, 'P', 'N', 'G');
            case JPEG -> starts(head, 0xFF, 0xD8, 0xFF);
            case GIF -> starts(head, 'G', 'I', 'F', '8');
            case BMP -> starts(head, 'B', 'M');
            case TIFF -> starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42);
            case WEBP -> starts(head, 'R', 'I', 'F', 'F');
            case HEIF -> head.length >= 12 && HEIF_BRANDS.contains(new String(head, 4, 8, StandardCharsets.ISO_8859_1));
            case RTF -> starts(head, '{', '\\', 'r', 't', 'f');
            case TEXT -> plain(head);
        };
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) return false;
        for (var i = 0; i < magic.length; i++) if ((head[i] & 0xFF) != magic[i]) return false;
        return true;
    }

    private static boolean contains(byte[] head, String magic, int within) {
        return new String(head, 0, Math.min(head.length, within), StandardCharsets.ISO_8859_1).contains(magic);
    }

    private static boolean plain(byte[] head) {
        for (var one : head) if (one == 0) return false;
        return true;
    }
}
