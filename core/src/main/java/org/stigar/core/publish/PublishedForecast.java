package org.stigar.core.publish;

import java.util.List;
import java.util.Optional;

/**
 * All that may be seen of the forecast of a change, within 90 days.
 *
 * <p>Of trails it tells how many there are, coarsely, and in which quarter of what is possible their share of closings
 * lies; all else is worked out from that, so that no two figures can be played off against each other.
 */
public final class PublishedForecast extends Published {

    private final Optional<Refusal> refusal;
    private final PublishedCoverage coverage;
    private final Losses losses;
    private final List<Between> between;

    PublishedForecast(Optional<Refusal> refusal, PublishedCoverage coverage, Losses losses, List<Between> between) {
        this.refusal = refusal;
        this.coverage = coverage;
        this.losses = losses;
        this.between = List.copyOf(between);
    }

    /** Why nothing is said. */
    public enum Refusal {
        /** Fewer than k people are moved alike: what became of their trails would be theirs to tell. */
        FEW_ARE_MOVED,
        /** It differs from another scenario that was shown by fewer than k people. */
        LIKE_ANOTHER
    }

    /** Returns why nothing is said, or empty where something may be. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** Returns the coverage of the whole. */
    public PublishedCoverage coverage() {
        return coverage;
    }

    /** Returns what is expected of all trails that come to run across, between any groups that are told of. */
    public Losses losses() {
        return losses;
    }

    /** Returns the same between each two groups that have enough people at both ends. */
    public List<Between> between() {
        return between;
    }

    @Override
    List<?> parts() {
        return List.of(refusal, coverage, losses, between);
    }

    /** Trails that come to run across, and what is to be expected of them. */
    public static final class Losses extends Published {

        private final PublishedCount trails;
        private final List<PublishedCount> figures;
        private final PublishedOutlook outlook;

        private Losses(PublishedCount trails, List<PublishedCount> figures, PublishedOutlook outlook) {
            this.trails = trails;
            this.figures = figures;
            this.outlook = outlook;
        }

        /** Takes what was worked out from what is said of the trails. */
        static Losses of(PublishedCount trails, Reckoning.Outcome outcome, Policy policy) {
            return new Losses(
                    trails,
                    List.of(
                            PublishedCount.worked(outcome.closings(), policy),
                            PublishedCount.worked(
                                    outcome.closings() - outcome.extra().about(), policy),
                            PublishedCount.worked(outcome.extra().about(), policy),
                            PublishedCount.worked(outcome.extra().least(), policy),
                            PublishedCount.worked(outcome.extra().most(), policy)),
                    PublishedOutlook.of(trails, outcome.states(), policy));
        }

        /** Takes trails of which nothing else is said. */
        static Losses silent(PublishedCount trails) {
            PublishedCount nothing = PublishedCount.withheld(trails.most());
            return new Losses(
                    trails, List.of(nothing, nothing, nothing, nothing, nothing), PublishedOutlook.silent(trails));
        }

        /** Returns how many trails there are. */
        public PublishedCount trails() {
            return trails;
        }

        /** Returns how many of them are to close. */
        public PublishedCount closings() {
            return figures.get(0);
        }

        /** Returns how many would close without the change, too. */
        public PublishedCount withoutChange() {
            return figures.get(1);
        }

        /** Returns how many are to close because of the change. */
        public PublishedCount extra() {
            return figures.get(2);
        }

        /** Returns the least that {@link #extra} will be, nine times in ten or more. */
        public PublishedCount extraLow() {
            return figures.get(3);
        }

        /** Returns the most that {@link #extra} will be, nine times in ten or more. */
        public PublishedCount extraHigh() {
            return figures.get(4);
        }

        /** Returns how many of them are in which state, on the day and 90 days after it. */
        public PublishedOutlook outlook() {
            return outlook;
        }

        @Override
        List<?> parts() {
            return List.of(trails, figures, outlook);
        }
    }

    /** The forecast between two groups. */
    public static final class Between extends Published {

        private final PublishedGroup one;
        private final PublishedGroup other;
        private final PublishedCoverage coverage;
        private final Losses losses;
        private final PublishedCount gained;
        private final PublishedCount pairs;

        Between(
                PublishedGroup one,
                PublishedGroup other,
                PublishedCoverage coverage,
                Losses losses,
                PublishedCount gained,
                PublishedCount pairs) {
            this.one = one;
            this.other = other;
            this.coverage = coverage;
            this.losses = losses;
            this.gained = gained;
            this.pairs = pairs;
        }

        /** Returns the first group. */
        public PublishedGroup one() {
            return one;
        }

        /** Returns the second group. */
        public PublishedGroup other() {
            return other;
        }

        /** Returns what it rests on. */
        public PublishedCoverage coverage() {
            return coverage;
        }

        /** Returns what is expected of the trails that come to run between the two. */
        public Losses losses() {
            return losses;
        }

        /** Returns how many trails that ran between the two come inside. */
        public PublishedCount gained() {
            return gained;
        }

        /** Returns how many pairs of people come inside, with a trail or without. */
        public PublishedCount pairs() {
            return pairs;
        }

        @Override
        List<?> parts() {
            return List.of(one, other, coverage, losses, gained, pairs);
        }
    }
}
