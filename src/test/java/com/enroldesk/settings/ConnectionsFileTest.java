package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsFileTest {
    private static final Optional<String> NEW = Optional.empty();
    private static final Connection EUROPE = Connection.to("Europe", Cluster.EUROPE.url(), Auth.BASIC, "till.1");
    private static final Connection HERE = Connection.to("Here", "http://127.0.0.1:8080", Auth.NONE, "");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("connections.json");
    }

    private ConnectionsFile connections() {
        return new ConnectionsFile(file());
    }

    private static void refused(ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void whereNothingIsThereIsNoConnectionAndNoComplaint() {
        ConnectionsFile.Kept kept = connections().read();

        assertThat(kept.connections()).isEmpty();
        assertThat(kept.problem()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatWasSavedComesBackInItsOrder() throws Problem {
        connections().save(NEW, EUROPE);
        connections().save(NEW, HERE);

        assertThat(connections().read().connections()).containsExactly(EUROPE, HERE);
        assertThat(connections().read().named("europe")).contains(EUROPE);
    }

    @Test
    void aNameIsGivenOnceWhateverItsCase() throws Problem {
        connections().save(NEW, EUROPE);

        refused(ProblemCode.CONNECTION_NAME_TAKEN, () -> connections().save(NEW, HERE.withName("EUROPE")));
        refused(ProblemCode.CONNECTION_UNKNOWN, () -> connections().save(Optional.of("Asia"), HERE));
        assertThat(connections().read().connections()).containsExactly(EUROPE);
    }

    @Test
    void aConnectionIsChangedInItsPlaceAndMayBeRenamed() throws Problem {
        connections().save(NEW, EUROPE);
        connections().save(NEW, HERE);

        connections().save(Optional.of("Europe"), EUROPE.withName("EU"));

        assertThat(connections().read().connections()).containsExactly(EUROPE.withName("EU"), HERE);
        refused(
                ProblemCode.CONNECTION_NAME_TAKEN,
                () -> connections().save(Optional.of("EU"), EUROPE.withName("here")));
    }

    @Test
    void oneIsRemovedAndTheOthersStay() throws Problem {
        connections().save(NEW, EUROPE);
        connections().save(NEW, HERE);

        connections().remove("EUROPE");

        assertThat(connections().read().connections()).containsExactly(HERE);
        refused(ProblemCode.CONNECTION_UNKNOWN, () -> connections().remove("Europe"));
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Files.writeString(file(), "{ \"connections\": [");

        ConnectionsFile.Kept kept = connections().read();

        assertThat(kept.problem().map(Problem::code)).contains(ProblemCode.CONNECTIONS_DAMAGED);
        assertThat(folder.resolve("connections.json.damaged")).hasContent("{ \"connections\": [");
        assertThat(connections().read().problem()).isEmpty();
    }

    @Test
    void anEntryThatCannotBeIsSetAsideAndTheOthersHold() throws Exception {
        connections().save(NEW, EUROPE);
        String good = Files.readString(file());
        Files.writeString(
                file(),
                good.replace(
                        "[ {",
                        "[ { \"name\": \"Bad\", \"url\": \"http://eu.example\" }, null, { \"name\": \"x\" }, {"));

        ConnectionsFile.Kept kept = connections().read();

        assertThat(kept.connections()).containsExactly(EUROPE);
        assertThat(kept.problem().map(Problem::code)).contains(ProblemCode.CONNECTIONS_DAMAGED);
        assertThat(folder.resolve("connections.json.damaged")).exists();
        assertThat(connections().read().connections()).containsExactly(EUROPE);
        assertThat(connections().read().problem()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsPassedOverAndWhatIsMissingHasItsUsualValue() throws IOException {
        Files.writeString(
                file(),
                "{ \"later\": 1, \"connections\": [ { \"name\": \"a\", \"url\": \"eu.example\", \"password\": 1 } ] }");

        Connection found = connections().read().connections().getFirst();

        assertThat(found.batch()).isEqualTo(10);
        assertThat(found.perMinute()).isEqualTo(60);
        assertThat(found.lanes()).isEqualTo(1);
        assertThat(found.production()).as("a mark that was taken away").isTrue();
    }

    @Test
    void aWordThatIsNotKnownCountsAsMissing() throws Exception {
        connections().save(NEW, EUROPE);
        connections().save(NEW, HERE);
        Files.writeString(file(), Files.readString(file()).replace("\"" + EUROPE.colour() + "\"", "\"PINK\""));

        assertThat(connections().read().problem()).isEmpty();
        assertThat(connections().read().connections()).containsExactly(EUROPE, HERE);
    }

    @Test
    void aFileThatCannotBeOpenedStaysAndIsNotWrittenOver() throws IOException {
        Files.createDirectory(file());

        assertThat(connections().read().problem()).isPresent();
        refused(ProblemCode.WORKSPACE_NOT_WRITABLE, () -> connections().save(NEW, EUROPE));
        assertThat(file()).isDirectory();
        assertThat(folder.resolve("connections.json.damaged")).doesNotExist();
    }

    @Test
    void onlyTheOwnerMayReadTheFileAndNothingIsLeftBesideIt() throws Exception {
        connections().save(NEW, EUROPE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void whereItCannotBeWrittenNothingChanges() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file")).resolve("connections.json");

        refused(ProblemCode.WORKSPACE_NOT_WRITABLE, () -> new ConnectionsFile(blocked).save(NEW, EUROPE));
    }
}
