package org.stigar.core.publish;

import java.util.List;
import java.util.Optional;
import org.stigar.core.people.UnitId;
import org.stigar.core.pulse.Scale;

/** All that is published of one wave of a pulse. */
public final class PublishedPulse extends Published {

    private final Optional<Refusal> refusal;
    private final List<String> items;
    private final List<Scale> scales;
    private final List<Slice> groups;
    private final Slice total;

    PublishedPulse(Optional<Refusal> refusal, List<String> items, List<Scale> scales, List<Slice> groups, Slice total) {
        this.refusal = refusal;
        this.items = List.copyOf(items);
        this.scales = List.copyOf(scales);
        this.groups = List.copyOf(groups);
        this.total = total;
    }

    /** Why nothing is said of a wave. */
    public enum Refusal {
        /** Who was asked differs from who was asked in an earlier wave by fewer than k people. */
        LIKE_ANOTHER,
        /** The same wave is published already by other groups, or with its respondents or units in others. */
        OTHER_GROUPS,
        /** The same wave is published already with other answers. */
        OTHER_ANSWERS
    }

    /** What is said of one group, or of all groups of whom something is said. */
    public static final class Slice extends Published {

        private final List<UnitId> units;
        private final PublishedResponse response;
        private final List<PublishedAnswers> answers;
        private final PublishedAgreement shared;

        Slice(
                List<UnitId> units,
                PublishedResponse response,
                List<PublishedAnswers> answers,
                PublishedAgreement shared) {
            this.units = List.copyOf(units);
            this.response = response;
            this.answers = List.copyOf(answers);
            this.shared = shared;
        }

        /** Returns the units, in the order of their ids; several where they are shown as one; none for the total. */
        public List<UnitId> units() {
            return units;
        }

        /** Returns how many of those asked answered, coarsely. */
        public PublishedResponse response() {
            return response;
        }

        /** Returns what is said of each item, in the order of {@link PublishedPulse#items}. */
        public List<PublishedAnswers> answers() {
            return answers;
        }

        /** Returns how much they agree in the items of shared understanding taken together: r_wg(j). */
        public PublishedAgreement shared() {
            return shared;
        }

        @Override
        List<?> parts() {
            return List.of(units, response, answers, shared);
        }
    }

    /** Returns why nothing is said, or empty where something may be. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** Returns the ids of the items. */
    public List<String> items() {
        return items;
    }

    /** Returns the groups, in the order of their first units; none where too few answered. */
    public List<Slice> groups() {
        return groups;
    }

    /** Returns the sum of what is said of the groups. */
    public Slice total() {
        return total;
    }

    /** Returns the scale of an item, or empty where it was not asked. */
    public Optional<Scale> scale(String item) {
        return Optional.of(items.indexOf(item)).filter(place -> place >= 0).map(scales::get);
    }

    Optional<CoarseAnswers> answers(Slice slice, String item) {
        return slice.answers().get(items.indexOf(item)).answers();
    }

    @Override
    List<?> parts() {
        return List.of(refusal, items, scales, groups, total);
    }
}
