package com.enroldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAlignedAndNumbersStandRight() {
        List<String> lines = new ArrayList<>();
        Table.ofColumns(0)
                .row("Rows", "Outcome", "Reason")
                .row("1,204", "Failed", "No customer.")
                .row("3", "Skipped", "")
                .print(lines::add);
        assertThat(lines).containsExactly(" Rows  Outcome  Reason", "1,204  Failed   No customer.", "    3  Skipped");
    }

    @Test
    void aCellCannotCommandTheTerminal() {
        assertThat(Printable.of("a\u001B[31mb\u0007\u202Ec\r\nd")).isEqualTo("a\uFFFD[31mb\uFFFD\uFFFDc\uFFFD\uFFFDd");
        assertThat(Printable.of("Zo\u00EB \u0905\u0936\u093E \uD83D\uDE00"))
                .isEqualTo("Zo\u00EB \u0905\u0936\u093E \uD83D\uDE00");
    }

    @Test
    void aLongCellIsShortenedUnlessItIsTheLast() {
        List<String> lines = new ArrayList<>();
        Table.ofColumns().row("x".repeat(60), "y".repeat(60)).print(lines::add);
        assertThat(lines).containsExactly("x".repeat(47) + "…  " + "y".repeat(60));
    }
}
