package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.Promotion;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Programs and promotions. */
@Command(name = "catalogue")
final class CatalogueCommand implements Verb {
    private final Session session;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    CatalogueCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        try (Desk desk = connection.open(session)) {
            Catalogue catalogue = desk.catalogue();
            for (Program program : catalogue.programs()) {
                people(program, catalogue);
            }
            json(desk.connection(), catalogue);
            return ExitStatus.DONE;
        }
    }

    private void people(Program program, Catalogue catalogue) {
        Texts texts = session.texts();
        session.say("cli.catalogue.program", program.name(), program.id());
        Table table = Table.ofColumns()
                .row(
                        texts.get("cli.column.id"),
                        texts.get("cli.column.promotion"),
                        texts.get("cli.column.identifier"),
                        texts.get("cli.column.type"),
                        texts.get("cli.column.ends"),
                        texts.get("cli.column.limit"),
                        texts.get("cli.column.open"));
        for (Promotion promotion : catalogue.promotions()) {
            if (promotion.program().equals(program.id())) {
                table.row(
                        promotion.id().value(),
                        promotion.name(),
                        promotion.identifier(),
                        texts.get("type." + promotion.type()),
                        promotion
                                .end()
                                .map(end -> texts.date(end, session.around().zone()))
                                .orElse(""),
                        limit(promotion),
                        closed(promotion).map(texts::closed).orElseGet(() -> texts.get("cli.catalogue.open")));
            }
        }
        session.table(table);
        session.blank();
    }

    private String limit(Promotion promotion) {
        return promotion.limitPerCustomer().isPresent()
                ? session.texts().get("limit.some", promotion.limitPerCustomer().getAsInt())
                : session.texts().get("limit.none");
    }

    private Optional<Promotion.Closed> closed(Promotion promotion) {
        return promotion.closedAt(session.around().clock().instant());
    }

    private void json(String connection, Catalogue catalogue) {
        ObjectNode node = Json.object();
        node.put("connection", connection);
        ArrayNode programs = node.putArray("programs");
        for (Program program : catalogue.programs()) {
            ObjectNode item = programs.addObject();
            Json.id(item, "programId", program.id().value());
            item.put("programName", program.name());
        }
        ArrayNode promotions = node.putArray("promotions");
        catalogue.promotions().forEach(promotion -> json(promotions.addObject(), promotion));
        session.json(node);
    }

    /** In the names of the file that {@code demo load} reads, and whether customers can be enrolled now. */
    private void json(ObjectNode item, Promotion promotion) {
        Json.id(item, "id", promotion.id().value());
        Json.id(item, "programId", promotion.program().value());
        item.put("name", promotion.name());
        item.put("identifier", promotion.identifier());
        item.put("pointsOfferType", promotion.type().name());
        item.put("promotionStatus", promotion.state().name());
        item.put("isActive", promotion.active());
        item.put("startDate", promotion.start().map(Instant::toString).orElse(null));
        item.put("endDate", promotion.end().map(Instant::toString).orElse(null));
        if (promotion.limitPerCustomer().isPresent()) {
            item.put("maxIssualsPerCustomer", promotion.limitPerCustomer().getAsInt());
        } else {
            item.putNull("maxIssualsPerCustomer");
        }
        item.put("open", closed(promotion).isEmpty());
    }
}
