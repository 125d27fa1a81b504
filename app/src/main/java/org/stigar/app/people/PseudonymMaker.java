package org.stigar.app.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Mac;
import org.stigar.core.people.PersonId;
import org.stigar.intake.pseudonym.PseudonymKey;

/** Makes pseudonyms under the organisation's key. Safe for use by many threads: each has a hash of its own. */
public final class PseudonymMaker {

    private final ThreadLocal<Mac> macs;

    /** Takes the key of an installation. */
    public PseudonymMaker(PseudonymKey key) {
        macs = ThreadLocal.withInitial(key::mac);
    }

    /** Returns the person's pseudonym, known or not. */
    public Pseudonym of(PersonId person) {
        byte[] hash = macs.get().doFinal(("person\0" + person.value()).getBytes(StandardCharsets.UTF_8));
        return new Pseudonym(Arrays.copyOf(hash, Pseudonym.LENGTH));
    }
}
