package org.stigar.app.pulse.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.PublishedAgreement;
import org.stigar.core.publish.PublishedCoverage;
import org.stigar.core.publish.PublishedPulse;
import org.stigar.core.publish.PublishedPulse.Refusal;

/**
 * All that is said of a wave.
 *
 * @param k of how many people besides the reader each figure is about at least
 * @param refusal why nothing is said
 * @param items the ids of the questions
 * @param total all groups of whom something is said
 * @param change how the answers changed since the wave before; empty where there is none to compare with
 * @param invited how those who are invited to something moved beside people like them; empty where everybody is asked, or for the first time
 */
public record PulseFigures(
        int k,
        Optional<Refusal> refusal,
        List<String> items,
        Slice total,
        List<Slice> groups,
        Optional<ChangeFigures> change,
        Optional<InvitedFigures> invited) {

    public PulseFigures {
        items = List.copyOf(items);
        groups = List.copyOf(groups);
    }

    /**
     * Returns what the gate says.
     *
     * @param names turns the id of a unit into its name of today
     */
    public static PulseFigures of(
            int k, PublishedPulse pulse, List<ChangeFigures> change, UnaryOperator<String> names) {
        return new PulseFigures(
                k,
                pulse.refusal(),
                pulse.items(),
                Slice.of(pulse.total(), names),
                pulse.groups().stream().map(slice -> Slice.of(slice, names)).toList(),
                change.stream().findFirst(),
                Optional.empty());
    }

    /**
     * Returns what is said of the first wave of those invited to something and people like them: nothing, it is what the second is compared with.
     */
    public static PulseFigures ofInvited(int k) {
        return new PulseFigures(
                k, Optional.empty(), List.of(), Slice.NOTHING, List.of(), Optional.empty(), Optional.empty());
    }

    /** Returns what is said of the second: of no group how it answered, but how the two moved. */
    public static PulseFigures ofInvited(int k, InvitedFigures moved) {
        return new PulseFigures(
                k, Optional.empty(), List.of(), Slice.NOTHING, List.of(), Optional.empty(), Optional.of(moved));
    }

    /**
     * What is said of one group, or of all.
     *
     * @param units their ids, in order; none for all
     * @param names of these units, likewise
     * @param answers to each question, in the order of the questions
     * @param shared how much they agree in what is to be shared, taken together
     */
    public record Slice(
            List<String> units,
            List<String> names,
            ResponseFigure response,
            List<AnswerFigures> answers,
            PublishedAgreement.Band shared) {

        public Slice {
            units = List.copyOf(units);
            names = List.copyOf(names);
            answers = List.copyOf(answers);
        }

        private static final Slice NOTHING = new Slice(
                List.of(),
                List.of(),
                new ResponseFigure(PublishedCoverage.Level.TOO_LITTLE, -1),
                List.of(),
                PublishedAgreement.Band.WITHHELD);

        static Slice of(PublishedPulse.Slice slice, UnaryOperator<String> names) {
            return new Slice(
                    texts(slice.units(), UnaryOperator.identity()),
                    texts(slice.units(), names),
                    ResponseFigure.of(slice.response()),
                    slice.answers().stream().map(AnswerFigures::of).toList(),
                    slice.shared().band());
        }
    }

    static List<String> texts(List<UnitId> units, UnaryOperator<String> names) {
        return units.stream().map(UnitId::value).map(names).toList();
    }

    /** Returns whether something is said of any group. */
    public boolean isTold() {
        return total.answers().stream().anyMatch(AnswerFigures::isTold);
    }
}
