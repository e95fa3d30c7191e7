package com.enroldesk.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that a run wrote, synced and sent, with the bytes, as strace recorded it in hexadecimal. */
final class Tape {
    static final String CALLS = "openat,pwrite64,ftruncate,fsync,fdatasync,unlink,rename,writev";
    static final List<String> OPTIONS = List.of("-xx", "-s", "65536");

    private static final Set<String> NAMING = Set.of("openat", "unlink", "rename");
    private static final Pattern LINE = Pattern.compile("^(\\d+)\\s+(?:(\\w+)\\(|<\\.\\.\\. (\\w+) resumed>)(.*)$");
    private static final String UNFINISHED = " <unfinished ...>";
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
    private static final Pattern DESCRIPTOR = Pattern.compile("^\\d+<((?:\\\\x[0-9a-f]{2})+|TCP[^,]*)>");
    private static final Pattern RESULT = Pattern.compile("\\)\\s+= (-?\\d+)");

    private final Path folder;
    private final List<Event> events = new ArrayList<>();

    /** One thing that happened, in order. */
    sealed interface Event {
        record Sent(List<String> mobiles) implements Event {}

        record Changed(Change change) implements Event {}
    }

    /** What it does to a disk. */
    interface Change {
        void on(Disk disk);
    }

    private Tape(Path folder) {
        this.folder = folder;
    }

    static List<Event> read(Path log, Path folder) throws IOException {
        Tape tape = new Tape(folder);
        Map<String, Long> begun = new HashMap<>();
        Map<String, String> halves = new HashMap<>();
        long at = 0;
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            at++;
            Matcher found = LINE.matcher(line);
            if (!found.find()) {
                continue;
            }
            String thread = found.group(1);
            if (found.group(2) != null) {
                begun.put(thread, at);
                tape.begin(found.group(2), found.group(4), at);
            }
            String name = found.group(2) == null ? found.group(3) : found.group(2);
            String text = halves.getOrDefault(thread, "") + found.group(4);
            halves.remove(thread);
            if (text.endsWith(UNFINISHED)) {
                halves.put(thread, text.substring(0, text.length() - UNFINISHED.length()));
            } else {
                tape.end(name, text, begun.getOrDefault(thread, at));
            }
        }
        return tape.events;
    }

    /** Bytes leave, and writes may reach the disk, from the moment on at which the call begins. */
    private void begin(String name, String text, long at) {
        Matcher descriptor = DESCRIPTOR.matcher(text);
        if (!descriptor.find()) {
            return;
        }
        if (name.equals("writev") && descriptor.group(1).startsWith("TCP")) {
            sent(text);
        } else if (name.equals("pwrite64")) {
            named(descriptor).ifPresent(file -> written(file, text, at));
        }
    }

    private void sent(String text) {
        Matcher body = TEXT.matcher(text);
        List<String> mobiles = new ArrayList<>();
        while (body.find()) {
            String request = new String(bytes(body.group(1)), StandardCharsets.UTF_8);
            // Look-ups name a customer too, in the address: they change nothing.
            if (request.startsWith("{")) {
                Block.MOBILE.matcher(request).results().forEach(mobile -> mobiles.add(mobile.group()));
            }
        }
        if (!mobiles.isEmpty()) {
            events.add(new Event.Sent(mobiles));
        }
    }

    private void written(String file, String text, long at) {
        Matcher data = TEXT.matcher(text);
        Matcher where = Pattern.compile("\", \\d+, (\\d+)").matcher(text);
        if (data.find() && where.find()) {
            byte[] bytes = bytes(data.group(1));
            long offset = Long.parseLong(where.group(1));
            change(disk -> disk.write(file, offset, at, bytes));
        }
    }

    private void end(String name, String text, long begun) {
        Matcher result = RESULT.matcher(text);
        if (!result.find() || Long.parseLong(result.group(1)) < 0) {
            return;
        }
        List<String> named = NAMING.contains(name) ? named(text) : List.of();
        Matcher descriptor = DESCRIPTOR.matcher(text);
        Optional<String> file = descriptor.find() ? named(descriptor) : Optional.empty();
        switch (name) {
            case "openat" -> {
                if (text.contains("O_CREAT") && !named.isEmpty()) {
                    change(disk -> disk.create(named.getFirst()));
                }
            }
            case "ftruncate" ->
                file.ifPresent(cut -> {
                    long length = Long.parseLong(text.replaceAll("(?s)^.*>, (\\d+)\\).*$", "$1"));
                    change(disk -> disk.truncate(cut, length, begun));
                });
            case "fsync", "fdatasync" ->
                file.ifPresent(synced -> change(disk -> {
                    if (synced.isEmpty()) {
                        disk.syncNames();
                    } else {
                        disk.sync(synced, begun);
                    }
                }));
            case "unlink" -> named.forEach(gone -> change(disk -> disk.remove(gone)));
            case "rename" -> {
                if (named.size() == 2) {
                    change(disk -> disk.rename(named.getFirst(), named.getLast()));
                }
            }
            default -> {}
        }
    }

    /** The files of the journal that a call names. */
    private List<String> named(String text) {
        List<String> named = new ArrayList<>();
        Matcher texts = TEXT.matcher(text);
        while (texts.find()) {
            journal(texts.group(1)).ifPresent(named::add);
        }
        return named;
    }

    private void change(Change change) {
        events.add(new Event.Changed(change));
    }

    private Optional<String> named(Matcher descriptor) {
        return descriptor.group(1).startsWith("TCP") ? Optional.empty() : journal(descriptor.group(1));
    }

    /** A file of the journal by its name; its folder has the empty one. */
    private Optional<String> journal(String hexadecimal) {
        Path path = Path.of(new String(bytes(hexadecimal), StandardCharsets.UTF_8));
        if (path.equals(folder)) {
            return Optional.of("");
        }
        boolean ours =
                folder.equals(path.getParent()) && path.getFileName().toString().startsWith("journal.db");
        return ours ? Optional.of(path.getFileName().toString()) : Optional.empty();
    }

    private static byte[] bytes(String hexadecimal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hexadecimal.length() / 4);
        for (int i = 2; i < hexadecimal.length(); i += 4) {
            bytes.write(Integer.parseInt(hexadecimal, i, i + 2, 16));
        }
        return bytes.toByteArray();
    }
}
