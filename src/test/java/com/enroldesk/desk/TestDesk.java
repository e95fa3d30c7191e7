package com.enroldesk.desk;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import com.enroldesk.engine.SampleList;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.run.RunProgress;
import com.enroldesk.settings.Secrets;
import com.enroldesk.text.Texts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** A real desk on a folder: real journal, real engine with the sample data. */
public final class TestDesk {
    public static final Approval APPROVAL = new Approval("Tess", OptionalInt.empty(), Optional.empty());

    private TestDesk() {}

    public static Desk open(Path home) throws Problem {
        return open(home, Clock.systemUTC());
    }

    /** @param clock with the operator's zone */
    static Desk open(Path home, Clock clock) throws Problem {
        WorkspaceLock lock = WorkspaceLock.take(home, "test");
        LocalEngine engine = LocalEngine.open(home.resolve("demo.db"), LocalRules.AS_PRINTED, clock);
        Desk desk = open(home, lock, clock, TestBackends.of(engine, engine), Secrets.withoutKeyStore(home));
        desk.connections().useDemo();
        return desk;
    }

    /** On backends of a test's own; nothing is opened before it is used. */
    public static Desk open(Path home, Backends backends) throws Problem {
        return open(home, backends, Secrets.withoutKeyStore(home));
    }

    static Desk open(Path home, Backends backends, Secrets secrets) throws Problem {
        return open(home, WorkspaceLock.take(home, "test"), Clock.systemUTC(), backends, secrets);
    }

    private static Desk open(Path home, WorkspaceLock lock, Clock clock, Backends backends, Secrets secrets)
            throws Problem {
        try {
            return new Desk(new Workspace(
                    home,
                    lock,
                    Journal.open(home, clock, "desk-1", "test"),
                    backends,
                    secrets,
                    new ExportWriter(Texts.load(Locale.UK), ZoneOffset.UTC),
                    clock,
                    "Tess"));
        } catch (Problem problem) {
            lock.close();
            throw problem;
        }
    }

    /** The plan of pasted text for the sample list's promotion. */
    public static Plan plan(Desk desk, String text, boolean again) throws Problem {
        SampleList sample = desk.sandbox().sample();
        CustomerList list = desk.read(new Source.OfText("pasted", text), FormatChoice.GUESS);
        Mapping mapping = desk.guess(list, Optional.of(sample.country()), "INSTORE");
        return desk.check(
                list,
                mapping,
                desk.promotion(sample.program(), sample.promotion()),
                Action.DIRECT_ISSUE,
                Edits.NONE,
                again);
    }

    public static Plan samplePlan(Desk desk) throws Problem {
        return plan(desk, desk.sandbox().sample().text(), false);
    }

    public static RunId approve(Desk desk, Plan plan) throws Problem {
        return desk.approve(plan, new Approval("Tess", OptionalInt.empty(), Optional.empty()));
    }

    /** Approves a plan and runs it to its end. */
    public static RunProgress enrol(Desk desk, Plan plan) throws Problem, InterruptedException {
        return desk.start(approve(desk, plan)).await();
    }

    /** Mobiles with an unmistakable country code, of customers whom the demonstration has never enrolled in a promotion. */
    public static List<String> mobilesWithout(Path home, PromotionId promotion, int most) throws SQLException {
        return without("mobile", "length(mobile) = 12", home, promotion, most);
    }

    /** Addresses of such customers. */
    static List<String> addressesWithout(Path home, PromotionId promotion, int most) throws SQLException {
        return without("email", "email LIKE '%_@_%'", home, promotion, most);
    }

    private static List<String> without(String column, String condition, Path home, PromotionId promotion, int most)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection demo = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("demo.db"));
                PreparedStatement question = demo.prepareStatement(
                        "SELECT " + column + " FROM customers WHERE " + condition
                                + " AND id NOT IN (SELECT customer_id FROM issuals WHERE promotion_id = ?) ORDER BY id DESC LIMIT ?")) {
            question.setString(1, promotion.value());
            question.setInt(2, most);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
