package org.stigar.app.journeys.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stigar.app.journeys.Needs;
import org.stigar.app.journeys.Needs.Agreement;
import org.stigar.app.journeys.Needs.Need;
import org.stigar.app.journeys.Needs.Said;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/** What the customer needs at each stage, unit beside unit; to be read, and to be written by who may. */
final class NeedView {

    private final Journey journey;
    private final List<Need> needs;
    private final List<Agreement> agreements;
    private final JourneyWords words;

    NeedView(Journey journey, long id, Needs needs, JourneyWords words) {
        this.journey = journey;
        this.needs = needs.list(id);
        this.agreements = needs.agreements(id);
        this.words = words;
    }

    /**
     * A stage to be read.
     *
     * @param silent how many units that carry it have written nothing
     * @param agreement what those who met said; empty where nothing was said
     */
    record StageNeeds(String stage, List<UnitNeed> units, int silent, String agreement) {

        /** Returns whether there is something to read. Public, as templates call it. */
        public boolean isWritten() {
            return !units.isEmpty() || !agreement.isEmpty();
        }
    }

    /** What a unit says. */
    record UnitNeed(String unit, String words) {}

    /**
     * A stage to be written.
     *
     * @param said what those who met said; null for nothing
     * @param fault key of what is wrong; empty for nothing
     */
    record StageForm(
            String stage,
            List<Field> fields,
            List<UnitNeed> others,
            @Nullable Said said,
            String fault) {}

    /** A unit's words on their way through the form. */
    record Field(String unit, String name, String before, String words) {}

    /** What was sent of a stage and could not be kept. */
    record Sent(String stage, Map<UnitId, String> words, String fault) {}

    List<StageNeeds> read() {
        return journey.stages().stream().map(this::read).toList();
    }

    private StageNeeds read(Stage stage) {
        List<UnitNeed> units = stage.units().stream()
                .filter(unit -> !words(stage, unit).isEmpty())
                .map(unit -> new UnitNeed(words.unit(unit), words(stage, unit)))
                .toList();
        return new StageNeeds(
                stage.name(),
                units,
                stage.units().size() - units.size(),
                agreement(stage)
                        .map(one -> words.say("journeys.agreement.on." + one.said(), words.day(one.on())))
                        .orElse(""));
    }

    /** Returns the forms of the stages for a unit of which somebody may write. */
    List<StageForm> write(Answering writer, Optional<Sent> sent) {
        List<StageForm> forms = new ArrayList<>();
        for (Stage stage : journey.stages()) {
            Optional<Sent> own = sent.filter(one -> one.stage().equals(stage.name()));
            List<Field> fields = stage.units().stream()
                    .filter(writer::isFor)
                    .map(unit -> new Field(
                            unit.value(),
                            words.unit(unit),
                            words(stage, unit),
                            own.flatMap(one -> Optional.ofNullable(one.words().get(unit)))
                                    .orElse(words(stage, unit))))
                    .toList();
            if (!fields.isEmpty()) {
                forms.add(new StageForm(
                        stage.name(),
                        fields,
                        stage.units().stream()
                                .filter(unit -> !writer.isFor(unit)
                                        && !words(stage, unit).isEmpty())
                                .map(unit -> new UnitNeed(words.unit(unit), words(stage, unit)))
                                .toList(),
                        agreement(stage).map(Agreement::said).orElse(null),
                        own.map(Sent::fault).orElse("")));
            }
        }
        return forms;
    }

    /** Returns what was written for units or stages that are drawn no more: stage, unit and words. */
    List<String> leftOver() {
        return needs.stream()
                .filter(need -> journey.stages().stream()
                        .noneMatch(stage -> stage.name().equals(need.stage())
                                && stage.units().contains(need.unit())))
                .map(need -> need.stage() + " · " + words.unit(need.unit()) + ": " + need.words())
                .toList();
    }

    static List<Said> choices() {
        return Arrays.asList(Said.values());
    }

    private String words(Stage stage, UnitId unit) {
        return needs.stream()
                .filter(need -> need.stage().equals(stage.name()) && need.unit().equals(unit))
                .map(Need::words)
                .findFirst()
                .orElse("");
    }

    private Optional<Agreement> agreement(Stage stage) {
        return agreements.stream()
                .filter(one -> one.stage().equals(stage.name()))
                .findFirst();
    }
}
