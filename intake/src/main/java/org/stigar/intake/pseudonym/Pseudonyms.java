package org.stigar.intake.pseudonym;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Keyed pseudonyms: the first {@value #DIGITS} hexadecimal digits of HMAC-SHA-256.
 *
 * <p>With 96 bits, two of a million people share one with a chance below one in 10¹⁷. Not safe for use by several threads.
 */
public final class Pseudonyms {

    static final int DIGITS = 24;

    private final Mac mac;

    /** Makes pseudonyms under a key. */
    public Pseudonyms(PseudonymKey key) {
        mac = key.mac();
    }

    /** Returns the pseudonym of a person's id: {@code p} and digits, opaque. */
    public String person(String id) {
        return "p" + digits("person", id);
    }

    /** Returns what stands for the id of a record at its source: {@code s} and digits. */
    public String record(String sourceId) {
        return "s" + digits("record", sourceId);
    }

    /** What is what goes into the hash, so that a person and a record of one name share nothing. */
    private String digits(String what, String id) {
        mac.update(what.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        byte[] hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
    }
}
