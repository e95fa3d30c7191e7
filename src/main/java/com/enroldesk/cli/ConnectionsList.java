package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.ConnectionsFile;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Lists connections, never a secret of theirs. */
@Command(name = "list")
final class ConnectionsList implements Verb {
    private final Session session;

    ConnectionsList(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = session.open()) {
            ConnectionsFile.Kept kept = desk.connections().list();
            people(kept.connections());
            ObjectNode node = Json.object();
            ArrayNode array = node.putArray("connections");
            kept.connections().forEach(connection -> json(array.addObject(), connection));
            session.json(node);
            if (kept.problem().isPresent()) {
                session.note(session.problem(kept.problem().get()));
                return ExitStatus.of(kept.problem().get().code());
            }
            return ExitStatus.DONE;
        }
    }

    private void people(List<Connection> connections) {
        if (connections.isEmpty()) {
            session.say("cli.connections.none");
            return;
        }
        Texts texts = session.texts();
        Table table = Table.ofColumns(4, 5)
                .row(
                        texts.get("cli.column.name"),
                        texts.get("cli.column.address"),
                        texts.get("cli.column.signIn"),
                        texts.get("cli.column.user"),
                        texts.get("cli.column.batch"),
                        texts.get("cli.column.perMinute"),
                        texts.get("cli.column.kind"));
        for (Connection connection : connections) {
            table.row(
                    connection.name(),
                    connection.url(),
                    texts.get("auth." + connection.auth()),
                    connection.user(),
                    Integer.toString(connection.batch()),
                    Integer.toString(connection.perMinute()),
                    texts.get(connection.production() ? "cli.connections.production" : "cli.connections.test"));
        }
        session.table(table);
    }

    static void json(ObjectNode node, Connection connection) {
        node.put("name", connection.name());
        node.put("url", connection.url());
        node.put("auth", AuthWord.of(connection.auth()));
        node.put("user", connection.user());
        node.put("production", connection.production());
        node.put("colour", connection.colour().name().toLowerCase(Locale.ROOT));
        node.put("batch", connection.batch());
        node.put("perMinute", connection.perMinute());
        node.put("lanes", connection.lanes());
        node.put("settleAfterSeconds", connection.settleAfter().toSeconds());
        node.put("deadlineSeconds", connection.deadline().toSeconds());
        node.put("source", connection.source().orElse(null));
        node.put("bulkAction", connection.bulkAction());
    }
}
