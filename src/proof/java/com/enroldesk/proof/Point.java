package com.enroldesk.proof;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where one trial meets its fault: at the n-th call of its kind in one thread, counted from a gate. strace counts each thread's
 * calls by themselves, so a call that another thread's count would hide is reached by halting the program at a sync first.
 *
 * @param calls names of the system calls, separated by commas
 * @param target what the call is about, for the report
 * @param start when counting begins
 * @param gate the n-th sync at which the program is halted, and from which counting begins anew; 0 for none
 * @param nth from 1
 * @param effect what happens there
 */
record Point(String calls, String target, Start start, int gate, int nth, Effect effect) {

    /** From which moment calls are counted. */
    enum Start {
        /** With the process: the data folder is empty. */
        NEW_FOLDER,
        /** When the journal is open and the list not read yet. */
        BEFORE_LIST
    }

    /** What the operating system does to the call. */
    sealed interface Effect {
        record Kill() implements Effect {}

        record Once(String error) implements Effect {}

        /** @param calls how many in a row fail before there is room again */
        record While(String error, int calls) implements Effect {}

        record ForGood(String error) implements Effect {}

        static boolean kills(Effect effect) {
            return effect instanceof Kill;
        }
    }

    /** In strace's words. */
    String injection() {
        return "inject=" + calls + ":"
                + switch (effect) {
                    case Effect.Kill _ -> "signal=KILL:when=" + nth;
                    case Effect.Once(String error) -> "error=" + error + ":when=" + nth;
                    case Effect.While(String error, int most) ->
                        "error=" + error + ":when=" + nth + ".." + (nth + most - 1);
                    case Effect.ForGood(String error) -> "error=" + error + ":when=" + nth + "+";
                };
    }

    boolean isSocket() {
        return target.equals(Call.SOCKET);
    }

    /** The line of the report that it counts in. */
    String kind() {
        String what = start == Start.NEW_FOLDER ? calls + " of a new folder" : calls + " " + target;
        return switch (effect) {
            case Effect.Kill _ -> "kill at " + what;
            case Effect.Once(String error) -> error + " once at " + what;
            case Effect.While passing -> passing.error() + " for a while at " + what;
            case Effect.ForGood(String error) -> error + " for good at " + what;
        };
    }

    Point with(String otherCalls, int otherNth, Effect other) {
        return new Point(otherCalls, target, start, gate, otherNth, other);
    }

    /** Files of a data folder whose calls count. */
    static List<String> files(Start start) {
        List<String> open = List.of("", "journal.db", "journal.db-wal", "journal.db-shm", "journal.mark", "ballast");
        List<String> made = List.of(
                "journal.db.new", "journal.db.new-wal", "journal.db.new-shm", "workspace.lock", "workspace.holder");
        return start == Start.NEW_FOLDER
                ? Stream.concat(open.stream(), made.stream()).toList()
                : open;
    }

    @Override
    public String toString() {
        return kind() + ", call " + nth + (gate == 0 ? "" : " after sync " + gate);
    }
}
