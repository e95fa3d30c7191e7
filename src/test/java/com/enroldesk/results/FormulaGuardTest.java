package com.enroldesk.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/c calc'!A1",
                "=HYPERLINK(\"http://example.com\",\"x\")",
                "+1+1",
                "+cmd|' /c calc'!A0",
                "+91-98765-43210",
                "+1-2",
                "+91  98765",
                "+91 98765 ",
                "-1+1",
                "-2+3+cmd|' /c calc'!A0",
                "-",
                "-1-",
                "-1.2.3",
                "+",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\u0001=1+1",
                "\uFF1D1+1",
                "\uFF0B1+1",
                "\uFF0D1+1",
                "\uFF20SUM(1)"
            })
    void whatASpreadsheetWouldRunGetsAnApostrophe(String cell) {
        assertThat(FormulaGuard.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Asha",
                "919876543210",
                "+919876543210",
                "+91 98765 43210",
                "-5",
                "-5.25",
                "-5,25",
                "asha@example.com",
                "a=b",
                "1-2",
                "'quoted",
                "0012",
                "\u0905\u0936\u093E"
            })
    void whatComputesNothingStaysAsItIs(String cell) {
        assertThat(FormulaGuard.harmless(cell)).isEqualTo(cell);
    }
}
