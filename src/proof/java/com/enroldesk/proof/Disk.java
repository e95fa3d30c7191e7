package com.enroldesk.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A folder on a disk that keeps what was synced and may lose everything else: a file's content is kept by a sync of the file,
 * its name by a sync of the folder.
 */
final class Disk {
    private static final String SHARED_MEMORY = "-shm";

    private final Map<String, Content> names = new HashMap<>();
    private Map<String, Content> syncedNames = new HashMap<>();

    /** What was written where, in order, and not synced yet; no bytes cut the file off there. */
    private record Write(long at, long order, Optional<ByteBuffer> bytes) {}

    private static final class Content {
        private byte[] synced = {};
        private List<Write> loose = new ArrayList<>();

        void sync(long before) {
            List<Write> later = new ArrayList<>();
            for (Write write : loose) {
                if (write.order() < before) {
                    synced = with(synced, write);
                } else {
                    later.add(write);
                }
            }
            loose = later;
        }

        private static byte[] with(byte[] content, Write write) {
            int at = (int) write.at();
            if (write.bytes().isEmpty()) {
                return Arrays.copyOf(content, at);
            }
            ByteBuffer bytes = write.bytes().get();
            int end = at + bytes.capacity();
            byte[] longer = end > content.length ? Arrays.copyOf(content, end) : content.clone();
            ByteBuffer.wrap(longer).put(at, bytes, 0, bytes.capacity());
            return longer;
        }
    }

    void create(String name) {
        names.computeIfAbsent(name, _ -> new Content());
    }

    void write(String name, long at, long order, byte[] bytes) {
        content(name).loose.add(new Write(at, order, Optional.of(ByteBuffer.wrap(bytes))));
    }

    void truncate(String name, long length, long order) {
        content(name).loose.add(new Write(length, order, Optional.empty()));
    }

    void rename(String from, String to) {
        Content moved = names.remove(from);
        if (moved != null) {
            names.put(to, moved);
        }
    }

    void remove(String name) {
        names.remove(name);
    }

    /** @param before what was written later is not in it */
    void sync(String name, long before) {
        content(name).sync(before);
    }

    void syncNames() {
        syncedNames = new HashMap<>(names);
    }

    private Content content(String name) {
        return names.computeIfAbsent(name, _ -> new Content());
    }

    /** What is left after the power went: what was synced and nothing else. */
    void leave(Path folder) throws IOException {
        for (Map.Entry<String, Content> file : syncedNames.entrySet()) {
            put(folder, file.getKey(), file.getValue().synced);
        }
    }

    /** What may be left as well: some of the loose writes too, and the names as they were last. */
    void leave(Path folder, RandomGenerator chance) throws IOException {
        for (Map.Entry<String, Content> file : names.entrySet()) {
            byte[] content = file.getValue().synced;
            for (Write write : file.getValue().loose) {
                content = chance.nextBoolean() ? Content.with(content, write) : content;
            }
            put(folder, file.getKey(), content);
        }
    }

    private static void put(Path folder, String name, byte[] content) throws IOException {
        if (!name.endsWith(SHARED_MEMORY)) {
            Files.write(folder.resolve(name), content);
        }
    }
}
