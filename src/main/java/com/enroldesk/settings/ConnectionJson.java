package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connections as JSON. What another version or a person left out gets its usual value; what is not known is passed over. */
final class ConnectionJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    private ConnectionJson() {}

    static String text(Connection connection) {
        try {
            return JSON.writeValueAsString(Shape.of(connection));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static Connection read(String text) throws Problem {
        try {
            return JSON.readValue(text, Shape.class).connection();
        } catch (JsonProcessingException notOurs) {
            throw new Problem(ProblemCode.CONNECTION_ADDRESS_INVALID, notOurs, "");
        }
    }

    static byte[] file(List<Connection> connections) {
        try {
            return JSON.writer(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsBytes(
                            new FileShape(connections.stream().map(Shape::of).toList()));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** @return the entries that can be used */
    static Entries file(byte[] bytes) throws IOException {
        List<Connection> usable = new ArrayList<>();
        boolean complete = true;
        List<@Nullable Shape> shapes = Objects.requireNonNullElse(
                JSON.readValue(bytes, FileShape.class).connections(), List.of());
        for (Shape shape : shapes) {
            try {
                if (shape == null) {
                    throw new Problem(ProblemCode.CONNECTION_NAME_INVALID, 1);
                }
                Connection connection = shape.connection();
                complete &= usable.stream().noneMatch(other -> ConnectionsFile.sameName(other, connection.name()));
                usable.add(connection);
            } catch (Problem _) {
                complete = false;
            }
        }
        return new Entries(List.copyOf(usable), complete);
    }

    /** @param complete whether every entry could be used */
    record Entries(List<Connection> usable, boolean complete) {}

    private record FileShape(@Nullable List<@Nullable Shape> connections) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Shape(
            @Nullable String name,
            @Nullable Colour colour,
            @Nullable String url,
            @Nullable Boolean production,
            @Nullable Auth auth,
            @Nullable String user,
            @Nullable Boolean passwordIsMd5,
            @Nullable Integer batch,
            @Nullable Integer perMinute,
            @Nullable Integer lanes,
            @Nullable Long settleAfterSeconds,
            @Nullable Long deadlineSeconds,
            @Nullable String source,
            @Nullable Boolean bulkAction) {

        static Shape of(Connection from) {
            return new Shape(
                    from.name(),
                    from.colour(),
                    from.url(),
                    from.production(),
                    from.auth(),
                    from.user(),
                    from.passwordIsMd5(),
                    from.batch(),
                    from.perMinute(),
                    from.lanes(),
                    from.settleAfter().toSeconds(),
                    from.deadline().toSeconds(),
                    from.source().orElse(null),
                    from.bulkAction());
        }

        Connection connection() throws Problem {
            String address = Objects.requireNonNullElse(url, "");
            Connection usual = Connection.to(
                    Objects.requireNonNullElse(name, ""),
                    address,
                    Objects.requireNonNullElse(auth, Auth.NONE),
                    Objects.requireNonNullElse(user, ""));
            return new Connection(
                            usual.name(),
                            Objects.requireNonNullElse(colour, usual.colour()),
                            usual.url(),
                            // Whoever took the mark away must not lose the questions that go with it.
                            Objects.requireNonNullElse(production, true),
                            usual.auth(),
                            usual.user(),
                            Objects.requireNonNullElse(passwordIsMd5, false),
                            Objects.requireNonNullElse(batch, usual.batch()),
                            Objects.requireNonNullElse(perMinute, usual.perMinute()),
                            Objects.requireNonNullElse(lanes, usual.lanes()),
                            settleAfterSeconds == null ? usual.settleAfter() : Duration.ofSeconds(settleAfterSeconds),
                            deadlineSeconds == null ? usual.deadline() : Duration.ofSeconds(deadlineSeconds),
                            Optional.ofNullable(source),
                            Objects.requireNonNullElse(bulkAction, false))
                    .checked();
        }
    }
}
