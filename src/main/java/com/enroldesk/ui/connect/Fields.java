package com.enroldesk.ui.connect;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Colour;
import com.enroldesk.settings.Connection;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The fields of a connection as they are typed. A secret stays here only until it was kept or used. */
final class Fields {
    private static final String HTTPS = "https://";

    final StringProperty name = new SimpleStringProperty("");
    final StringProperty address = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty secret = new SimpleStringProperty("");
    final StringProperty batch = new SimpleStringProperty("");
    final StringProperty perMinute = new SimpleStringProperty("");
    final StringProperty lanes = new SimpleStringProperty("");
    final StringProperty settleMinutes = new SimpleStringProperty("");
    final ObjectProperty<Auth> auth = new SimpleObjectProperty<>(Auth.BASIC);
    final ObjectProperty<Colour> colour = new SimpleObjectProperty<>(Colour.BLUE);
    final BooleanProperty production = new SimpleBooleanProperty();
    final BooleanProperty md5 = new SimpleBooleanProperty();

    void show(Connection shown) {
        name.set(shown.name());
        address.set(shown.url().startsWith(HTTPS) ? shown.url().substring(HTTPS.length()) : shown.url());
        auth.set(shown.auth());
        user.set(shown.user());
        secret.set("");
        md5.set(shown.passwordIsMd5());
        colour.set(shown.colour());
        production.set(shown.production());
        batch.set(Integer.toString(shown.batch()));
        perMinute.set(Integer.toString(shown.perMinute()));
        lanes.set(Integer.toString(shown.lanes()));
        settleMinutes.set(
                shown.settleAfter().equals(Connection.usualSettleAfter(shown.url()))
                        ? ""
                        : Long.toString(shown.settleAfter().toMinutes()));
    }

    /** What was typed for a secret; whoever takes it closes it. */
    Optional<Secret> given() {
        return secret.get().isEmpty() ? Optional.empty() : Optional.of(Secret.of(secret.get()));
    }

    /** @throws Problem saying what of it cannot be */
    Connection typed(Optional<Connection> before) throws Problem {
        String server = address.get().strip();
        Connection usual =
                Connection.to(name.get(), server.contains("://") ? server : HTTPS + server, auth.get(), user.get());
        return new Connection(
                        usual.name(),
                        colour.get(),
                        usual.url(),
                        production.get(),
                        usual.auth(),
                        usual.user(),
                        md5.get(),
                        number("batch", batch.get(), usual.batch()),
                        number("perMinute", perMinute.get(), usual.perMinute()),
                        number("lanes", lanes.get(), usual.lanes()),
                        settleAfter(usual),
                        usual.deadline(),
                        before.flatMap(Connection::source),
                        before.map(Connection::bulkAction).orElse(false))
                .checked();
    }

    private Duration settleAfter(Connection usual) throws Problem {
        int minutes = number("settleAfter", settleMinutes.get(), 0);
        return minutes == 0 ? usual.settleAfter() : Duration.ofMinutes(minutes);
    }

    private static int number(String what, String typed, int blank) throws Problem {
        String text = typed.strip();
        if (text.isEmpty()) {
            return blank;
        }
        if (text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Problem(ProblemCode.CONNECTION_LIMIT_INVALID, what, "1", "6000");
        }
        return Integer.parseInt(text);
    }
}
