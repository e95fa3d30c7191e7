package com.enroldesk.engine.local;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.CustomerRef;
import com.enroldesk.engine.wire.PromotionDetails;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The vendor's checks that need no customer, in the vendor's order as assumed (contract section 10, row 14). */
final class RequestRules {
    private static final Set<String> IDENTIFIERS = Set.of("id", "mobile", "email");

    private final Catalogue catalogue;
    private final Set<String> sources;

    RequestRules(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.sources = catalogue.sources().stream()
                .map(source -> source.toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Why the whole request is refused; empty when it is not. */
    Optional<VendorMessage> refusal(BulkCall call, BulkRequest request, Instant now) {
        if (!request.type().equals(BulkRequest.CUSTOMER)) {
            boolean group = request.type().equals("USERGROUP2");
            return Optional.of(group ? VendorMessage.USER_GROUP : VendorMessage.ENTITY_TYPE);
        }
        PromotionDetails details = request.promotionDetails();
        boolean named =
                !details.promotionId().isBlank() || !details.promoIdentifier().isBlank();
        if (details.programId().isBlank() || !named) {
            return Optional.of(VendorMessage.PARAMETERS);
        }
        if (catalogue.program(new ProgramId(details.programId())).isEmpty()) {
            return Optional.of(VendorMessage.PROGRAM);
        }
        Optional<Promotion> promotion = promotion(details);
        if (promotion.isEmpty()) {
            return Optional.of(VendorMessage.PROMOTION);
        }
        if (!open(promotion.get(), now)) {
            return Optional.of(VendorMessage.INACTIVE);
        }
        if (Step.of(call, request.bulkAction(), promotion.get().type()).isEmpty()) {
            return Optional.of(call.revokes() ? VendorMessage.REVOKE_ACTION : VendorMessage.ACTION);
        }
        boolean unknownName = !request.identifierName().isBlank() && !IDENTIFIERS.contains(request.identifierName());
        return unknownName ? Optional.of(VendorMessage.IDENTIFIER_NAME) : Optional.empty();
    }

    /** The promotion that is meant, when the program has it; its number goes before its identifier. */
    Optional<Promotion> promotion(PromotionDetails details) {
        return catalogue.promotions().stream()
                .filter(promotion -> promotion.program().value().equals(details.programId()))
                .filter(promotion -> details.promotionId().isBlank()
                        ? promotion.identifier().equals(details.promoIdentifier())
                        : promotion.id().value().equals(details.promotionId()))
                .findFirst();
    }

    /** Why a customer is refused before anyone looks for them; empty when they are not. */
    Optional<VendorMessage> refusal(CustomerRef customer, String identifierName) {
        if (identifierName.isBlank()
                || customer.identifierValue().isBlank()
                || customer.source().isBlank()) {
            return Optional.of(VendorMessage.BLANK);
        }
        // The vendor's samples write a source in upper case, but for one page's "instore" (contract 2.1).
        boolean known = sources.contains(customer.source())
                || sources.contains(customer.source().toUpperCase(Locale.ROOT));
        return known ? Optional.empty() : Optional.of(VendorMessage.SOURCE);
    }

    /** Live by every one of its marks: one alone does not mean that customers can be enrolled (contract 7.2). */
    private static boolean open(Promotion promotion, Instant now) {
        return promotion.active()
                && promotion.state() == PromotionState.LIVE
                && promotion.start().filter(now::isBefore).isEmpty()
                && promotion.end().filter(now::isAfter).isEmpty();
    }
}
