package com.enroldesk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Invented customers and a list that names them by mobile: 2 % of its rows name nobody, 1 % repeat an earlier row. The same
 * for the same size, always.
 *
 * @param customers header {@code id,mobile,email,firstName,lastName}
 * @param list header {@code mobile}
 * @param catalogue one program with one live promotion without a limit
 */
record DataSet(int size, Path customers, Path list, Path catalogue) {
    static final int PROGRAM = 469;
    static final int PROMOTION = 56799;

    private static final long FIRST_MOBILE = 919_800_000_000L;
    private static final long FIRST_UNKNOWN = 919_700_000_000L;

    static DataSet in(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        DataSet data = new DataSet(
                size, folder.resolve("customers.csv"), folder.resolve("list.csv"), folder.resolve("catalogue.json"));
        if (Files.notExists(data.catalogue)) {
            data.writeCustomers();
            data.writeList();
            data.writeCatalogue();
        }
        return data;
    }

    int unknown() {
        return (int) java.util.stream.IntStream.range(0, size)
                .filter(DataSet::isUnknown)
                .count();
    }

    int duplicates() {
        return (int) java.util.stream.IntStream.range(0, size)
                .filter(DataSet::isDuplicate)
                .count();
    }

    private static boolean isUnknown(int row) {
        return row % 50 == 7;
    }

    private static boolean isDuplicate(int row) {
        return row % 100 == 99;
    }

    private void writeCustomers() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(customers)) {
            out.write("id,mobile,email,firstName,lastName\n");
            for (int i = 0; i < size; i++) {
                out.write((10_000_000 + i) + "," + (FIRST_MOBILE + i) + ",c" + i + "@example.com,First" + i + ",Last"
                        + i % 1000 + "\n");
            }
        }
    }

    private void writeList() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(list)) {
            out.write("mobile\n");
            long before = 0;
            for (int row = 0; row < size; row++) {
                long mobile = isUnknown(row) ? FIRST_UNKNOWN + row : FIRST_MOBILE + shuffled(row);
                // The row before a duplicate is an ordinary one.
                mobile = isDuplicate(row) ? before : mobile;
                out.write(mobile + "\n");
                before = mobile;
            }
        }
    }

    /** A fixed permutation: a prime step meets every customer once unless it divides the size. */
    private long shuffled(int row) {
        long step = size % 7_368_787 == 0 ? 1 : 7_368_787;
        return row * step % size;
    }

    private void writeCatalogue() throws IOException {
        Files.writeString(catalogue, """
                { "programs": [ { "programId": %d, "programName": "Default" } ],
                  "promotions": [ { "id": %d, "programId": %d, "name": "Bench", "identifier": "BENCH",
                    "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": true,
                    "startDate": "2026-01-01T00:00Z", "endDate": "2099-12-31T23:59:59Z" } ],
                  "customers": [] }
                """.formatted(PROGRAM, PROMOTION, PROGRAM));
    }
}
