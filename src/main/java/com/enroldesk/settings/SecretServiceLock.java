package com.enroldesk.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.secret.Static;
import org.freedesktop.secret.handlers.MessageHandler;
import org.freedesktop.secret.interfaces.Prompt.Completed;

/**
 * The lock of the Secret Service's default collection. The library asks a person at each of its calls and waits two minutes each
 * time, and after a second connection it does not hear the answers any more; so the collection is unlocked here, before the
 * library is asked for anything.
 */
final class SecretServiceLock implements AutoCloseable {
    private static final String BUS_NAME = Static.Service.SECRETS;
    private static final String COLLECTION = Static.ObjectPaths.DEFAULT_COLLECTION;
    private static final String NO_PROMPT = "/";

    private final DBusConnection bus;
    private final MessageHandler messages;

    private SecretServiceLock(DBusConnection bus) {
        this.bus = bus;
        this.messages = new MessageHandler(bus);
    }

    /** @throws DBusException when there is no bus */
    static SecretServiceLock connect() throws DBusException {
        return new SecretServiceLock(
                DBusConnectionBuilder.forSessionBus().withShared(false).build());
    }

    /** Whether there is a default collection at all. */
    boolean isThere() {
        return messages.getProperty(BUS_NAME, COLLECTION, Static.Interfaces.COLLECTION, "Locked") != null;
    }

    boolean isLocked() {
        Object locked = messages.getProperty(BUS_NAME, COLLECTION, Static.Interfaces.COLLECTION, "Locked")
                .getValue();
        return Boolean.TRUE.equals(locked);
    }

    /** Names of entries can be searched in a locked collection too. */
    boolean holds(Map<String, String> attributes) {
        Object[] answer =
                messages.send(BUS_NAME, COLLECTION, Static.Interfaces.COLLECTION, "SearchItems", "a{ss}", attributes);
        return !((List<?>) answer[0]).isEmpty();
    }

    void unlock(Duration most) {
        Object[] answer = messages.send(
                BUS_NAME,
                Static.ObjectPaths.SECRETS,
                Static.Interfaces.SERVICE,
                "Unlock",
                "ao",
                List.of(Static.Convert.toObjectPath(COLLECTION)));
        String prompt = ((DBusPath) answer[1]).getPath();
        if (!prompt.equals(NO_PROMPT)) {
            ask(prompt, most);
        }
    }

    private void ask(String prompt, Duration most) {
        CountDownLatch answered = new CountDownLatch(1);
        try (AutoCloseable _ = bus.addSigHandler(Completed.class, signal -> {
            if (signal.getPath().equals(prompt)) {
                answered.countDown();
            }
        })) {
            messages.send(BUS_NAME, prompt, Static.Interfaces.PROMPT, "Prompt", "s", "");
            if (!answered.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                messages.send(BUS_NAME, prompt, Static.Interfaces.PROMPT, "Dismiss", "");
            }
        } catch (InterruptedException ordered) {
            Thread.currentThread().interrupt();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        try {
            bus.close();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
