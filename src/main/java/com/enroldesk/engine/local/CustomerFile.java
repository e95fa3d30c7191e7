package com.enroldesk.engine.local;

import com.enroldesk.engine.Sandbox.Loaded;
import com.enroldesk.engine.wire.Malformed;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Adds the customers of a CSV file, inside the caller's transaction. */
final class CustomerFile {
    private static final List<String> HEADER = List.of("id", "mobile", "email", "firstName", "lastName");

    private final Connection connection;

    CustomerFile(Connection connection) {
        this.connection = connection;
    }

    Loaded load(Path file) throws IOException, SQLException, Malformed {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CustomerWriter customers = new CustomerWriter(connection)) {
            CsvRecords records = new CsvRecords(text);
            header(records.next());
            for (Optional<List<String>> record = records.next(); record.isPresent(); record = records.next()) {
                String place = "line " + records.line();
                List<String> fields = record.get();
                if (fields.size() != HEADER.size()) {
                    throw new Malformed(place, fields.size() + " fields instead of " + HEADER.size());
                }
                customers.add(
                        CustomerFields.check(
                                place, fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4)),
                        place);
            }
            return new Loaded(0, 0, customers.flush());
        } catch (CharacterCodingException _) {
            throw new Malformed("file", "not UTF-8");
        }
    }

    private static void header(Optional<List<String>> first) throws Malformed {
        String expected = String.join(",", HEADER);
        if (first.isEmpty()) {
            throw new Malformed("file", "empty; its first line has to be " + expected);
        }
        String found = String.join(",", first.get());
        if (!(found.startsWith("\uFEFF") ? found.substring(1) : found).equals(expected)) {
            throw new Malformed("line 1", "the header is not " + expected);
        }
    }
}
