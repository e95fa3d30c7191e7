package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.wire.CustomerPromotions;
import com.enroldesk.engine.wire.CustomerReply;
import com.enroldesk.engine.wire.ErrorBody;
import com.enroldesk.engine.wire.PageDetails;
import com.enroldesk.engine.wire.WireMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls about one customer (contract 7.6 and 7.7), which change nothing. Any thread. */
final class LookUps {
    private static final int USUAL = 10;
    private static final int MOST = 100;

    private final LocalEngine engine;

    LookUps(LocalEngine engine) {
        this.engine = engine;
    }

    Answer customer(Asked asked) throws Problem {
        Optional<IdentifierKind> kind = kind(asked);
        if (kind.isEmpty() || !knowsSource(asked)) {
            return refused(kind.isEmpty());
        }
        String id = engine.customer(kind.get(), asked.of("identifierValue"));
        return id.isEmpty() ? notFound() : Answer.json(200, CustomerReply.write(id));
    }

    Answer promotions(Asked asked) throws Problem {
        Optional<IdentifierKind> kind = kind(asked);
        if (kind.isEmpty() || !knowsSource(asked)) {
            return refused(kind.isEmpty());
        }
        String id = engine.customer(kind.get(), asked.of("identifierValue"));
        if (id.isEmpty()) {
            return notFound();
        }
        List<CustomerPromotions.Held> held = new ArrayList<>();
        for (Promotion promotion : engine.catalogue().promotions()) {
            if (isMeant(promotion, asked)) {
                Holdings holdings = engine.holdings(
                        new Inquiry(promotion.program(), promotion.id(), IdentifierKind.ID, id, asked.of("source")));
                held.add(new CustomerPromotions.Held(
                        promotion.program(),
                        new PromotionId(promotion.id().value()),
                        promotion.name(),
                        holdings.limit(),
                        holdings.issued()));
            }
        }
        int size = Math.clamp(asked.number("limit").orElse(USUAL), 1, MOST);
        int number = asked.number("offset").orElse(0);
        return Answer.json(
                200,
                new CustomerPromotions(id, Lists.page(held, number, size), PageDetails.of(number, size, held.size()))
                        .write());
    }

    private static boolean isMeant(Promotion promotion, Asked asked) {
        Set<String> programs = Set.copyOf(Arrays.asList(asked.of("programs").split(",", -1)));
        boolean inProgram = asked.of("programs").isEmpty()
                || programs.contains(promotion.program().value());
        String type = switch (promotion.type()) {
            case LOYALTY -> "DIRECT_ISSUE";
            case LOYALTY_EARNING -> "ENROL_AND_ISSUE";
            case GENERIC, OTHER -> "GENERIC";
        };
        boolean ofType = asked.of("promotionType").isEmpty()
                ? promotion.type() != PromotionType.GENERIC
                : asked.of("promotionType").equals(type);
        return inProgram && ofType;
    }

    private static Optional<IdentifierKind> kind(Asked asked) {
        return Arrays.stream(IdentifierKind.values())
                .filter(kind -> kind.wireName().equals(asked.of("identifierName")))
                .findFirst();
    }

    private boolean knowsSource(Asked asked) {
        return engine.catalogue().sources().stream().anyMatch(asked.of("source")::equalsIgnoreCase);
    }

    private static Answer refused(boolean identifierName) {
        return error(
                identifierName
                        ? new WireMessage("8013", "Invalid identifier name")
                        : new WireMessage("8003", "Invalid source"));
    }

    private static Answer notFound() {
        return error(new WireMessage("8015", "Customer not found for the given identifiers"));
    }

    private static Answer error(WireMessage message) {
        return Answer.json(200, ErrorBody.write(message));
    }
}
