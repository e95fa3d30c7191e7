package com.enroldesk.engine.local;

import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.Sandbox.Loaded;
import com.enroldesk.engine.wire.JsonFields;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.StrictJson;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Loads a catalogue file into empty tables, inside the caller's transaction; customers flow through one by one. */
final class CatalogueFile {
    /** Piece by piece, so what follows a piece is no mistake; the end of the file is checked by hand. */
    private static final ObjectReader PIECES =
            StrictJson.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String ROOT = "file";

    private final Connection connection;
    private final Map<ProgramId, Program> programs = new LinkedHashMap<>();
    private final Map<String, Promotion> promotions = new LinkedHashMap<>();
    private final Set<String> identifiers = new HashSet<>();

    CatalogueFile(Connection connection) {
        this.connection = connection;
    }

    Loaded load(Path file) throws IOException, SQLException, Malformed {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CustomerWriter customers = new CustomerWriter(connection)) {
            skipByteOrderMark(text);
            try (JsonParser json = StrictJson.MAPPER.createParser(text)) {
                read(json, customers);
            }
            long written = customers.flush();
            write();
            return new Loaded(programs.size(), promotions.size(), written);
        } catch (JsonProcessingException e) {
            throw StrictJson.notJson(e, ROOT);
        } catch (CharacterCodingException _) {
            throw new Malformed(ROOT, "not UTF-8");
        }
    }

    private void read(JsonParser json, CustomerWriter customers) throws IOException, SQLException, Malformed {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Malformed(ROOT, "not an object");
        }
        Set<String> missing = new HashSet<>(Set.of("programs", "promotions"));
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String section = json.currentName();
            missing.remove(section);
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new Malformed(section, isSection(section) ? "not a list" : "unknown field");
            }
            for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
                String place = section + "[" + i + "]";
                piece(section, place, new JsonFields(PIECES.readTree(json), place), customers);
            }
            if (!isSection(section)) {
                throw new Malformed(section, "unknown field");
            }
        }
        if (json.nextToken() != null) {
            throw new Malformed(ROOT, "text after its end");
        }
        if (!missing.isEmpty()) {
            throw new Malformed(missing.stream().sorted().findFirst().orElseThrow(), "missing");
        }
    }

    private static boolean isSection(String name) {
        return Set.of("programs", "promotions", "customers").contains(name);
    }

    private void piece(String section, String place, JsonFields fields, CustomerWriter customers)
            throws SQLException, Malformed {
        switch (section) {
            case "programs" -> program(place, fields);
            case "promotions" -> promotion(place, fields);
            case "customers" -> customers.add(customer(place, fields), place);
            default -> throw new Malformed(section, "unknown field");
        }
        for (String other : fields.others()) {
            throw new Malformed(place, "unknown field “" + other + "”");
        }
    }

    private void program(String place, JsonFields fields) throws Malformed {
        ProgramId id = new ProgramId(Long.toString(CustomerFields.id(place + ".programId", fields.id("programId"))));
        if (programs.put(id, new Program(id, PromotionFields.required(fields, "programName"))) != null) {
            throw fields.wrong("programId", "this id is another program's already");
        }
    }

    private void promotion(String place, JsonFields fields) throws Malformed {
        Promotion promotion = PromotionFields.read(place, fields);
        if (promotions.put(promotion.id().value(), promotion) != null) {
            throw fields.wrong("id", "this id is another promotion's already");
        }
        if (!promotion.identifier().isEmpty() && !identifiers.add(promotion.identifier())) {
            throw fields.wrong("identifier", "this identifier is another promotion's already");
        }
    }

    private static CustomerRow customer(String place, JsonFields fields) throws Malformed {
        return CustomerFields.check(
                place,
                fields.id("id"),
                fields.id("mobile"),
                fields.text("email"),
                fields.text("firstName"),
                fields.text("lastName"));
    }

    private void write() throws SQLException, Malformed {
        for (Program program : programs.values()) {
            CatalogueRows.write(connection, program);
        }
        int i = 0;
        for (Promotion promotion : promotions.values()) {
            if (!programs.containsKey(promotion.program())) {
                throw new Malformed("promotions[" + i + "].programId", "no program of this file");
            }
            CatalogueRows.write(connection, promotion);
            i++;
        }
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
