package org.stigar.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes secrets nobody can guess, and the hashes under which they are kept. A plain SHA-256 will do: of 256 random bits
 * none can be found by trying.
 */
public final class Secrets {

    /** How many characters a secret has. */
    public static final int LENGTH = 43;

    private static final int BYTES = 32;

    private final SecureRandom random;

    /** Takes the source of chance. */
    public Secrets(SecureRandom random) {
        this.random = random;
    }

    /** Returns a new secret of {@value #LENGTH} characters that may stand in an address. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the SHA-256 of a text. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
