package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal knows of a customer beyond one run. */
final class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Evidence ANSWER =
            new Evidence("{}", OptionalInt.of(200), Optional.of("r-1"), Optional.of("{}"), NOW);

    @TempDir
    Path home;

    private Journal journal;

    @BeforeEach
    void open() throws Problem {
        journal = Journal.open(home, Clock.fixed(NOW, ZoneOffset.UTC), "desk-1", "test");
    }

    @AfterEach
    void close() throws Problem {
        journal.close();
    }

    private RunRecord enrolled(RunOrder order, String key, Receipt receipt) throws Problem {
        FrozenRow row = Runs.row(1, IdentifierKind.ID, key);
        RunRecord run = journal.reader()
                .run(journal.approve(order, List.of(row).iterator()))
                .orElseThrow();
        journal.begin(run, "Tess");
        Permit permit = journal.claim(1).orElseThrow();
        journal.settle(permit, ANSWER, List.of(new Verdict.Ok(receipt)));
        return run;
    }

    private static RunOrder at(String endpoint, PromotionId promotion) {
        RunOrder order = Runs.order(10);
        return new RunOrder(
                endpoint,
                order.connection(),
                order.connectionSpec(),
                order.programName(),
                Runs.promotion(promotion),
                order.action(),
                order.listName(),
                order.listHash(),
                order.columns(),
                order.identifierColumn(),
                order.kind(),
                order.country(),
                order.source(),
                order.batch(),
                order.again(),
                order.operator());
    }

    /** Two servers, or two promotions, may give one customer the same number: a clone of production does. */
    @Test
    void aReceiptIsKnownOnlyWhereItWasGiven() throws Problem {
        PromotionId monsoon = Runs.PROMOTION.id();
        RunRecord here = enrolled(at("here", monsoon), "5", new Receipt("101", "9", "5", NOW));
        RunRecord there = enrolled(at("there", monsoon), "5", new Receipt("", "35", "5", NOW));
        RunRecord other = enrolled(at("here", new PromotionId("7")), "5", new Receipt("102", "9", "5", NOW));
        RunRecord again = enrolled(at("here", monsoon), "6", new Receipt("103", "9", "5", NOW));

        assertThat(journal.doubts().receiptsOf(here, "5"))
                .isEqualTo(new OwnReceipts(Set.of("101", "103"), Set.of()))
                .isEqualTo(journal.doubts().receiptsOf(again, "5"));
        assertThat(journal.doubts().receiptsOf(there, "5")).isEqualTo(new OwnReceipts(Set.of(), Set.of("35")));
        assertThat(journal.doubts().receiptsOf(other, "5")).isEqualTo(new OwnReceipts(Set.of("102"), Set.of()));
        assertThat(journal.doubts().receiptsOf(here, "6")).isEqualTo(new OwnReceipts(Set.of(), Set.of()));
    }

    /** Journals of earlier versions hold such keys. */
    @Test
    void anIdThatWasKeptWithZerosInFrontIsFoundWithoutThem() throws Problem {
        RunRecord run = enrolled(Runs.order(10), "0098", new Receipt("101", "9", "98", NOW));
        String key = new Identifier(IdentifierKind.ID, "98", "98").ledgerKey();
        assertThat(journal.ledger()
                        .standing(run.endpoint(), run.promotion(), Action.DIRECT_ISSUE, Set.of(key, "i980"))
                        .keySet())
                .containsExactly(key);
        assertThat(journal.ledger().standing("elsewhere", run.promotion(), Action.DIRECT_ISSUE, Set.of(key)))
                .isEmpty();
    }

    /** Beside a writer, what is asked in two questions must fit together. */
    @Test
    void aReaderSeesOneStateHoweverMuchIsWritten() throws Exception {
        RunRecord run = journal.reader()
                .run(journal.approve(Runs.order(10), Runs.ids(400).iterator()))
                .orElseThrow();
        journal.begin(run, "Tess");
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (Optional<Permit> next = journal.claim(1); next.isPresent(); next = journal.claim(1)) {
                    Receipt receipt = new Receipt("e" + next.get().attempt(), "9", "5", NOW);
                    journal.settle(next.get(), ANSWER, List.of(new Verdict.Ok(receipt)));
                }
            } catch (Problem failure) {
                throw new IllegalStateException(failure);
            }
        });
        int asked = 0;
        do {
            assertThat(journal.reader().trail().broken()).isEmpty();
            asked++;
        } while (writer.isAlive());
        writer.join();
        assertThat(asked).isGreaterThan(1);
    }
}
