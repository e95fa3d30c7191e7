package com.enroldesk.engine.remote;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Orders to the Java runtime to send requests again by itself, which anybody can put into its environment (failure-modes C-19). */
final class RetryOrders {
    private static final List<String> NAMES = List.of("jdk.httpclient.enableAllMethodRetry", "sun.net.http.retryPost");

    private RetryOrders() {}

    /** The first order found: in the runtime's properties, else in the file that they fall back on. */
    static Optional<String> found() {
        return NAMES.stream()
                .filter(name -> orders(System.getProperty(name)) || orders(OnFile.PROPERTIES.getProperty(name)))
                .findFirst();
    }

    private static boolean orders(@org.jspecify.annotations.Nullable String value) {
        return value != null && !value.strip().equalsIgnoreCase("false");
    }

    private static final class OnFile {
        static final Properties PROPERTIES = read(Path.of(System.getProperty("java.home", ""), "conf"));

        private static Properties read(Path folder) {
            Properties properties = new Properties();
            try (Reader file = Files.newBufferedReader(folder.resolve("net.properties"))) {
                properties.load(file);
            } catch (IOException | IllegalArgumentException _) {
                // A linked runtime may have none; then there is nothing to fall back on.
            }
            return properties;
        }
    }
}
