package com.enroldesk.cli;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Serves the sample data of a data folder behind the vendor's contract, to programs of this computer only. */
public interface Server {

    /** @throws Problem when a fault is none, the port is taken, or the sample data cannot be opened */
    Running serve(Path home, Wanted wanted) throws Problem;

    /**
     * @param port 0 for any free one
     * @param faults in the form {@code KIND[:N]}
     * @param caller empty: no sign-in
     */
    record Wanted(int port, List<String> faults, Optional<Caller> caller) {}

    /** Who may call, with either sign-in; the secret stays its maker's. */
    record Caller(String user, Secret secret) {}

    /** A server that can be called until it is closed. */
    interface Running extends AutoCloseable {
        /** Without a slash at its end. */
        String address();

        /** How many bulk calls have arrived. */
        long bulkCalls();

        @Override
        void close();
    }
}
