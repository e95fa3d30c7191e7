package com.enroldesk.ui.connect;

import com.enroldesk.desk.ConnectionCheck;
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
        line.show(sentence(check, texts), tone(check.state()));
        return line;
    }

    private static Tone tone(ConnectionCheck.State state) {
        return switch (state) {
            case FINE -> Tone.ENROLLED;
            case FAILED -> Tone.FAILED;
            case SKIPPED -> Tone.MUTED;
        };
    }

    private static String sentence(ConnectionCheck check, Texts texts) {
        String subject = check.subject().name();
        return switch (check.state()) {
            case FINE -> texts.get("probe.fine." + subject, check.found());
            case SKIPPED -> texts.get("probe.skipped." + subject);
            case FAILED -> {
                String cause =
                        check.why().map(texts::reason).map(why -> " " + why).orElse("");
                yield texts.get("probe.failed." + subject, check.found())
                        + cause
                        + " "
                        + texts.get("probe.mend." + subject);
            }
        };
    }
}
