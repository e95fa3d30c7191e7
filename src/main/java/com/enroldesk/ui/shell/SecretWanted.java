package com.enroldesk.ui.shell;

import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A person is to be asked for a connection's secret.
 *
 * @param then goes on with what was typed, and closes it; empty where the secret lies in a file that was opened meanwhile. Not
 *     called when the person thinks better of it
 */
public record SecretWanted(Connection connection, Consumer<Optional<Secret>> then) {}
