package com.enroldesk.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How far the settling of a run's doubts is; immutable, the newest replaces the one before.
 *
 * @param total sendings that were in doubt at the start
 * @param looked those that were looked at, or need no look any more
 * @param counted those that turned out to have counted
 * @param notCounted those that turned out not to
 * @param tooEarly those whose effect may still come
 * @param cannotTell those where the backend's answer leaves it open
 * @param nextPossible until all of those that were too early can be told
 * @param ended nothing more is looked at
 */
public record SettleProgress(
        long total,
        long looked,
        long counted,
        long notCounted,
        long tooEarly,
        long cannotTell,
        Optional<Duration> nextPossible,
        boolean ended) {

    static SettleProgress before(long total) {
        return new SettleProgress(total, 0, 0, 0, 0, 0, Optional.empty(), false);
    }

    SettleProgress after(Finding finding) {
        return new SettleProgress(
                total,
                looked + 1,
                counted + (finding instanceof Finding.Counted ? 1 : 0),
                notCounted + (finding instanceof Finding.DidNotCount ? 1 : 0),
                tooEarly + (finding instanceof Finding.TooEarly ? 1 : 0),
                cannotTell + (finding instanceof Finding.CannotTell ? 1 : 0),
                finding instanceof Finding.TooEarly(Duration left) ? Optional.of(later(left)) : nextPossible,
                false);
    }

    /** One that nothing is to be found out about any more: another sending of its row counted. */
    SettleProgress passedOver() {
        return new SettleProgress(total, looked + 1, counted, notCounted, tooEarly, cannotTell, nextPossible, false);
    }

    /** Those that are in doubt as before, looked at or not. */
    public long inDoubt() {
        return total - looked + tooEarly + cannotTell;
    }

    /** Before those that were too early are looked at once more. */
    SettleProgress again() {
        return new SettleProgress(
                total, looked - tooEarly, counted, notCounted, 0, cannotTell, Optional.empty(), false);
    }

    private Duration later(Duration left) {
        return nextPossible.filter(other -> other.compareTo(left) > 0).orElse(left);
    }

    SettleProgress over() {
        return new SettleProgress(total, looked, counted, notCounted, tooEarly, cannotTell, nextPossible, true);
    }
}
