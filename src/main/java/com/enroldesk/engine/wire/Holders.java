package com.enroldesk.engine.wire;

import com.enroldesk.domain.Verdict;
import com.enroldesk.domain.WholeNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The customers whose receipts are taken back, each once: two items of one customer in one reply would be taken for a
 * contradiction. For one thread.
 */
final class Holders {
    private final Sent sent;
    private final List<List<Integer>> places = new ArrayList<>();
    private final Map<String, Integer> holders = new LinkedHashMap<>();

    Holders(Sent sent) {
        this.sent = sent;
        for (int i = 0; i < sent.values().size(); i++) {
            int holder = holders.computeIfAbsent(WholeNumber.plain(sent.values().get(i)), _ -> {
                places.add(new ArrayList<>());
                return places.size() - 1;
            });
            places.get(holder).add(i);
        }
    }

    int size() {
        return places.size();
    }

    boolean oneEach() {
        return size() == sent.values().size();
    }

    /** Where in the request's receipts the holder comes first. */
    int first(int holder) {
        return places.get(holder).getFirst();
    }

    List<String> earnedIds(int holder) {
        return places.get(holder).stream().map(sent.earnedIds()::get).toList();
    }

    /** What was to be taken back from a customer; nothing for one who was not sent. */
    List<String> earnedIds(String customerId) {
        Integer holder = holders.get(WholeNumber.plain(customerId));
        return holder == null ? List.of() : earnedIds(holder);
    }

    /** The request as its reply answers it: one value for each holder. */
    Sent each() {
        List<String> values = new ArrayList<>(size());
        List<String> firstIds = new ArrayList<>(size());
        for (int holder = 0; holder < size(); holder++) {
            values.add(sent.values().get(first(holder)));
            firstIds.add(sent.earnedIds().get(first(holder)));
        }
        return new Sent(sent.action(), sent.program(), sent.promotion(), sent.kind(), values, firstIds);
    }

    /** One verdict for each receipt from one for each holder. */
    List<Verdict> spread(List<Verdict> ofHolders) {
        List<Verdict> verdicts =
                new ArrayList<>(Collections.nCopies(sent.values().size(), ofHolders.getFirst()));
        for (int holder = 0; holder < size(); holder++) {
            for (int place : places.get(holder)) {
                verdicts.set(
                        place,
                        TakenBack.ofReceipt(
                                ofHolders.get(holder), sent.earnedIds().get(place)));
            }
        }
        return verdicts;
    }
}
