package org.stigar.app.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.PersonId;

/**
 * Bo leaves. All that everybody else is told, by Today and by letter, is compared to the letter with what they are told where Bo says
 * nothing: Ann shares a trail with Bo, Cy with Ann, Dee with nobody, and Mia leads Bo and shares a trail.
 */
class P1ChangesAheadTest {

    private static final PersonId ANN = new PersonId("p-ann");
    private static final PersonId BO = new PersonId("p-bo");
    private static final PersonId CY = new PersonId("p-cy");
    private static final PersonId DEE = new PersonId("p-dee");
    private static final PersonId MIA = new PersonId("p-mia");
    private static final List<PersonId> OTHERS = List.of(ANN, CY, DEE, MIA);

    static Stream<Arguments> kept() {
        return Stream.of(
                Arguments.of("not told", (Consumer<Clearing>) place -> leaves(place, Telling.NOBODY)),
                Arguments.of("told, and taken back", (Consumer<Clearing>) place -> {
                    leaves(place, Telling.OTHER_ENDS);
                    place.get(ChangesAhead.class).takeBack(BO);
                }),
                Arguments.of("told, and then no more", (Consumer<Clearing>) place -> {
                    leaves(place, Telling.OTHER_ENDS);
                    leaves(place, Telling.NOBODY);
                }),
                Arguments.of("told, by somebody to whom nobody is led", (Consumer<Clearing>) place -> {
                    leaves(place, Telling.OTHER_ENDS);
                    place.get(Curtains.class).put(BO, new Curtain(Findable.NOT, 5));
                }),
                Arguments.of("told, by somebody who lets no asks in", (Consumer<Clearing>) place -> {
                    leaves(place, Telling.OTHER_ENDS);
                    place.get(Curtains.class).put(BO, new Curtain(Findable.BY_ALL, 0));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void nobodyIsToldWhatIsNot(String name, Consumer<Clearing> happens) {
        assertThat(told(happens, OTHERS)).as(name).isEqualTo(told(place -> {}, OTHERS));
    }

    @Test
    void whatIsToldReachesTheEndsOfTheTrailsAlone() {
        Consumer<Clearing> happens = place -> leaves(place, Telling.OTHER_ENDS);

        assertThat(told(happens, List.of(CY, DEE, MIA))).isEqualTo(told(place -> {}, List.of(CY, DEE, MIA)));
        assertThat(told(happens, List.of(ANN))).contains("slutar").isNotEqualTo(told(place -> {}, List.of(ANN)));
    }

    /** Ann lets nothing reach her: not this either. */
    @Test
    void whatIsToldDoesNotReachWhomAnAskWouldNotReach() {
        Consumer<Clearing> closed = place -> place.get(Curtains.class).put(ANN, new Curtain(Findable.BY_ALL, 0));
        Consumer<Clearing> happens = closed.andThen(place -> leaves(place, Telling.OTHER_ENDS));

        assertThat(told(happens, List.of(ANN))).isEqualTo(told(closed, List.of(ANN)));
    }

    /** An ask by name reaches Ann through a curtain that hides her, and so does this. */
    @Test
    void whatIsToldReachesWhomAnAskWouldReach() {
        Consumer<Clearing> hidden = place -> place.get(Curtains.class).put(ANN, new Curtain(Findable.NOT, 1));

        assertThat(told(hidden.andThen(place -> leaves(place, Telling.OTHER_ENDS)), List.of(ANN)))
                .contains("slutar");
    }

    /** Whom Bo leads learns nothing by it either, and Bo is not led to Mia. */
    @Test
    void nothingPassesBetweenSomebodyAndThoseWhoLeadThem() {
        assertThat(told(place -> leaves(place, Telling.OTHER_ENDS), List.of(BO)))
                .contains("p-ann")
                .doesNotContain("p-mia");
        Consumer<Clearing> miaLeaves = place -> place.changes(MIA, What.LEAVING, 30, Telling.OTHER_ENDS);
        assertThat(told(miaLeaves, List.of(BO))).isEqualTo(told(place -> {}, List.of(BO)));
        assertThat(told(miaLeaves, List.of(MIA))).contains("p-ann").doesNotContain("p-bo");
    }

    private static void leaves(Clearing place, Telling telling) {
        place.changes(BO, What.LEAVING, 30, telling);
    }

    /** Returns all that these are told. */
    private static String told(Consumer<Clearing> happens, List<PersonId> readers) {
        try (Clearing place = new Clearing()) {
            List.of("Ann", "Bo", "Cy", "Dee", "Mia").forEach(place::person);
            place.manages(MIA, BO);
            place.walked(BO, ANN, 2, 9, 16, 23, 30);
            place.walked(BO, MIA, 2, 9, 16, 23, 30);
            place.fading(ANN, CY, "the way to Lund");
            place.fading(CY, DEE, "the right price");
            place.fading(MIA, ANN, "the budget");
            OTHERS.forEach(place::nudges);
            place.nudges(BO);
            happens.accept(place);
            place.moveTo("2026-03-03T09:00:00Z");
            place.runDigests();
            return readers.stream()
                    .map(reader -> place.nudges(reader) + "\n" + place.letters(reader))
                    .collect(Collectors.joining("\n"));
        }
    }
}
