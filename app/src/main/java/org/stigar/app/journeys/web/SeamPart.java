package org.stigar.app.journeys.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stigar.app.journeys.SeamCalls.Call;
import org.stigar.app.journeys.SeamMarks.Holding;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.app.journeys.web.JourneyView.SeamRow;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;

/**
 * A seam on the page of its journey: what is published of it, what those who met say, and whether an arena is asked for.
 *
 * @param row what is published
 * @param look how the meeting's words look
 * @param meeting what those who met said; empty for nothing
 * @param mend what would mend it in their eyes; empty for nothing
 * @param asked that an arena is asked for, or was taken up; empty for nothing
 * @param mayCall whether the reader may call an arena, or ask for one
 */
record SeamPart(SeamRow row, String look, String meeting, String mend, String asked, boolean mayCall) {

    static List<SeamPart> of(
            Journey journey,
            JourneyView view,
            List<Mark> marks,
            List<Call> calls,
            Answering reader,
            JourneyWords words) {
        Map<Handover, Mark> said = marks.stream().collect(Collectors.toMap(Mark::seam, Function.identity()));
        Map<Handover, Call> asked = calls.stream().collect(Collectors.toMap(Call::seam, Function.identity()));
        return view.seams().stream()
                .map(row -> {
                    Handover seam = new Handover(row.from(), row.to());
                    Optional<Mark> mark = Optional.ofNullable(said.get(seam));
                    return new SeamPart(
                            row,
                            mark.map(Mark::holding).map(SeamPart::look).orElse(""),
                            mark.map(one -> words.say("journeys.meeting.said." + one.holding(), words.day(one.on())))
                                    .orElse(""),
                            mark.map(Mark::mend).orElse(""),
                            Optional.ofNullable(asked.get(seam))
                                    .map(one -> words.say(
                                            one.isOpen() ? "journeys.arena.asked" : "journeys.arena.taken",
                                            words.day(one.taken().orElse(one.asked()))))
                                    .orElse(""),
                            mayCall(journey, seam, reader));
                })
                .toList();
    }

    /** Returns whether somebody may ask for an arena: who may write for a unit on one of its sides. */
    static boolean mayCall(Journey journey, Handover seam, Answering reader) {
        return sides(journey, seam).stream()
                .flatMap(stage -> stage.units().stream())
                .anyMatch(reader::isFor);
    }

    /** Returns the stages on both sides. */
    static List<Stage> sides(Journey journey, Handover seam) {
        return journey.stages().stream()
                .filter(stage ->
                        stage.name().equals(seam.from()) || stage.name().equals(seam.to()))
                .toList();
    }

    static String look(Holding holding) {
        return switch (holding) {
            case HOLDS -> "bridge-holds";
            case BRITTLE -> "bridge-brittle";
            case UNKNOWN -> "bridge-unknown";
        };
    }
}
