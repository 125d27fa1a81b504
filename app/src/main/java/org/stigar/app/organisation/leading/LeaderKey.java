package org.stigar.app.organisation.leading;

import java.util.Optional;
import org.stigar.app.privacy.KeyedChange;

/** What makes leaders. */
final class LeaderKey {

    static final String NAME = "organisation.key.leader";

    private LeaderKey() {}

    static KeyedChange of(LeaderWishes wishes) {
        return new KeyedChange(
                NAME, Optional.of("/organisation/leaders"), wishes, wishes, (subject, now) -> wishes.grant(subject));
    }
}
