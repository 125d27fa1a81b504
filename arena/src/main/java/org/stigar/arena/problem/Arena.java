package org.stigar.arena.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.core.people.PersonId;

/**
 * An arena to be planned. Born valid in itself, which does not mean that it can be planned: what asks for the impossible is told
 * by {@code plan.Planner}, not thrown.
 *
 * @param participants in the order of their ids, each once
 * @param rounds at least one
 * @param apart pairs that never share a group; private, from wherever: nothing tells them from other hours or absence
 * @param together fixed groups of participants; who is in two of them ties both together
 * @param mustMeet pairs of participants who are to share a group at least once
 * @param facilitatorsPerGroup least number of facilitators in each group, 0 or more
 * @param history how often pairs have met on arenas before, 1 or more each; people who do not take part may be in it
 * @param previous a plan to stay close to
 */
public record Arena(
        List<Participant> participants,
        List<Round> rounds,
        Mix mix,
        Set<PersonPair> apart,
        List<Together> together,
        List<Pin> pins,
        Set<PersonPair> mustMeet,
        int facilitatorsPerGroup,
        Speech speech,
        Map<PersonPair, Integer> history,
        Optional<Grouping> previous) {

    /** Whether those in a group have to share a language. */
    public enum Speech {
        ANY,
        /** Each group has one that all in it speak. */
        COMMON
    }

    public Arena {
        participants = participants.stream()
                .sorted(Comparator.comparing(Participant::id))
                .toList();
        rounds = List.copyOf(rounds);
        apart = Set.copyOf(apart);
        together = List.copyOf(together);
        pins = List.copyOf(pins);
        mustMeet = Set.copyOf(mustMeet);
        history = Map.copyOf(history);
        Set<PersonId> ids = new HashSet<>();
        participants.forEach(participant -> require(ids.add(participant.id()), "a participant stands twice"));
        require(!rounds.isEmpty(), "an arena needs at least one round");
        require(facilitatorsPerGroup >= 0, "facilitators per group must be 0 or more, were " + facilitatorsPerGroup);
        together.forEach(group -> require(ids.containsAll(group.people()), "a fixed group names somebody else"));
        mustMeet.forEach(pair -> require(
                ids.contains(pair.first()) && ids.contains(pair.second()),
                "a pair that is to meet names somebody else"));
        int count = rounds.size();
        pins.forEach(pin -> require(
                ids.contains(pin.person()) && pin.round() < count, "a pin names somebody else or a round that is not"));
        history.values().forEach(times -> require(times >= 1, "a pair in the history has met at least once"));
    }

    /** Starts an arena with the usual mix and nothing that must hold. */
    public static Builder builder(Collection<Participant> participants, List<Round> rounds) {
        return new Builder(List.copyOf(participants), List.copyOf(rounds));
    }

    /** Returns a builder that holds what this arena does. */
    public Builder change() {
        Builder builder = new Builder(participants, rounds);
        builder.mix = mix;
        builder.apart = apart;
        builder.together = together;
        builder.pins = pins;
        builder.mustMeet = mustMeet;
        builder.facilitatorsPerGroup = facilitatorsPerGroup;
        builder.speech = speech;
        builder.history = history;
        builder.previous = previous;
        return builder;
    }

    /** Returns who is there in a round, in the order of their ids. */
    public List<PersonId> present(int round) {
        Set<PersonId> absent = rounds.get(round).absent();
        return participants.stream()
                .map(Participant::id)
                .filter(id -> !absent.contains(id))
                .toList();
    }

    /**
     * Returns the sizes of a round's groups, larger ones first unless they were given one by one. Where there is a plan before,
     * there are as many groups as in it, if that still suits.
     */
    public List<Integer> sizes(int round) {
        GroupSizes sizes = rounds.get(round).sizes();
        int people = present(round).size();
        if (sizes instanceof GroupSizes.About about
                && round < previous.map(Grouping::rounds).orElse(List.of()).size()) {
            return about.keeping(
                    previous.orElseThrow().rounds().get(round).groups().size(), people);
        }
        return sizes.of(people);
    }

    /** Returns the participants by their ids. */
    public Map<PersonId, Participant> byId() {
        Map<PersonId, Participant> byId = new TreeMap<>();
        participants.forEach(participant -> byId.put(participant.id(), participant));
        return byId;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Collects what is asked for. Not safe for use by several threads. */
    public static final class Builder {
        private List<Participant> participants;
        private List<Round> rounds;
        private Mix mix = Mix.USUAL;
        private Set<PersonPair> apart = Set.of();
        private List<Together> together = List.of();
        private List<Pin> pins = List.of();
        private Set<PersonPair> mustMeet = Set.of();
        private int facilitatorsPerGroup;
        private Speech speech = Speech.ANY;
        private Map<PersonPair, Integer> history = Map.of();
        private Optional<Grouping> previous = Optional.empty();

        private Builder(List<Participant> participants, List<Round> rounds) {
            this.participants = participants;
            this.rounds = rounds;
        }

        /** Replaces who takes part. */
        public Builder participants(Collection<Participant> value) {
            participants = List.copyOf(value);
            return this;
        }

        /** Replaces the rounds. */
        public Builder rounds(List<Round> value) {
            rounds = value;
            return this;
        }

        /** Says what to mix. */
        public Builder mix(Mix value) {
            mix = value;
            return this;
        }

        /** Keeps pairs apart. */
        public Builder apart(Set<PersonPair> value) {
            apart = value;
            return this;
        }

        /** Keeps groups together. */
        public Builder together(List<Together> value) {
            together = value;
            return this;
        }

        /** Fixes seats. */
        public Builder pins(List<Pin> value) {
            pins = value;
            return this;
        }

        /** Lets pairs meet. */
        public Builder mustMeet(Set<PersonPair> value) {
            mustMeet = value;
            return this;
        }

        /** Asks for facilitators in each group. */
        public Builder facilitatorsPerGroup(int value) {
            facilitatorsPerGroup = value;
            return this;
        }

        /** Says whether groups have to share a language. */
        public Builder speech(Speech value) {
            speech = value;
            return this;
        }

        /** Says who has met on arenas before, and how often. */
        public Builder history(Map<PersonPair, Integer> value) {
            history = value;
            return this;
        }

        /** Names the plan to stay close to. */
        public Builder previous(Grouping value) {
            previous = Optional.of(value);
            return this;
        }

        /** Returns the arena. */
        public Arena build() {
            return new Arena(
                    participants,
                    rounds,
                    mix,
                    apart,
                    together,
                    pins,
                    mustMeet,
                    facilitatorsPerGroup,
                    speech,
                    history,
                    previous);
        }
    }
}
