package com.enroldesk.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The cache of classes that the installed program starts from. A JDK before 25.0.4 does not notice that a jar is another one than
 * when the cache was made, and goes on with the classes of then (JDK-8377932): a mended program would keep its fault.
 */
final class StartUpCache {
    /** What {@link #print} gave for the jars that the cache was made from; set where there is a cache. */
    static final String PROPERTY = "enroldesk.cached";

    private StartUpCache() {}

    /** Called by {@code installer/build}: tells the print of the class path. */
    public static void main(String[] args) throws IOException {
        System.out.println(print(jars()));
    }

    /** Whether the jars are not those that the classes running now came from. */
    static boolean isStale() {
        String made = System.getProperty(PROPERTY, "");
        try {
            return !made.isEmpty() && !made.equals(print(jars()));
        } catch (IOException _) {
            return true;
        }
    }

    /** The sum of the first jar, which is the program, and how long all of them are together: reading all takes too long. */
    static String print(List<Path> jars) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(jars.getFirst()));
        long length = 0;
        for (Path jar : jars) {
            length += Files.size(jar);
        }
        return Long.toHexString(sum.getValue()) + "-" + length;
    }

    private static List<Path> jars() {
        return List.of(System.getProperty("java.class.path", "").split(File.pathSeparator, -1)).stream()
                .map(Path::of)
                .toList();
    }
}
