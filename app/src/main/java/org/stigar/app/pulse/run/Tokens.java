package org.stigar.app.pulse.run;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stigar.app.access.Secrets;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.core.people.PersonId;

/**
 * Makes tokens. That of a person takes two keys: the wave's, which is destroyed when it closes, and the organisation's, which is not in
 * the database. So the database alone joins nobody to an answer even while a wave is open, and nothing does once it is closed. Safe for use by
 * many threads.
 */
final class Tokens {

    private static final String HASH = "HmacSHA256";

    private final Function<PersonId, Pseudonym> pseudonyms;

    /** Takes what makes pseudonyms under the organisation's key. */
    Tokens(Function<PersonId, Pseudonym> pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Returns the token of a person in a wave. */
    Token of(byte[] waveKey, long wave, PersonId person) {
        // A pseudonym is a hash under the organisation's key; of this name nobody is called.
        String name = HexFormat.of().formatHex(Secrets.hash("pulse\0" + wave + "\0" + person.value()));
        return new Token(hash(waveKey, pseudonyms.apply(new PersonId(name)).bytes()));
    }

    /** Returns the token of a code. */
    Token of(byte[] pulseKey, String code) {
        return new Token(hash(pulseKey, ("code\0" + code).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hash(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }
}
