package com.enroldesk.journal;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Answers questions from the journal. Any number of threads; a question sees one state of the file. */
public final class JournalReader {
    private static final String ROWS =
            "SELECT o.*, a.claimed_at, a.answered_at, r.earned_id, r.issual_id, r.customer_id,"
                    + " (SELECT COUNT(*) FROM sending s WHERE s.enrolment_id = o.id) AS attempts, c.text AS corrected,"
                    + " c.attempt_id IS NULL AS correction_waiting"
                    + " FROM row_outcome o"
                    + " LEFT JOIN attempt a ON a.id = o.attempt_id"
                    + " LEFT JOIN receipt r ON r.enrolment_id = o.id"
                    + " LEFT JOIN correction c ON c.id = (SELECT MAX(n.id) FROM correction n WHERE n.enrolment_id = o.id"
                    + "   AND n.dropped_at IS NULL)";
    private static final String SENDINGS = "SELECT s.*, e.text, e.source, u.source AS run_source, c.text AS corrected,"
            + " a.kind, a.size, a.claimed_at, a.operator, a.machine, a.version, a.answered_at, a.request, a.status, a.server_request_id, a.reply,"
            + " r.earned_id, r.issual_id, r.customer_id"
            + " FROM sending s JOIN enrolment e ON e.id = s.enrolment_id JOIN attempt a ON a.id = s.attempt_id"
            + " JOIN run u ON u.id = a.run_id"
            + " LEFT JOIN receipt r ON r.enrolment_id = s.enrolment_id AND r.attempt_id = s.attempt_id"
            + " LEFT JOIN correction c ON c.enrolment_id = s.enrolment_id AND c.attempt_id = s.attempt_id"
            + " WHERE s.enrolment_id = ? ORDER BY s.attempt_id";

    private static final String WORDS = "SELECT how || '.' || verdict AS what, at, operator, note FROM ruling"
            + " WHERE enrolment_id = ?1"
            + " UNION ALL SELECT 'RESEND', r.at, r.operator, r.note FROM sending s"
            + "   JOIN resend r ON r.attempt_id = s.attempt_id AND r.enrolment_id = s.enrolment_id"
            + "   WHERE s.enrolment_id = ?1"
            + " UNION ALL SELECT 'RESEND', at, operator, note FROM resend WHERE enrolment_id = ?1 AND attempt_id IS NULL"
            + " ORDER BY 2";

    private final Readers readers;
    private final Tallies tallies;
    private final SamePeople samePeople;

    JournalReader(Readers readers, Tallies tallies) {
        this.readers = readers;
        this.tallies = tallies;
        this.samePeople = new SamePeople(readers);
    }

    /** Whether every record is as it was written; walks through the whole journal. */
    public TrailReport trail() throws Problem {
        return readers.ask(connection -> new TrailCheck(connection).report());
    }

    /** The hash of the newest record, in hexadecimal digits; empty when nothing was recorded yet. */
    public String head() throws Problem {
        return readers.ask(connection -> Sql.first(
                        connection,
                        row -> HexFormat.of().formatHex(row.getBytes(1)),
                        "SELECT hash FROM fact ORDER BY id DESC LIMIT 1")
                .orElse(""));
    }

    /** Newest first. */
    public List<RunRecord> runs() throws Problem {
        return readers.ask(RunTable::all);
    }

    public Optional<RunRecord> run(RunId run) throws Problem {
        return readers.ask(connection -> RunTable.find(connection, run));
    }

    public Optional<RunRecord> runOf(EnrolmentId row) throws Problem {
        return readers.ask(connection -> RunTable.ofRow(connection, row.value()));
    }

    /** Every row of the run, counted once; largest first. A run at rest is counted anew only when something happened to it. */
    public List<Tally> tallies(RunRecord run) throws Problem {
        return tallies.of(run);
    }

    /** People who were enrolled under two identifiers, in a run at rest or in it and another one for the same promotion. */
    public List<SamePerson> samePeople(RunRecord run) throws Problem {
        return samePeople.of(run);
    }

    /** The last answer of {@link #samePeople}, at once; empty before it was asked. */
    public List<SamePerson> lastSamePeople(RunId run) {
        return samePeople.lastOf(run);
    }

    /** The ids of a filter's rows, in its order. */
    public long[] rowIds(RunRecord run, RowFilter filter) throws Problem {
        return rowIds(run, filter, Integer.MAX_VALUE);
    }

    /** The ids of the first of a filter's rows, in its order. */
    public long[] rowIds(RunRecord run, RowFilter filter, int most) throws Problem {
        RowSql question = RowSql.ids(run, filter, most);
        return readers.ask(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
                for (int i = 0; i < question.values().size(); i++) {
                    statement.setObject(i + 1, question.values().get(i));
                }
                return collect(statement);
            }
        });
    }

    private static long[] collect(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            long[] ids = new long[1024];
            int count = 0;
            while (rows.next()) {
                if (count == ids.length) {
                    ids = Arrays.copyOf(ids, count * 2);
                }
                ids[count++] = rows.getLong(1);
            }
            return Arrays.copyOf(ids, count);
        }
    }

    /** Rows by id, in the order of the ids; meant for a page of them. */
    public List<RowRecord> rows(long[] ids) throws Problem {
        String wanted = Arrays.stream(ids).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
        List<RowRecord> found = readers.ask(connection -> Sql.list(
                connection,
                JournalReader::row,
                ROWS + " WHERE o.id IN (SELECT value FROM json_each(?)) ORDER BY o.id",
                wanted));
        if (isRising(ids)) {
            return found;
        }
        var byId = found.stream().collect(Collectors.toMap(row -> row.id().value(), row -> row));
        List<RowRecord> ordered = new ArrayList<>(ids.length);
        for (long id : ids) {
            RowRecord row = byId.get(id);
            if (row != null) {
                ordered.add(row);
            }
        }
        return ordered;
    }

    private static boolean isRising(long[] ids) {
        for (int i = 1; i < ids.length; i++) {
            if (ids[i] <= ids[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Consecutive rows by id, for reading a run from end to end. */
    public List<RowRecord> range(long from, long to) throws Problem {
        return readers.ask(connection ->
                Sql.list(connection, JournalReader::row, ROWS + " WHERE o.id BETWEEN ? AND ? ORDER BY o.id", from, to));
    }

    /** Every sending of a row, oldest first. */
    public List<SendingRecord> sendings(EnrolmentId row) throws Problem {
        return readers.ask(connection -> Sql.list(connection, JournalReader::sending, SENDINGS, row.value()));
    }

    /** What was found out, decided or ordered about a row, oldest first. */
    public List<WordRecord> words(EnrolmentId row) throws Problem {
        return readers.ask(connection -> Sql.list(
                connection,
                word -> new WordRecord(
                        word.getString("what"),
                        Instant.ofEpochMilli(word.getLong("at")),
                        word.getString("operator"),
                        word.getString("note")),
                WORDS,
                row.value()));
    }

    /** Rows of any run that stand for one of the customers, newest first. */
    public List<RowRecord> find(Collection<String> ledgerKeys, int most) throws Problem {
        return readers.ask(connection -> {
            List<RowRecord> found = new ArrayList<>();
            for (String key : ledgerKeys) {
                found.addAll(Sql.list(
                        connection,
                        JournalReader::row,
                        ROWS + " WHERE o.key = ?1 OR o.id IN (SELECT f.enrolment_id FROM correction f WHERE f.key = ?1)"
                                + " ORDER BY o.id DESC LIMIT ?2",
                        key,
                        most));
            }
            return found;
        });
    }

    static Optional<Reason> reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        if (code == null) {
            return Optional.empty();
        }
        ReasonCode known = ReasonCode.valueOf(code);
        String key = Sql.text(row, "reason_key").orElse(known.key());
        String detail = Sql.text(row, "reason_detail").orElse("");
        return Optional.of(new Reason(known, key, detail));
    }

    private static RowRecord row(ResultSet row) throws SQLException {
        Optional<Instant> answered = Sql.number(row, "answered_at").map(Instant::ofEpochMilli);
        Optional<Instant> claimed = Sql.number(row, "claimed_at").map(Instant::ofEpochMilli);
        String text = row.getString("text");
        Optional<String> corrected = Sql.text(row, "corrected");
        return new RowRecord(
                new EnrolmentId(row.getLong("id")),
                row.getInt("line"),
                text,
                Sql.text(row, "cells").map(Cells::split).orElse(List.of(text)),
                OutcomeKind.valueOf(row.getString("outcome")),
                reason(row),
                receipt(row, answered),
                corrected,
                corrected.isPresent() && row.getBoolean("correction_waiting"),
                Sql.text(row, "sent_key"),
                answered.or(() -> claimed),
                row.getInt("attempts"));
    }

    private static Optional<Receipt> receipt(ResultSet row, Optional<Instant> at) throws SQLException {
        String earned = row.getString("earned_id");
        if (earned == null) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(
                earned, row.getString("issual_id"), row.getString("customer_id"), at.orElse(Instant.EPOCH)));
    }

    private static SendingRecord sending(ResultSet row) throws SQLException {
        IdentifierKind kind = IdentifierKind.valueOf(row.getString("kind"));
        String text = Sql.text(row, "corrected").orElse(row.getString("text"));
        String value = kind == IdentifierKind.EMAIL
                ? text.strip()
                : row.getString("key").substring(1);
        Optional<Instant> answered = Sql.number(row, "answered_at").map(Instant::ofEpochMilli);
        Optional<String> code = Sql.text(row, "reason");
        String detail = Sql.text(row, "detail").orElse("");
        String key = Sql.text(row, "reason_key").orElse("");
        Optional<Long> status = Sql.number(row, "status");
        Optional<Evidence> evidence = Optional.empty();
        if (answered.isPresent()) {
            evidence = Optional.of(new Evidence(
                    Sql.text(row, "request").orElse(""),
                    status.isPresent() ? OptionalInt.of(status.get().intValue()) : OptionalInt.empty(),
                    Sql.text(row, "server_request_id"),
                    Sql.text(row, "reply"),
                    answered.get()));
        }
        return new SendingRecord(
                row.getLong("attempt_id"),
                kind,
                value,
                Sql.text(row, "source").orElse(row.getString("run_source")),
                row.getString("verdict"),
                code.map(name -> new Reason(ReasonCode.valueOf(name), key, detail)),
                receipt(row, answered),
                Instant.ofEpochMilli(row.getLong("claimed_at")),
                answered,
                row.getInt("size"),
                new SendingRecord.Sender(Sql.text(row, "operator"), Sql.text(row, "machine"), row.getString("version")),
                evidence);
    }
}
