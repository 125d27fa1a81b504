package org.stigar.core.walk;

import java.util.Optional;
import org.stigar.core.people.PersonId;

/**
 * Passes each walk on once: those with the source id of an earlier one, or with the same people, kind and second, stay
 * behind.
 *
 * <p>Two fingerprints of 64 bits stand for each walk, so n walks cost 16 to 43 bytes each, and the chance that any one
 * of them is taken for another is below n²/2⁶³: one in 10⁴ at fifty million. Not safe for use by several threads. Real
 * archives repeat rows (every copy again as blind copy in one public mail archive), hence this.
 */
public final class UniqueWalks implements WalkSink {

    private final WalkSink next;
    private final FingerprintSet seen = new FingerprintSet();
    private long duplicates;

    public UniqueWalks(WalkSink next) {
        this.next = next;
    }

    @Override
    public void accept(Walk walk) {
        boolean known = !seen.add(likeness(walk));
        Optional<String> id = walk.sourceId();
        if (id.isPresent()) {
            known |= !seen.add(
                    Fingerprint.of("id").and(walk.source().name()).and(id.get()).value());
        }
        if (known) {
            duplicates++;
        } else {
            next.accept(walk);
        }
    }

    /** Returns how many walks stayed behind. */
    public long duplicates() {
        return duplicates;
    }

    /** People without order: who wrote and who read makes no other walk. */
    private static long likeness(Walk walk) {
        long people = 0;
        for (PersonId person : walk.participants()) {
            people += Fingerprint.of(person.value()).value();
        }
        return Fingerprint.of("walk")
                .and(people)
                .and(walk.kind().name())
                .and(walk.at().getEpochSecond())
                .value();
    }
}
