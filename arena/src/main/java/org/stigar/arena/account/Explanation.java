package org.stigar.arena.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Part;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Pin;
import org.stigar.core.people.PersonId;

/** Tells why two sit together. Immutable. */
public final class Explanation {

    private final Arena arena;
    private final Map<PersonId, Participant> byId;
    private final Map<PersonPair, Integer> meetings;

    public Explanation(Arena arena, Grouping grouping) {
        this.arena = arena;
        byId = arena.byId();
        meetings = grouping.meetings();
    }

    /**
     * Returns the reasons in the order in which they weigh, or none where the two never share a group: that somebody is not
     * placed with somebody has no reason that could be told.
     *
     * @throws IllegalArgumentException if one of them does not take part
     */
    public List<Reason> why(PersonId one, PersonId other) {
        PersonPair pair = new PersonPair(one, other);
        Participant mine = participant(one);
        Participant theirs = participant(other);
        List<Reason> reasons = new ArrayList<>();
        int times = meetings.getOrDefault(pair, 0);
        if (times == 0) {
            return reasons;
        }
        if (arena.mustMeet().contains(pair)) {
            reasons.add(new Reason.AskedFor());
        }
        if (arena.together().stream().anyMatch(group -> group.people().containsAll(List.of(one, other)))) {
            reasons.add(new Reason.FixedGroup());
        }
        for (Participant participant : List.of(mine, theirs)) {
            if (arena.pins().stream().map(Pin::person).anyMatch(participant.id()::equals)) {
                reasons.add(new Reason.FixedSeat(participant.id()));
            }
            if (arena.facilitatorsPerGroup() > 0 && participant.is(Part.FACILITATOR)) {
                reasons.add(new Reason.Facilitates(participant.id()));
            }
        }
        for (Attribute attribute : arena.mix().sliders().keySet()) {
            Optional<String> value = attribute.of(mine);
            Optional<String> otherValue = attribute.of(theirs);
            if (arena.mix().slider(attribute) > 0
                    && value.isPresent()
                    && otherValue.isPresent()
                    && !value.equals(otherValue)) {
                reasons.add(new Reason.Differ(attribute, value.get(), otherValue.get()));
            }
        }
        int before = arena.history().getOrDefault(pair, 0);
        reasons.add(before == 0 ? new Reason.FirstMeeting() : new Reason.MetBefore(before));
        if (times > 1) {
            reasons.add(new Reason.MeetAgain(times));
        }
        return reasons;
    }

    private Participant participant(PersonId id) {
        Participant participant = byId.get(id);
        if (participant == null) {
            throw new IllegalArgumentException("somebody takes no part in this arena");
        }
        return participant;
    }
}
