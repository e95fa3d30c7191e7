package com.enroldesk.engine.local;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.engine.Sandbox.Loaded;
import com.enroldesk.engine.wire.Malformed;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Replaces what is in the tables, inside the caller's transaction. */
final class Contents {
    private static final List<String> TABLES =
            List.of("issuals", "enrolments", "customers", "promotions", "programs", "sources");

    private final Connection connection;
    private final Clock clock;

    Contents(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    Loaded reset() throws SQLException {
        emptyTables();
        new Sample(connection, clock.instant()).fill();
        return new Loaded(0, 0, 0);
    }

    Loaded load(Path catalogueFile) throws SQLException, Problem {
        return told(catalogueFile, () -> {
            emptyTables();
            CatalogueRows.writeSources(connection, SamplePromotions.SOURCES);
            return new CatalogueFile(connection).load(catalogueFile);
        });
    }

    Loaded loadCustomers(Path csv) throws SQLException, Problem {
        return told(csv, () -> new CustomerFile(connection).load(csv));
    }

    private interface Loading {
        Loaded run() throws SQLException, IOException, Malformed;
    }

    private static Loaded told(Path from, Loading loading) throws SQLException, Problem {
        try {
            return loading.run();
        } catch (Malformed e) {
            throw new Problem(ProblemCode.DEMO_FILE_INVALID, e, from.toString(), e.where(), e.what());
        } catch (NoSuchFileException e) {
            throw new Problem(ProblemCode.LIST_NOT_FOUND, e, from.toString());
        } catch (IOException e) {
            throw new Problem(ProblemCode.LIST_UNREADABLE, e, from.toString());
        }
    }

    private void emptyTables() throws SQLException {
        for (String table : TABLES) {
            Sql.script(connection, "DELETE FROM " + table);
        }
        Sql.script(connection, "UPDATE world SET id = lower(hex(randomblob(8)))");
    }
}
