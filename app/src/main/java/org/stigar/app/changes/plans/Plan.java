package org.stigar.app.changes.plans;

import java.time.LocalDate;
import java.util.Optional;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.people.PersonId;

/**
 * What one end of a trail wants of it when a change takes its occasion away. Nobody else ever sees it; of all together a
 * change's readers are told once, coarsely and through the gate.
 *
 * @param occasion what is to bring the two together from then on, in the person's words; may be blank
 * @param heir to whom the trail is handed over, where it is
 * @param remindOn when the person wants to be reminded of it
 */
public record Plan(
        PersonId other, TrailPlan choice, String occasion, Optional<PersonId> heir, Optional<LocalDate> remindOn) {

    /** The longest occasion, in characters. */
    public static final int LONGEST_OCCASION = 200;

    public Plan {
        if (occasion.length() > LONGEST_OCCASION || occasion.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an occasion is one line of " + LONGEST_OCCASION + " characters");
        }
        if (heir.isPresent() && (choice != TrailPlan.HAND_OVER || heir.get().equals(other))) {
            throw new IllegalArgumentException("only a trail that is handed over has an heir, who is another person");
        }
    }
}
