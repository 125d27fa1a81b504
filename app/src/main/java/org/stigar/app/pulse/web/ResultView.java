package org.stigar.app.pulse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.figures.AnswerFigures;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.figures.PulseFigures.Slice;
import org.stigar.app.pulse.figures.Stretch;
import org.stigar.core.publish.PublishedAgreement;

/** What a wave says, question by question: all together first, then group by group. */
final class ResultView {

    /** How wide a bar is that stands for all answers, in the picture's units. */
    static final int WIDTH = 200;

    /** How high the bar of a point is, with the space below it. */
    static final int STEP = 16;

    private final Pulse pulse;
    private final PulseFigures figures;
    private final PulseWords words;

    ResultView(Pulse pulse, PulseFigures figures, PulseWords words) {
        this.pulse = pulse;
        this.figures = figures;
        this.words = words;
    }

    /**
     * A question.
     *
     * @param change one sentence on the change since the wave before; empty where there is none to compare with
     */
    record ItemPart(
            String id, String heading, List<String> points, SlicePart total, List<SlicePart> groups, String change) {}

    /**
     * How one group answered.
     *
     * @param bars one for each point; none where nothing is said
     * @param said the same in words
     */
    record SlicePart(
            String name, String response, List<Bar> bars, String said, String mean, String agreement, String change) {

        /** Returns how high the picture is. Public, as templates call it. */
        public int height() {
            return bars.size() * STEP;
        }
    }

    /**
     * The share of a point.
     *
     * @param y its upper end
     * @param least how wide what is sure is
     * @param more how much wider it may be
     */
    record Bar(int point, int y, long least, long more, String share) {}

    List<ItemPart> items() {
        List<ItemPart> parts = new ArrayList<>();
        for (int place = 0; place < figures.items().size(); place++) {
            int at = place;
            String id = figures.items().get(place);
            pulse.items().stream()
                    .filter(item -> item.id().equals(id))
                    .findFirst()
                    .ifPresent(item -> parts.add(part(item, at)));
        }
        return parts;
    }

    private ItemPart part(PulseItem item, int place) {
        return new ItemPart(
                item.id(),
                words.heading(item),
                words.points(item),
                slice(figures.total(), place, figures.change().flatMap(change -> change.find(item.id()))),
                figures.groups().stream()
                        .map(group -> slice(
                                group,
                                place,
                                figures.change().flatMap(change -> change.find(group.units(), item.id()))))
                        .toList(),
                figures.change()
                        .flatMap(change -> change.find(item.id()))
                        .map(words::shift)
                        .orElse(""));
    }

    private SlicePart slice(Slice slice, int place, Optional<ChangeFigures.Shift> shift) {
        AnswerFigures answers = slice.answers().get(place);
        List<Bar> bars = IntStream.range(0, answers.shares().size())
                .mapToObj(point -> bar(point, answers.shares().get(point)))
                .toList();
        return new SlicePart(
                words.names(slice.names()),
                words.response(slice.response()),
                bars,
                bars.isEmpty()
                        ? words.say("pulse.few")
                        : String.join(
                                ", ",
                                bars.stream()
                                        .map(bar -> bar.point() + ": " + bar.share())
                                        .toList()),
                answers.mean().map(words::between).orElse("–"),
                words.agreement(answers.agreement()),
                shift.map(words::shift).orElse("–"));
    }

    private Bar bar(int point, Stretch share) {
        long least = Math.round(WIDTH * share.from());
        return new Bar(point + 1, point * STEP, least, Math.round(WIDTH * share.until()) - least, words.share(share));
    }

    /** Returns how much all agree in what is to be shared, taken together; empty where nothing of that is asked. */
    String shared() {
        boolean isAsked = pulse.items().stream().anyMatch(item -> item.item().isShared());
        return isAsked && figures.total().shared() != PublishedAgreement.Band.WITHHELD
                ? words.say("pulse.shared", words.agreement(figures.total().shared()))
                : "";
    }

    /** Returns with what it is compared; empty where there is nothing. */
    String compared() {
        return figures.change()
                .map(change -> words.say("pulse.compared." + change.kind(), words.day(change.since())))
                .orElse("");
    }
}
