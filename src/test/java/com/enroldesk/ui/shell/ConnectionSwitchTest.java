package com.enroldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.Secret;
import com.enroldesk.results.RowQuery;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Notice;
import com.enroldesk.ui.rows.Launch;
import com.enroldesk.ui.settle.SettleViewModel;
import com.enroldesk.ui.takeback.TakeBackViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acting on runs that were made on another connection. */
class ConnectionSwitchTest {
    private static final Connection ASIA = Connection.to("Asia", "https://apac.example.com", Auth.BASIC, "till.007");
    private static final RowQuery DOUBTFUL = RowQuery.IN_DOUBT;

    @TempDir
    private Path home;

    private WindowBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new WindowBench(home);
        bench.desk().connections().save(Optional.empty(), ASIA);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private void useAsia() throws Exception {
        try (Secret secret = Secret.of("invented-secret")) {
            bench.desk().connections().use(ASIA, Optional.of(secret));
        }
        bench.tools().workbench().connected(Optional.of(ASIA));
    }

    private Notice offer() {
        return bench.tools().notices().open().getFirst();
    }

    private void accept() {
        offer().offer().orElseThrow().verb().run();
    }

    private Optional<String> inUse() {
        return bench.desk().connections().inUse().map(Connection::name);
    }

    private long count(RunId run, OutcomeKind kind) throws Exception {
        return bench.desk().run(run).totals().count(kind);
    }

    @Test
    void theRestOfARunIsContinuedOnItsOwnConnectionByOneClick() throws Exception {
        bench.lose(true);
        RunId run = bench.enrol(WindowBench.MONSOON, OptionalInt.of(1), "919986000501", "919986000502", "919986000503");
        bench.lose(false);
        useAsia();

        new Launch(bench.tools()).resume(run);
        assertThat(offer().text()).isEqualTo("Run 1 was made on the connection “Demo”. Nothing was sent.");
        assertThat(offer().offer().orElseThrow().label()).isEqualTo("Switch to “Demo” and go on");
        assertThat(inUse()).contains("Asia");

        accept();
        assertThat(inUse()).isEmpty();
        assertThat(bench.tools().workbench().connectionProperty().get()).isEmpty();
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        assertThat(count(run, OutcomeKind.NOT_SENT)).isZero();
        assertThat(count(run, OutcomeKind.ENROLLED)).isEqualTo(1);
    }

    @Test
    void doubtsAreSettledOnTheConnectionOfTheirRun() throws Exception {
        bench.lose(true);
        RunId run = bench.enrol(WindowBench.MONSOON, "919986000501");
        bench.lose(false);
        useAsia();
        bench.tools().workbench().settle(new Doubtful(run, DOUBTFUL, true));
        bench.tools().navigator().show(Screen.SETTLE);
        SettleViewModel model = new SettleViewModel(bench.tools());
        model.open();
        assertThat(bench.tools().navigator().sheetProperty().get()).isEmpty();

        accept();
        assertThat(bench.tools().navigator().sheetProperty().get()).contains(Screen.SETTLE);
        model.open();
        assertThat(count(run, OutcomeKind.ENROLLED)).isEqualTo(1);
    }

    @Test
    void receiptsAreTakenBackWhereTheyWereGivenOnceTheSecretIsKnown() throws Exception {
        useAsia();
        RunId run = bench.enrol(WindowBench.MONSOON, "919986000501");
        bench.close();
        bench = new WindowBench(home);
        bench.tools().workbench().open(run);
        TakeBackViewModel model = new TakeBackViewModel(bench.tools());
        model.open();
        model.operatorProperty().set("Mira");
        model.noteProperty().set("wrong promotion");
        model.typedProperty().set("1");
        model.takeBack();
        assertThat(offer().text()).contains("“Asia”");

        accept();
        assertThat(bench.tools().navigator().sheetProperty().get()).contains(Screen.SECRET);
        SecretWanted wanted = bench.tools().workbench().wantedProperty().get().orElseThrow();
        wanted.then().accept(Optional.of(Secret.of("invented-secret")));
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        assertThat(count(run, OutcomeKind.TAKEN_BACK)).isEqualTo(1);
        assertThat(inUse()).contains("Asia");
    }
}
