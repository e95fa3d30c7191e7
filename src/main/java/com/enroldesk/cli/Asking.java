package com.enroldesk.cli;

import com.enroldesk.domain.Secret;
import java.util.Optional;

/** How a person is asked for a secret; nothing of it is shown. */
public interface Asking {

    /** The caller closes the answer. Empty where there is no terminal, or nothing was typed. */
    Optional<Secret> ask(String question);
}
