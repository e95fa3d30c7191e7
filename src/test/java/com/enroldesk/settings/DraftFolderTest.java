package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
    @TempDir
    Path home;

    private static final String NAME = "list.csv";

    private DraftFolder folder() {
        return new DraftFolder(home.resolve("draft"));
    }

    private static DraftNote note(String source) {
        return new DraftNote(NAME, null, null, null, null, null, null, null, source, null, null, null, null);
    }

    private void keep(String text) throws Exception {
        folder().keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), note(text));
    }

    private void isKept(String text) throws Exception {
        assertThat(folder().read()).contains(note(text));
        assertThat(folder().source(NAME)).hasContent(text);
    }

    @Test
    void aDraftThatWasPutAwayChangesPlacesWithTheOneThatIsKept() throws Exception {
        keep("first");
        folder().putAway();
        assertThat(folder().read()).isEmpty();
        keep("second");
        folder().bringBack();
        isKept("first");
        folder().bringBack();
        isKept("second");
    }

    @Test
    void eitherOfThemMayBeNone() throws Exception {
        keep("first");
        folder().putAway();
        folder().drop();
        folder().bringBack();
        isKept("first");
        folder().bringBack();
        assertThat(folder().read()).isEmpty();
        folder().putAway();
        folder().bringBack();
        assertThat(folder().read()).as("nothing was put away").isEmpty();
    }

    @Test
    void onlyTheLastOneThatWasPutAwayCanBeBroughtBack() throws Exception {
        keep("first");
        folder().putAway();
        keep("second");
        folder().putAway();
        keep("third");
        folder().bringBack();
        isKept("second");
        folder().bringBack();
        isKept("third");
        assertThat(filesLeft())
                .as("two lists with their notes, and which of them is the draft")
                .isEqualTo(5);
    }

    @Test
    void whatWasPutAwayIsTheDraftAgainWhereNoOtherOneWasKept() throws Exception {
        folder().startAnew();
        assertThat(filesLeft()).isZero();
        keep("first");
        folder().putAway();
        folder().startAnew();
        isKept("first");
        folder().putAway();
        keep("second");
        folder().startAnew();
        isKept("second");
        folder().bringBack();
        assertThat(folder().read()).isEmpty();
    }

    @Test
    void aSourceStaysWhereItIsWhileItMayBeRead() throws Exception {
        keep("first");
        Path read = folder().source(NAME);
        folder().putAway();
        keep("second");
        assertThat(read).hasContent("first");
        folder().bringBack();
        assertThat(folder().source(NAME)).isEqualTo(read).hasContent("first");
    }

    private long filesLeft() throws Exception {
        try (Stream<Path> left = Files.walk(home)) {
            return left.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void nothingIsLeftOfADraftThatIsForgotten() throws Exception {
        keep("first");
        folder().putAway();
        folder().drop();
        folder().forgetAway();
        assertThat(filesLeft()).as("which place is the draft's").isEqualTo(1);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerMayLookIntoTheDraft() throws Exception {
        Path folder = home.resolve("draft");
        keep("7");
        folder().putAway();
        keep("8");
        Path second = folder.resolve("second");
        for (Path made : new Path[] {folder, folder.resolve("list"), second, second.resolve("list")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }
}
