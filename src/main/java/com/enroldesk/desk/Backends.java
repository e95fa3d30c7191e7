package com.enroldesk.desk;

import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import java.util.List;
import java.util.Optional;

/** Opens backends. Whoever opens one closes its engine; a secret that is handed in is copied and stays the caller's. */
public interface Backends {

    /** The engine in this program, on the sample data of the data folder. */
    Backend demo() throws Problem;

    /**
     * The demonstration as a server over HTTP that has a bad day. It is the same backend: what it enrolled stays enrolled.
     *
     * @param faults what goes wrong
     */
    Backend rehearsal(List<Fault> faults) throws Problem;

    /**
     * A backend over HTTP. Nothing is asked of it before its engine is used.
     *
     * @param connection checked
     * @param secret present where the connection needs one
     */
    Backend open(Connection connection, Optional<Secret> secret) throws Problem;

    /** Tries each step on the way to a backend; enrols nobody. The first that fails ends it, the others stand as not tried. */
    List<ConnectionCheck> test(Connection connection, Optional<Secret> secret) throws Problem;
}
