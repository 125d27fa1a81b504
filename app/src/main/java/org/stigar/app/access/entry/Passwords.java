package org.stigar.app.access.entry;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What a password must be, and the hash under which it is kept. Safe for use by many threads; a hash costs 19 MiB and some
 * tens of milliseconds, on purpose.
 *
 * <p>Source: OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes and one lane.
 */
public final class Passwords {

    /** How many characters a password has at least. */
    public static final int SHORTEST = 12;

    /** How many it has at most, so that nobody makes the server hash a book. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = hash("nobody has this password");

    /** Returns whether a password is long enough, not too long, and more than a few characters over and over. */
    public boolean isAcceptable(String password) {
        int length = password.codePointCount(0, password.length());
        return length >= SHORTEST
                && length <= LONGEST
                && isWhole(password)
                && password.codePoints().distinct().count() >= FEWEST_DIFFERENT;
    }

    /** Returns a salted hash. */
    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("a password has a hash");
        }
        return hash;
    }

    /** Returns whether the password is the one with that hash. */
    boolean matches(String password, String hash) {
        return password.length() <= 2 * LONGEST && isWhole(password) && encoder.matches(password, hash);
    }

    /** Half a character, which no keyboard types, has no bytes to hash. */
    private static boolean isWhole(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /** Takes as long as {@link #matches}, so that time does not tell who has an account. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }
}
