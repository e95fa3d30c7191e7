package com.enroldesk.ui.promotion;

import com.enroldesk.domain.Promotion;
import java.util.Locale;
import java.util.Optional;

/**
 * A promotion in the picker.
 *
 * @param closed why nobody can be enrolled into it now; empty when customers can be
 * @param recent it was chosen lately
 */
record Entry(Promotion promotion, Optional<String> closed, boolean recent) {

    boolean matches(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return promotion.name().toLowerCase(Locale.ROOT).contains(wanted)
                || promotion.identifier().toLowerCase(Locale.ROOT).contains(wanted)
                || promotion.id().value().startsWith(wanted);
    }
}
