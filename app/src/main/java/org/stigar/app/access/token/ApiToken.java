package org.stigar.app.access.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A token as its owner sees it; the secret was shown once. */
public record ApiToken(
        UUID id, String label, Scope scope, Instant createdAt, Instant expiresAt, Optional<LocalDate> lastUsedOn) {

    /** How many characters a label has at most. */
    public static final int LONGEST_LABEL = 80;

    /** How many days a token lives at most. */
    public static final int MOST_DAYS = 365;

    public ApiToken {
        if (!isLabel(label)) {
            throw new IllegalArgumentException("a label has 1 to " + LONGEST_LABEL + " characters in one line");
        }
    }

    /** Returns whether a text may be a label. */
    public static boolean isLabel(String text) {
        return !text.isBlank() && text.length() <= LONGEST_LABEL && text.chars().noneMatch(Character::isISOControl);
    }
}
