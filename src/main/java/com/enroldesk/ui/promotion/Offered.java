package com.enroldesk.ui.promotion;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.Promotion;
import com.enroldesk.settings.Recent;
import com.enroldesk.ui.shell.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The promotions of a catalogue as the picker lists them: open ones first, and of those the ones chosen lately. */
record Offered(Wording wording, List<Recent> recents) {

    List<Entry> of(Catalogue catalogue, Program program, String search) {
        return catalogue.promotions().stream()
                .filter(promotion -> promotion.program().equals(program.id()))
                .map(promotion ->
                        new Entry(promotion, wording.closed(promotion), recents.contains(Recent.of(promotion))))
                .filter(entry -> entry.matches(search))
                .sorted(Comparator.comparing((Entry entry) -> entry.closed().isPresent())
                        .thenComparingInt(this::rank)
                        .thenComparing(entry -> entry.promotion().name()))
                .toList();
    }

    private int rank(Entry entry) {
        int place = recents.indexOf(Recent.of(entry.promotion()));
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** The one chosen now, else the first that can be chosen, else the first. */
    static Optional<Entry> first(List<Entry> entries, Optional<Promotion> current) {
        return entries.stream()
                .filter(entry -> current.filter(entry.promotion()::equals).isPresent())
                .findFirst()
                .or(() -> entries.stream()
                        .filter(entry -> entry.closed().isEmpty())
                        .findFirst())
                .or(() -> entries.stream().findFirst());
    }
}
