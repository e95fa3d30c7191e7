package com.enroldesk.desk;

import com.enroldesk.settings.SecretStore;
import java.util.Optional;

/**
 * Where a connection's secret lies, and where it could be kept.
 *
 * @param now empty when nothing is known of it without the passphrase or the person
 * @param locked it lies in the system's key store, which has to be unlocked first or does not answer
 * @param keyStore whether the system has a key store that answers
 */
public record Keeping(Optional<SecretStore.Kind> now, boolean locked, boolean keyStore, SealedFile file) {

    /** How the file under a passphrase stands. */
    public enum SealedFile {
        /** There is none yet; a passphrase makes one. */
        ABSENT,
        /** Its passphrase was not given since the program started. */
        SEALED,
        OPEN
    }

    /** Where a secret is kept unless a person chooses otherwise. */
    public SecretStore.Kind usual() {
        return now.orElseGet(() -> keyStore
                ? SecretStore.Kind.SYSTEM
                : file == SealedFile.ABSENT ? SecretStore.Kind.MEMORY : SecretStore.Kind.PASSPHRASE);
    }
}
