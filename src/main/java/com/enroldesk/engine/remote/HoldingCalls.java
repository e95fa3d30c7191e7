package com.enroldesk.engine.remote;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.WholeNumber;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.wire.CustomerPromotions;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.PageDetails;
import com.enroldesk.engine.wire.WirePaths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one customer holds of one promotion (contract 7.6). Since its silence clears a doubt, it must have been read to its
 * end. For one question of one thread.
 */
final class HoldingCalls {
    private static final PageDetails NO_PAGES =
            new PageDetails(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    private final Questions questions;
    private final Clock clock;
    private final List<String> answers = new ArrayList<>();
    private Duration serverAhead = Duration.ZERO;
    private String customer = "";

    HoldingCalls(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    Holdings holdings(Inquiry inquiry) throws Problem {
        String path = WirePaths.CUSTOMER_PROMOTIONS
                + "?identifierName=" + inquiry.kind().wireName()
                + "&identifierValue=" + encoded(inquiry.value())
                + "&source=" + encoded(inquiry.source())
                + "&programs=" + encoded(inquiry.program().value())
                + "&limit=" + Pages.SIZE;
        Pages<CustomerPromotions.Held> held = Pages.all(
                offset -> page(inquiry, path + "&offset=" + offset),
                row -> row.promotion().value());
        Optional<CustomerPromotions.Held> found =
                Optional.ofNullable(held.rows().get(inquiry.promotion().value()));
        if (found.isEmpty() && !held.complete()) {
            throw questions.unreadable("fewer promotions than the answer counts");
        }
        return new Holdings(
                customer,
                found.map(CustomerPromotions.Held::issued).orElse(List.of()),
                found.map(CustomerPromotions.Held::limit).orElse(OptionalInt.empty()),
                serverAhead,
                String.join("\n", answers));
    }

    private Pages.Page<CustomerPromotions.Held> page(Inquiry asked, String path) throws Problem {
        Seen.Answer answer = questions.ask(path);
        Instant now = clock.instant();
        serverAhead = RetryAfter.serverTime(answer.headers())
                .map(server -> Duration.between(now, server))
                .orElse(serverAhead);
        answers.add(new String(answer.body().bytes(), StandardCharsets.UTF_8));
        String code = Questions.code(answer);
        if (code.equals(ReasonCode.CUSTOMER_NOT_FOUND.key())) {
            if (!customer.isEmpty()) {
                throw questions.unreadable("a customer who was there a page before");
            }
            return new Pages.Page<>(List.of(), NO_PAGES);
        }
        if (!answer.succeeded() || !code.isEmpty()) {
            throw questions.unreadable("code " + code);
        }
        try {
            CustomerPromotions promotions =
                    CustomerPromotions.read(answer.body().bytes());
            if (!customer.isEmpty() && !customer.equals(promotions.customerId())) {
                throw questions.unreadable("two customers in one answer");
            }
            customer = promotions.customerId();
            if (asked.kind() == IdentifierKind.ID && !WholeNumber.same(customer, asked.value())) {
                throw questions.unreadable("another customer than the one that was asked for");
            }
            long ids = promotions.promotions().stream()
                    .map(CustomerPromotions.Held::promotion)
                    .distinct()
                    .count();
            if (ids < promotions.promotions().size()) {
                throw questions.unreadable("one promotion twice");
            }
            return new Pages.Page<>(promotions.promotions(), promotions.page());
        } catch (Malformed e) {
            throw questions.unreadable(e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
