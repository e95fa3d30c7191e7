package com.enroldesk.ui.shell;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Notice;
import com.enroldesk.ui.kit.Notices;
import java.util.List;
import java.util.Optional;

/** Says which list was put away, and offers to bring it back for as long as that can be done. */
public final class BringBack {
    private final Texts texts;
    private final Notices notices;
    private final Navigator navigator;
    private final Workbench workbench;
    private final Drafts drafts;
    private Optional<Notice> said = Optional.empty();

    public BringBack(Tools tools, Drafts drafts) {
        this.texts = tools.texts();
        this.notices = tools.notices();
        this.navigator = tools.navigator();
        this.workbench = tools.workbench();
        this.drafts = drafts;
    }

    /** It can be done by name too, wherever one is. */
    public void watch(Commands commands) {
        commands.everywhere(List.of(Command.of(
                texts.get("list.command.back"),
                drafts::canBringBack,
                () -> workbench.putAway().lastProperty().get().ifPresent(this::bringBack))));
        workbench.putAway().lastProperty().addListener((_, _, last) -> {
            said.ifPresent(notices::close);
            said = last.map(this::say);
        });
    }

    private Notice say(Prepared old) {
        String sentence = texts.get(
                "list.away",
                old.list().list().name(),
                old.list().list().size(),
                old.edits().texts().size());
        return notices.good(sentence, texts.get("list.away.back"), () -> bringBack(old));
    }

    private void bringBack(Prepared old) {
        drafts.bringBack(old);
        // Elsewhere nobody would see what came back; Check shows its rows.
        if (navigator.pageProperty().get() != Screen.CHECK) {
            navigator.show(Screen.LIST);
        }
    }
}
