package org.stigar.app.upkeep.trial;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stigar.app.people.Pseudonym;

/** When in its week somebody's letter comes, in a trial: everybody gets it. */
public enum Turn {
    /** At the hour that the person chose. */
    EARLY(Duration.ZERO),
    /** Three days later. */
    LATE(Duration.ofDays(3));

    private static final String HASH = "HmacSHA256";

    private final Duration later;

    Turn(Duration later) {
        this.later = later;
    }

    /** Returns how long after the chosen hour. */
    public Duration later() {
        return later;
    }

    /**
     * Returns somebody's turn in a week: a fair lot that nobody can guess without the key, drawn anew each week, and the same however
     * often it is asked for.
     *
     * @param week its Monday
     */
    public static Turn of(byte[] key, Pseudonym person, LocalDate week) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            mac.update(person.bytes());
            byte[] lot = mac.doFinal(week.toString().getBytes(StandardCharsets.US_ASCII));
            return (lot[0] & 1) == 0 ? EARLY : LATE;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
