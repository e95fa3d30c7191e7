package com.enroldesk.cli;

import com.enroldesk.domain.Receipt;
import com.enroldesk.results.CustomerRows;
import com.enroldesk.results.ResultRow;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Rows of a run, for people and for programs. */
final class RowTable {
    private final Session session;
    private final Texts texts;

    RowTable(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    /** Without receipts and times: what is the same each time. */
    void brief(List<ResultRow> rows) {
        Table table = Table.ofColumns(0)
                .row(
                        texts.get("cli.column.row"),
                        texts.get("cli.column.customer"),
                        texts.get("cli.column.outcome"),
                        texts.get("cli.column.reason"));
        for (ResultRow row : rows) {
            table.row(Integer.toString(row.line()), customer(row), texts.outcome(row.outcome()), reason(row));
        }
        session.table(table);
    }

    void full(List<ResultRow> rows) {
        Table table = Table.ofColumns(0)
                .row(
                        texts.get("cli.column.row"),
                        texts.get("cli.column.customer"),
                        texts.get("cli.column.outcome"),
                        texts.get("cli.column.code"),
                        texts.get("cli.column.receipt"),
                        texts.get("cli.column.reason"));
        for (ResultRow row : rows) {
            table.row(
                    Integer.toString(row.line()),
                    customer(row),
                    texts.outcome(row.outcome()),
                    code(row),
                    receipt(row),
                    reason(row));
        }
        session.table(table);
    }

    /** With the run of each row. */
    void ofRuns(CustomerRows found) {
        Table table = Table.ofColumns(0, 1)
                .row(
                        texts.get("cli.column.run"),
                        texts.get("cli.column.row"),
                        texts.get("cli.column.promotion"),
                        texts.get("cli.column.connection"),
                        texts.get("cli.column.when"),
                        texts.get("cli.column.outcome"),
                        texts.get("cli.column.receipt"),
                        texts.get("cli.column.reason"));
        for (ResultRow row : found.rows()) {
            table.row(
                    row.run().toString(),
                    Integer.toString(row.line()),
                    found.origin(row).promotionName(),
                    found.origin(row).connection(),
                    row.at()
                            .map(at -> texts.dateTime(at, session.around().zone()))
                            .orElse(""),
                    texts.outcome(row.outcome()),
                    receipt(row),
                    found.why(row, texts));
        }
        session.table(table);
    }

    static void json(ArrayNode array, List<ResultRow> rows, Texts texts) {
        for (ResultRow row : rows) {
            ObjectNode node = array.addObject();
            node.put("run", row.run().value());
            node.put("row", row.line());
            node.put("identifier", customer(row));
            node.put("sentAs", row.sentAs());
            node.put("outcome", row.outcome().key());
            node.put("code", code(row));
            node.put("reason", row.reason().map(texts::reason).orElse(""));
            node.put("receipt", receipt(row));
            node.put("customer", row.customerId());
            row.at().ifPresentOrElse(at -> node.put("time", at.toString()), () -> node.putNull("time"));
            node.put("attempts", row.attempts());
        }
    }

    private static String customer(ResultRow row) {
        return row.correction().orElse(row.text());
    }

    private static String code(ResultRow row) {
        return row.reason().map(reason -> reason.key()).orElse("");
    }

    private static String receipt(ResultRow row) {
        return row.receipt().map(Receipt::number).orElse("");
    }

    private String reason(ResultRow row) {
        return row.reason().map(texts::reason).orElse("");
    }
}
