package com.enroldesk.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that are often taken for text lists, known by their first bytes whatever their name says. */
final class FileKind {

    private record Magic(String bytes, String kind) {}

    private static final List<Magic> MAGICS = List.of(
            new Magic("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an Excel workbook of the old kind (.xls)"),
            new Magic("%PDF-", "a PDF document"),
            new Magic("\u0089PNG\r\n", "a picture"),
            new Magic("\u00FF\u00D8\u00FF", "a picture"),
            new Magic("GIF8", "a picture"),
            new Magic("\u001F\u008B\u0008", "a compressed file (gzip)"),
            new Magic("7z\u00BC\u00AF'\u001C", "a compressed file (7-Zip)"),
            new Magic("Rar!\u001A\u0007", "a compressed file (RAR)"),
            new Magic("SQLite format 3\u0000", "a database"),
            new Magic("\u007FELF", "a program"),
            new Magic("{\\rtf", "a Word document (RTF)"));

    private FileKind() {}

    /** What the bytes are instead of text; empty for text. */
    static Optional<String> notText(byte[] sample) {
        String start = new String(sample, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return Optional.of(archive(start));
        }
        for (Magic magic : MAGICS) {
            if (start.startsWith(magic.bytes)) {
                return Optional.of(magic.kind);
            }
        }
        String page = start.stripLeading();
        page = page.substring(0, Math.min(page.length(), 15)).toLowerCase(Locale.ROOT);
        return page.startsWith("<!doctype html") || page.startsWith("<html") || page.startsWith("<table")
                ? Optional.of("a web page")
                : Optional.empty();
    }

    private static String archive(String start) {
        if (start.contains("xl/") || start.contains("[Content_Types].xml")) {
            return start.contains("word/") ? "a Word document" : "an Excel workbook";
        }
        return start.contains("opendocument.spreadsheet") ? "an OpenDocument spreadsheet" : "a zip archive";
    }

    /**
     * Bytes that no encoding of a list would hold so often: a tenth of them control characters. A stray one in a list is left
     * to the row that holds it.
     */
    static boolean isBinary(String sample) {
        long controls = sample.codePoints().filter(CodePoints::isControl).count();
        return sample.length() >= 32 && controls > sample.length() / 10;
    }
}
