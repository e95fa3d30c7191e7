package com.enroldesk.engine.wire;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.domain.WholeNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Attributes the items of a reply to customers sent by id: whoever is named is known, and the failed ones are the rest, in
 * whatever order the items came (grade A).
 */
final class ById {
    private ById() {}

    /** @param verdicts of the items, in the reply's order */
    static Reading attribute(Sent sent, List<ReplyItem> items, List<Verdict> verdicts) {
        Map<String, Integer> rows = HashMap.newHashMap(items.size());
        for (int row = 0; row < items.size(); row++) {
            if (rows.put(WholeNumber.plain(sent.values().get(row)), row) != null) {
                return ReplyReader.unknown(sent, Reason.of(ReasonCode.REPLY_CONTRADICTORY));
            }
        }
        Verdict[] byRow = new Verdict[items.size()];
        List<Integer> unnamed = new ArrayList<>();
        boolean ordered = true;
        for (int i = 0; i < items.size(); i++) {
            String id = items.get(i).result().map(ItemResult::entityId).orElse("");
            if (id.isEmpty()) {
                unnamed.add(i);
                continue;
            }
            Integer row = rows.get(WholeNumber.plain(id));
            if (row == null || byRow[row] != null) {
                return ReplyReader.unknown(sent, Reason.of(ReasonCode.REPLY_CONTRADICTORY));
            }
            byRow[row] = verdicts.get(i);
            ordered &= row == i;
        }
        List<Verdict> rest = unnamed.stream().map(verdicts::get).toList();
        // The order of who is named does not prove that of the others, so it decides no more than which failed row has
        // which reason.
        boolean failed = rest.stream().allMatch(Verdict.Rejected.class::isInstance);
        return finish(byRow, rest, ordered && failed);
    }

    private static Reading finish(Verdict[] byRow, List<Verdict> rest, boolean ordered) {
        boolean alike = ReplyReader.alike(rest);
        // With the order intact, the unnamed items fall onto the unnamed rows one by one.
        Optional<Verdict> common = alike || ordered ? Optional.empty() : Optional.of(inCommon(rest));
        Iterator<Verdict> next = rest.iterator();
        List<Verdict> verdicts = new ArrayList<>(byRow.length);
        for (Verdict named : byRow) {
            verdicts.add(named == null ? common.orElse(next.next()) : named);
        }
        Attribution attribution = !alike && ordered ? Attribution.BY_POSITION : Attribution.BY_ID;
        return new Reading(verdicts, Optional.empty(), attribution);
    }

    /** What is true of each of some unnamed customers when the order is broken and the items differ. */
    private static Verdict inCommon(List<Verdict> rest) {
        if (!rest.stream().allMatch(Verdict.Rejected.class::isInstance)) {
            return new Verdict.Unknown(Reason.of(ReasonCode.REPLY_CONTRADICTORY));
        }
        String codes = rest.stream()
                .map(verdict -> ((Verdict.Rejected) verdict).reason().key())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" / "));
        return new Verdict.Rejected(Reason.of(ReasonCode.OTHER_CODE, codes));
    }
}
