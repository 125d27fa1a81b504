package org.stigar.app.upkeep.trial;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stigar.app.people.Pseudonym;

/**
 * When in its week somebody's letter comes, in a trial: everybody gets it, on the day that they chose or two days from it, and never
 * in another week.
 */
public enum Turn {
    /** On the first of the two days. */
    EARLY,
    /** On the second. */
    LATE;

    /** How many days lie between the two, and so how many are measured. */
    public static final int DAYS = 2;

    private static final String HASH = "HmacSHA256";

    /**
     * Returns on which day.
     *
     * @param chosen the person's own day: the first of the two from Monday to Wednesday, else the second
     */
    public DayOfWeek day(DayOfWeek chosen) {
        DayOfWeek first = chosen.compareTo(DayOfWeek.WEDNESDAY) <= 0 ? chosen : chosen.minus(DAYS);
        return this == EARLY ? first : first.plus(DAYS);
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
