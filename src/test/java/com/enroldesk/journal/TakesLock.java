package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import java.nio.file.Path;

/** Another process that wants a workspace; it ends with 0 when it got it and with 7 when it did not. */
final class TakesLock {
    private TakesLock() {}

    public static void main(String[] args) {
        try (WorkspaceLock _ = WorkspaceLock.take(Path.of(args[0]), "other")) {
            System.exit(0);
        } catch (Problem refused) {
            System.exit(7);
        }
    }
}
