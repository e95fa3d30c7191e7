package com.enroldesk.intake;

import com.enroldesk.domain.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One case of a data file: bytes in, the list that they read as out.
 *
 * <pre>
 * === name of the case
 * paste                      the input is pasted text; without it, bytes
 * encode UTF-16LE            how the input becomes bytes; UTF-8 without it
 * choose charset UTF-8       what a person chose; also delimiter and header
 * &lt; text                     input with its escapes; \\n and the like are its only line ends
 * &lt;hex FF FE                 input as bytes
 * &gt; UTF-8 mark comma header 3 lines
 * &gt; columns a | b
 * &gt; 2: 919812345678 | Asha
 * &gt; 3 RAGGED_ROW 1: x
 * </pre>
 */
record IntakeCase(String name, boolean pasted, ByteBuffer bytes, FormatChoice choice, String expected) {

    static List<IntakeCase> all(String resource) {
        List<IntakeCase> cases = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Escapes.lines(resource).toList()) {
            if (line.startsWith("=== ") && !lines.isEmpty()) {
                cases.add(of(lines));
                lines.clear();
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        cases.add(of(lines));
        return cases;
    }

    private static IntakeCase of(List<String> lines) {
        Charset encoding = StandardCharsets.UTF_8;
        FormatChoice choice = FormatChoice.GUESS;
        boolean pasted = false;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.equals("paste")) {
                pasted = true;
            } else if (line.startsWith("encode ")) {
                encoding = Charset.forName(line.substring(7));
            } else if (line.startsWith("choose ")) {
                choice = chosen(choice, line.substring(7).split(" ", 2));
            } else if (line.startsWith("<hex ")) {
                bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(line.substring(5)));
            } else if (line.startsWith("< ")) {
                bytes.writeBytes(Escapes.decode(line.substring(2)).getBytes(encoding));
            } else if (line.startsWith("> ")) {
                expected.add(line.substring(2));
            } else {
                throw new IllegalArgumentException("in case " + lines.getFirst() + ": " + line);
            }
        }
        return new IntakeCase(
                lines.getFirst().substring(4),
                pasted,
                ByteBuffer.wrap(bytes.toByteArray()),
                choice,
                String.join("\n", expected));
    }

    private static FormatChoice chosen(FormatChoice choice, String[] words) {
        return switch (words[0]) {
            case "charset" ->
                new FormatChoice(Optional.of(Charset.forName(words[1])), choice.delimiter(), choice.header());
            case "delimiter" ->
                new FormatChoice(
                        choice.charset(), Optional.of(Escapes.decode(words[1]).charAt(0)), choice.header());
            case "header" ->
                new FormatChoice(choice.charset(), choice.delimiter(), Optional.of(words[1].equals("yes")));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    static String said(Problem problem) {
        return problem.code()
                + problem.arguments().stream().map(argument -> " | " + argument).collect(Collectors.joining());
    }

    static String said(CustomerList list) {
        List<String> lines = new ArrayList<>();
        Format format = list.format();
        lines.add(format.charset()
                + (format.byteOrderMark() ? " mark" : "")
                + switch (format.delimiter()) {
                    case ',' -> " comma";
                    case ';' -> " semicolon";
                    case '\t' -> " tab";
                    case '|' -> " bar";
                    default -> " " + format.delimiter();
                }
                + (format.header() ? " header " : " ")
                + format.lines()
                + (format.lines() == 1 ? " line" : " lines"));
        lines.add("columns " + joined(list.columns()));
        for (int i = 0; i < list.size(); i++) {
            ListRow row = list.row(i);
            String complaint = row.complaint()
                    .map(reason -> " " + reason.code() + " " + reason.detail())
                    .orElse("");
            lines.add((row.line() + complaint + ": " + joined(row.cells())).stripTrailing());
        }
        return String.join("\n", lines);
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(Escapes::encode).collect(Collectors.joining(" | "));
    }

    @Override
    public String toString() {
        return name;
    }
}
