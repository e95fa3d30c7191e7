package com.enroldesk.ui.connect;

import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.kit.ToneLabel;

/** One step of a try as one line; where it failed, with the cause and the one way to mend it. */
final class CheckLine {
    private CheckLine() {}

    static ToneLabel of(ConnectionCheck check, Texts texts) {
        ToneLabel line = new ToneLabel();
        line.setWrapText(true);
        line.setMinHeight(ToneLabel.USE_PREF_SIZE);
        line.show(texts.check(check), tone(check.state()));
        return line;
    }

    private static Tone tone(ConnectionCheck.State state) {
        return switch (state) {
            case FINE -> Tone.ENROLLED;
            case FAILED -> Tone.FAILED;
            case SKIPPED -> Tone.MUTED;
        };
    }
}
