package org.stigar.core.walk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.stigar.core.people.PersonId;

/**
 * One interaction that keeps trails open: who, when and what kind, never content.
 *
 * @param at when, to the second or finer
 * @param participants two or more different people; of a message the sender comes first
 * @param gathering how many took part before anybody was left out for want of consent, at least the participants
 * @param sourceId the source's own id of it; empty where the source has none
 * @param help given exactly if the kind is {@link WalkKind#HELP}
 */
public record Walk(
        Instant at,
        List<PersonId> participants,
        int gathering,
        WalkKind kind,
        Occasion occasion,
        WalkSource source,
        Optional<String> sourceId,
        Optional<Help> help) {

    public Walk {
        participants = List.copyOf(participants);
        boolean distinct = participants.size() == 2
                ? !participants.get(0).equals(participants.get(1))
                : participants.size() > 2 && new HashSet<>(participants).size() == participants.size();
        if (!distinct) {
            throw new IllegalArgumentException("a walk needs two or more different people");
        }
        if (gathering < participants.size()) {
            throw new IllegalArgumentException(
                    "a gathering of " + gathering + " cannot hold " + participants.size() + " participants");
        }
        if ((kind == WalkKind.HELP) != help.isPresent()) {
            throw new IllegalArgumentException("help is told of walks of kind HELP, and of those always");
        }
        if (help.isPresent() && !participants.contains(help.get().helper())) {
            throw new IllegalArgumentException("the helper must be one of the participants");
        }
    }

    /** Returns a walk of everybody who took part, without help and without an id at its source. */
    public static Walk of(
            Instant at, List<PersonId> participants, WalkKind kind, Occasion occasion, WalkSource source) {
        return new Walk(
                at, participants, participants.size(), kind, occasion, source, Optional.empty(), Optional.empty());
    }

    /** Returns whether the gathering was small enough to tell of relations ({@link WalkKind#makesTrail}). */
    public boolean makesTrail() {
        return kind.makesTrail(gathering);
    }

    /**
     * Calls once for each pair that the walk brought together: the sender with each reader of a message, the helper with
     * each who was helped, and everybody with everybody else of any other kind. Costs O(n) or O(n²) for n participants.
     */
    public void forEachPair(BiConsumer<PersonId, PersonId> pair) {
        if (participants.size() == 2) { // nearly every walk; whoever its centre is, one of the two
            pair.accept(participants.get(0), participants.get(1));
            return;
        }
        Optional<PersonId> centre = help.map(Help::helper)
                .or(() -> kind == WalkKind.MESSAGE ? Optional.of(participants.get(0)) : Optional.empty());
        for (int i = 0; i < participants.size(); i++) {
            for (int j = i + 1; j < participants.size(); j++) {
                PersonId one = participants.get(i);
                PersonId other = participants.get(j);
                if (centre.isEmpty() || centre.get().equals(one) || centre.get().equals(other)) {
                    pair.accept(one, other);
                }
            }
        }
    }
}
