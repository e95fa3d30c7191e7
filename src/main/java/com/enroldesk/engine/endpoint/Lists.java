package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Promotion;
import com.enroldesk.engine.wire.ErrorBody;
import com.enroldesk.engine.wire.PageDetails;
import com.enroldesk.engine.wire.ProgramList;
import com.enroldesk.engine.wire.PromotionList;
import com.enroldesk.engine.wire.SourceList;
import com.enroldesk.engine.wire.WireMessage;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The catalogue's calls (contract 7.1, 7.2, and 14 of section 1). Any thread. */
final class Lists {
    private static final int MOST = 100;

    private Lists() {}

    static Answer programs(Catalogue catalogue) {
        return Answer.json(200, ProgramList.write(catalogue.programs()));
    }

    static Answer sources(Catalogue catalogue) {
        return Answer.json(200, SourceList.write(catalogue.sources()));
    }

    /** @param inactive whether every promotion is switched off by now */
    static Answer promotions(Catalogue catalogue, Asked asked, boolean inactive) {
        OptionalInt limit = asked.number("limit");
        OptionalInt offset = asked.number("offset");
        if (limit.isEmpty() || offset.isEmpty() || limit.getAsInt() == 0) {
            return refused("4054", "limit and offset are required");
        }
        if (limit.getAsInt() > MOST) {
            return refused("4055", "limit must not be more than 100");
        }
        List<Promotion> chosen = catalogue.promotions().stream()
                .map(promotion -> inactive ? off(promotion) : promotion)
                .filter(promotion ->
                        fits(asked.of("program"), promotion.program().value()))
                .filter(promotion -> fits(asked.of("status"), promotion.state().name()))
                .filter(promotion -> promotion
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .contains(asked.of("promotionName").toLowerCase(Locale.ROOT)))
                .toList();
        PageDetails page = PageDetails.of(offset.getAsInt(), limit.getAsInt(), chosen.size());
        List<Promotion> onPage = page(chosen, offset.getAsInt(), limit.getAsInt());
        return Answer.json(200, new PromotionList(onPage, page).write(catalogue.programs()));
    }

    /** The offset counts pages from 0, as the vendor's sample can be read (contract section 10, row 20). */
    static <T> List<T> page(List<T> all, int number, int size) {
        return all.stream().skip((long) number * size).limit(size).toList();
    }

    private static boolean fits(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }

    private static Promotion off(Promotion promotion) {
        return new Promotion(
                promotion.id(),
                promotion.program(),
                promotion.name(),
                promotion.identifier(),
                promotion.type(),
                promotion.state(),
                false,
                promotion.start(),
                promotion.end(),
                promotion.limitPerCustomer());
    }

    private static Answer refused(String code, String message) {
        return Answer.json(200, ErrorBody.gateway(new WireMessage(code, message)));
    }
}
