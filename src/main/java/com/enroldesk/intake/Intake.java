package com.enroldesk.intake;

import static java.util.Objects.requireNonNull;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Reads lists: bytes or pasted text into rows of text, in one pass. What cannot be read whole is refused with the line; what
 * is wrong with one row is that row's complaint. Any thread, also several at once.
 */
public final class Intake {
    private Intake() {}

    /**
     * Reads a list whole or not at all.
     *
     * @param privateFolder where the rows are kept until the list is closed; made, for its owner only, when it is missing
     * @param cancelled asked every few thousand characters
     * @return the list, to be closed
     * @throws Problem when there is no such list, or it cannot be read
     * @throws CancellationException when {@code cancelled} said so
     */
    public static CustomerList read(Source source, FormatChoice choice, Path privateFolder, BooleanSupplier cancelled)
            throws Problem {
        return switch (source) {
            case Source.OfFile(Path path) -> readFile(path, source.name(), choice, privateFolder, cancelled);
            case Source.OfStream(String name, InputStream stream) ->
                readBytes(stream, name, choice, privateFolder, cancelled);
            case Source.OfText(String name, String text) -> readText(name, text, choice, privateFolder, cancelled);
        };
    }

    /** The same for lists that may be files of results: of those the rows that are finished say so. */
    public static CustomerList read(
            Source source, FormatChoice choice, ExportWords words, Path privateFolder, BooleanSupplier cancelled)
            throws Problem {
        return ReadBack.of(read(source, choice, privateFolder, cancelled), words);
    }

    private static CustomerList readText(
            String name, String text, FormatChoice choice, Path privateFolder, BooleanSupplier cancelled)
            throws Problem {
        if (text.length() > Limits.PASTED_BYTES) {
            throw new Problem(ProblemCode.LIST_TOO_LARGE, name, "50 MB of pasted text");
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String sample = plain.substring(0, Math.min(plain.length(), 64 << 10));
        String sha256 = StrictDecoder.sha256Hex(text);
        Text opened = new Text(
                new StringReader(plain),
                sample,
                sample.length() == plain.length(),
                () -> StandardCharsets.UTF_8,
                false,
                () -> sha256);
        try {
            return spooled(
                    privateFolder, name, spool -> read(opened, spool, name, Limits.PASTED_LINES, choice, cancelled));
        } catch (Problem problem) {
            if (problem.code() != ProblemCode.CSV_QUOTE_NOT_CLOSED
                    && problem.code() != ProblemCode.CSV_TEXT_AFTER_QUOTE) {
                throw problem;
            }
            // Out of a chat or a mail, where quotation marks mean what they mean in prose: a line is a row.
            Text lines = opened.of(LineByLine.quoted(plain), LineByLine.quoted(sample));
            FormatChoice found =
                    new FormatChoice(choice.charset(), Optional.of(LineByLine.delimiter(plain)), choice.header());
            return spooled(
                    privateFolder, name, spool -> read(lines, spool, name, Limits.PASTED_LINES, found, cancelled));
        }
    }

    private static CustomerList readFile(
            Path path, String name, FormatChoice choice, Path privateFolder, BooleanSupplier cancelled) throws Problem {
        BasicFileAttributes before = attributes(path, name);
        if (!before.isRegularFile()) {
            throw new Problem(ProblemCode.LIST_UNREADABLE, path.toString());
        }
        if (before.size() > Limits.FILE_BYTES) {
            throw new Problem(ProblemCode.LIST_TOO_LARGE, name, "2 GB");
        }
        CustomerList list;
        try (InputStream stream = Files.newInputStream(path)) {
            list = readBytes(stream, name, choice, privateFolder, cancelled);
        } catch (IOException e) {
            throw new Problem(ProblemCode.LIST_UNREADABLE, e, path.toString());
        }
        BasicFileAttributes after = attributes(path, name);
        if (after.size() != before.size() || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
            list.close();
            throw new Problem(ProblemCode.LIST_UNREADABLE, path.toString());
        }
        return list;
    }

    private static BasicFileAttributes attributes(Path path, String name) throws Problem {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            throw new Problem(ProblemCode.LIST_NOT_FOUND, e, path.toString());
        } catch (IOException e) {
            throw new Problem(ProblemCode.LIST_UNREADABLE, e, name);
        }
    }

    private static CustomerList readBytes(
            InputStream stream, String name, FormatChoice choice, Path privateFolder, BooleanSupplier cancelled)
            throws Problem {
        return spooled(privateFolder, name, spool -> {
            StrictDecoder decoder = new StrictDecoder(stream, name, choice.charset());
            Text text = new Text(
                    decoder,
                    textOf(decoder, name),
                    decoder.sampleIsWhole(),
                    decoder::charset,
                    decoder.encoding().mark() > 0,
                    decoder::sha256Hex);
            return read(text, spool, name, Limits.FILE_LINES, choice, cancelled);
        });
    }

    /** A source as text: its first part for guesses, and what is known once all of it was read. */
    private record Text(
            Reader reader,
            String sample,
            boolean whole,
            Supplier<Charset> charset,
            boolean byteOrderMark,
            Supplier<String> sha256) {

        /** The same source in other characters. */
        Text of(String characters, String first) {
            return new Text(new StringReader(characters), first, whole, charset, byteOrderMark, sha256);
        }
    }

    private interface Reading {
        CustomerList into(Spool spool) throws IOException, Problem;
    }

    private static CustomerList spooled(Path privateFolder, String name, Reading reading) throws Problem {
        try (Spool spool = new Spool(privateFolder)) {
            return reading.into(spool);
        } catch (UncheckedIOException e) {
            throw problem(requireNonNull(e.getCause()), name);
        } catch (IOException e) {
            throw problem(e, name);
        }
    }

    /** What stopped the parser: it wraps whatever comes out of the reader before it and the writer behind it. */
    private static RuntimeException unwrapped(CsvParseException e) {
        return e.getCause() instanceof UncheckedIOException || e.getCause() instanceof CancellationException
                ? (RuntimeException) e.getCause()
                : e;
    }

    private static Problem problem(IOException e, String name) {
        return e instanceof ListRefused refused ? refused.problem() : new Problem(ProblemCode.LIST_UNREADABLE, e, name);
    }

    private static CustomerList read(
            Text text, Spool spool, String name, int maxLines, FormatChoice choice, BooleanSupplier cancelled)
            throws Problem, IOException {
        Layout layout = Layout.of(text.sample, text.whole, choice);
        Reader reader = layout.oneLine() ? new OneLine(text.reader, layout.delimiter()) : text.reader;
        Guard guard = new Guard(reader, name, layout.delimiter(), text.charset, maxLines, cancelled);
        RowWriter writer = new RowWriter(spool, name, layout);
        try (CsvReader<RowWriter> csv = CsvReader.builder()
                .fieldSeparator(layout.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 * Limits.RECORD_CHARACTERS)
                .build(writer, guard)) {
            csv.forEach(_ -> {});
        } catch (CsvParseException e) {
            throw unwrapped(e);
        }
        if (spool.rows() == 0) {
            throw new Problem(ProblemCode.LIST_EMPTY, name);
        }
        Format format =
                new Format(text.charset.get(), text.byteOrderMark, layout.delimiter(), layout.header(), guard.lines());
        List<String> columns = columns(writer.header(), writer.width());
        return new SpooledList(name, format, columns, writer.trailingDelimiter(), text.sha256.get(), spool.finish());
    }

    private static String textOf(StrictDecoder decoder, String name) throws Problem {
        Optional<String> kind = FileKind.notText(decoder.sample());
        if (kind.isPresent()) {
            throw new Problem(ProblemCode.LIST_NOT_TEXT, name, 1, kind.get());
        }
        String sample = decoder.encoding().text(decoder.sample());
        if (FileKind.isBinary(sample)) {
            throw new Problem(ProblemCode.LIST_NOT_TEXT, name, 1, "bytes that are no text");
        }
        return sample;
    }

    /** Names for all columns, none blank and none twice. */
    private static List<String> columns(List<String> header, int width) {
        List<String> names = new ArrayList<>(width);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String given = i < header.size() ? header.get(i).strip() : "";
            String name = given.isEmpty() ? "Column " + (i + 1) : given;
            String distinct = name;
            for (int n = 2; !taken.add(distinct.toLowerCase(Locale.ROOT)); n++) {
                distinct = name + " (" + n + ")";
            }
            names.add(distinct);
        }
        return List.copyOf(names);
    }
}
