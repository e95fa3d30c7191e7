package com.enroldesk.ui.shell;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;

/** What stands beside a step in the rail. */
public record Count(String text, Tone tone) {
    public static final Count NONE = new Count("", Tone.MUTED);
    private static final int LONGEST = 10_000;
    private static final int MILLION = 1_000_000;

    /** In full up to four digits, in whole thousands or millions above: there is no room for more. */
    public static Count of(long count, Tone tone, Texts texts) {
        if (count < LONGEST) {
            return new Count(texts.number(count), tone);
        }
        return new Count(
                count < MILLION
                        ? texts.get("frame.count.thousands", count / 1_000)
                        : texts.get("frame.count.millions", count / MILLION),
                tone);
    }
}
