package com.enroldesk.engine.wire;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The replies that the vendor prints (contract section 9), byte for byte, with what was sent and what became of each customer;
 * and one of the embedded engine's, in which everything happens.
 *
 * @param reply the file beside this class, without its ending
 */
public record Printed(String reply, Sent sent, List<String> verdicts) {
    public static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    private static final Sent TWO = byId("469", "56799", "98662653", "98662632");
    private static final Sent ONE = byId("469", "56799", "98662653");

    private static final List<String> MIXED = List.of("OK 100001", "REJECTED 8015", "REJECTED 8890", "OK 100004");

    public static final List<Printed> ALL = List.of(
            new Printed("9.1-older", TWO, List.of("OK 35", "OK 35")),
            new Printed("9.1-newer", TWO, List.of("OK 765", "OK 766")),
            new Printed("9.2", giving("2607", "", IdentifierKind.MOBILE, List.of("919986000586")), List.of("OK 78")),
            new Printed(
                    "9.3",
                    byId("699", "74116", "170940055", "1", "2", "3"),
                    List.of("OK 102", "REJECTED 8015", "REJECTED 8015", "REJECTED 8015")),
            new Printed(
                    "9.4",
                    giving("", "", IdentifierKind.MOBILE, List.of("1", "2", "3")),
                    List.of("UNKNOWN reply", "UNKNOWN reply", "UNKNOWN reply")),
            new Printed("9.5-8892", ONE, List.of("REFUSED 8892")),
            new Printed("9.5-8015", byId("469", "56799", "999"), List.of("REJECTED 8015")),
            new Printed("9.5-1101", byId("1", "56799", "98662653"), List.of("REFUSED 1101")),
            new Printed("9.5-8874", byId("469", "1", "98662653"), List.of("REFUSED 8874")),
            new Printed("9.5-8899", ONE, List.of("REFUSED 8899")),
            new Printed("9.5-8881", ONE, List.of("REFUSED 8881")),
            new Printed("9.5-8901", ONE, List.of("REFUSED 8901")),
            new Printed("9.5-8896", ONE, List.of("REJECTED 8896")),
            new Printed("9.5-8902", ONE, List.of("REFUSED 8902")),
            new Printed("9.5-11013", ONE, List.of("REJECTED 11013")),
            new Printed("9.5-single-11013", ONE, List.of("UNKNOWN reply")),
            new Printed("9.6-enrol", of(Action.ENROL), List.of("OK 847")),
            new Printed("9.6-earn", of(Action.ISSUE), List.of("OK 840")),
            new Printed("9.7", ONE, List.of("UNKNOWN reply")),
            new Printed("9.7-8890", ONE, List.of("UNKNOWN reply")),
            new Printed(
                    "9.8",
                    new Sent(
                            Action.TAKE_BACK,
                            "469",
                            "57099",
                            IdentifierKind.ID,
                            List.of("98662653", "98662653"),
                            List.of("66", "67")),
                    List.of("OK 66", "OK 67")),
            new Printed("9.9-401", ONE, List.of("UNKNOWN reply")),
            new Printed("mixed", byId("469", "1007", "7", "1", "8", "9"), MIXED),
            new Printed(
                    "mixed", giving("469", "1007", IdentifierKind.MOBILE, List.of("917", "911", "918", "919")), MIXED));

    static Sent byId(String program, String promotion, String... ids) {
        return giving(program, promotion, IdentifierKind.ID, List.of(ids));
    }

    private static Sent of(Action action) {
        return Sent.giving(action, "2714", "202188", IdentifierKind.ID, List.of("423926199"));
    }

    private static Sent giving(String program, String promotion, IdentifierKind kind, List<String> values) {
        return Sent.giving(Action.DIRECT_ISSUE, program, promotion, kind, values);
    }

    /** Leave to send what the reply answers; a promotion that was named by its identifier is named by a number instead. */
    public Permit permit() {
        return Permits.of(
                sent.action(),
                new ProgramId(sent.program()),
                new PromotionId(sent.promotion().isEmpty() ? "1" : sent.promotion()),
                sent.kind(),
                sent.values().toArray(new String[0]),
                sent.earnedIds().toArray(new String[0]));
    }

    public byte[] bytes() {
        return bytes(reply);
    }

    /** Any file of them, without its ending. */
    public static byte[] bytes(String name) {
        try (InputStream stream = Printed.class.getResourceAsStream("contract/" + name + ".json")) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return reply + " for " + sent.action() + " by " + sent.kind();
    }
}
