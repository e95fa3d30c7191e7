package com.enroldesk.engine.local;

import com.enroldesk.domain.Program;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.engine.wire.Malformed;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Fills the tables with the sample, inside the caller's transaction. */
final class Sample {
    /** So many of the first customers have used the sample list's promotion up. */
    static final int USED_UP = 400;

    private final Connection connection;
    private final Instant now;

    Sample(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void fill() throws SQLException {
        for (Program program : SamplePromotions.PROGRAMS) {
            CatalogueRows.write(connection, program);
        }
        List<Promotion> promotions = new SamplePromotions(now).all();
        for (Promotion promotion : promotions) {
            CatalogueRows.write(connection, promotion);
        }
        CatalogueRows.writeSources(connection, SamplePromotions.SOURCES);
        List<CustomerRow> customers = new SampleCustomers().all();
        try (CustomerWriter writer = new CustomerWriter(connection)) {
            for (CustomerRow customer : customers) {
                writer.add(customer, "sample");
            }
            writer.flush();
        } catch (Malformed e) {
            throw new IllegalStateException("the sample names a customer twice", e);
        }
        issue(promotions, SamplePromotions.MONSOON, customers.subList(0, USED_UP));
        issue(promotions, SamplePromotions.BIRTHDAY, customers.subList(0, 300));
        issue(promotions, SamplePromotions.BIRTHDAY, customers.subList(0, 100));
        issue(promotions, SamplePromotions.PASS, customers.subList(200, 500));
    }

    private void issue(List<Promotion> promotions, PromotionId id, List<CustomerRow> customers) throws SQLException {
        Promotion promotion = promotions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        long[] ids = customers.stream().mapToLong(CustomerRow::id).toArray();
        new Issuing(connection, promotion, now.minus(Duration.ofDays(20))).issue(ids);
    }
}
