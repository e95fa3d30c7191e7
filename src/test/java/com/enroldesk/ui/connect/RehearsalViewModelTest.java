package com.enroldesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Fault;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.ui.WindowBench;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalViewModelTest {
    @TempDir
    private Path home;

    private WindowBench bench;
    private RehearsalViewModel model;

    @BeforeEach
    void open() throws Exception {
        bench = new WindowBench(home);
        model = new RehearsalViewModel(bench.tools(), new ConnectionsViewModel(bench.tools()));
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private void order(Fault.Kind kind, String number) {
        for (RehearsalViewModel.Switch one : model.switches()) {
            one.on.set(one.kind() == kind);
            one.number.set(one.kind() == kind ? number : one.number.get());
        }
        model.begin();
    }

    @Test
    void everyFaultCanBeSwitchedOnAndOff() {
        for (RehearsalViewModel.Switch one : model.switches()) {
            order(one.kind(), one.number.get());
            assertThat(model.complaintProperty().get()).as(one.kind().name()).isEmpty();
            assertThat(model.rehearsingProperty().get()).isTrue();
        }
        model.end();
        assertThat(model.rehearsingProperty().get()).isFalse();
        assertThat(bench.tools().workbench().rehearsingProperty().get()).isFalse();
    }

    @Test
    void theBadDayIsOverOnceAnotherConnectionIsInUse() {
        order(Fault.Kind.LOSE, "1");
        bench.tools().workbench().connected(Optional.of(Connection.to("Other", "http://h", Auth.NONE, "")));
        assertThat(model.rehearsingProperty().get()).isFalse();
    }

    @Test
    void aNumberThatNoServerTakesIsComplainedOf() {
        order(Fault.Kind.DOWN, "3601");
        assertThat(model.complaintProperty().get()).isEqualTo("“Server out of reach” needs a number from 1 to 3,600.");
        order(Fault.Kind.LOSE, "0");
        assertThat(model.complaintProperty().get()).contains("from 1 to 1,000,000");
        order(Fault.Kind.LOSE, "99999999999");
        assertThat(model.rehearsingProperty().get()).isFalse();
    }
}
