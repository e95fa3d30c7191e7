package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.ui.kit.Bug;
import org.junit.jupiter.api.Test;

class CommandsTest {
    @Test
    void aBugHasTheSameCodeInTheWindowAndOnTheCommandLine() {
        Throwable cause = new IllegalStateException("nobody foresaw it");
        assertThat("BUG-" + Commands.log(cause)).isEqualTo(Bug.of(cause).code());
    }
}
