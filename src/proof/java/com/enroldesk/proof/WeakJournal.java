package com.enroldesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The control: the same program, whose journal is written with synchronous NORMAL. What finds nothing wrong with it is no proof. */
final class WeakJournal {
    private static final Path SOURCE =
            Path.of("src", "main", "java", "com", "enroldesk", "journal", "JournalFile.java");

    private WeakJournal() {}

    /** Returns the folder of the one class that is otherwise. */
    static Path compile(Path jar, Path work) throws IOException {
        Path folder = Folders.make(work.resolve("weak"));
        String strong = Files.readString(SOURCE);
        String weak = strong.replace("PRAGMA synchronous=FULL", "PRAGMA synchronous=NORMAL")
                .replace("\"PRAGMA synchronous\", \"2\"", "\"PRAGMA synchronous\", \"1\"");
        if (weak.length() == strong.length()) {
            throw new IllegalStateException(SOURCE + " has no synchronous FULL to weaken");
        }
        Path source = Files.writeString(folder.resolve("JournalFile.java"), weak);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int failed = compiler.run(
                null, null, null, "-proc:none", "-cp", jar.toString(), "-d", folder.toString(), source.toString());
        if (failed != 0) {
            throw new IllegalStateException("the control does not compile");
        }
        return folder;
    }
}
