package org.stigar.app.competences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.competences.Spelling.Typed;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim.Stance;

/** What everything does that reads misspelled words, and what suggestions make of it. */
public interface SpellingContract extends Shelves {

    Spelling spelling();

    @ParameterizedTest
    @CsvSource({
        "heting, heating",
        "heatting, heating",
        "geating, heating",
        "heatimg, heating",
        "haeting, heating",
        "HEATIMG, heating",
        "stovse, stoves",
        "kylsytem, kylsystem",
        "varmesystem, värmesystem",
        "värmesystm, värmesystem"
    })
    default void readsASlipAsTheWordThatWasMeant(String typed, String meant) {
        assertThat(whole(typed)).containsExactly(Map.entry(typed, List.of(meant)));
    }

    @ParameterizedTest
    @CsvSource({"heatwm", "stvs", "hatimg", "syst3ms", "Friday", "kylan", "stoes", "värmesysetmm", "värme", "h", "''"})
    default void readsNothingIntoOtherWords(String typed) {
        assertThat(whole(typed)).isEmpty();
    }

    @Test
    default void forgivesABeginning() {
        assertThat(begun("värmsys")).containsExactly(Map.entry("värmsys", List.of("värmesystem")));
        assertThat(begun("heaitn")).containsExactly(Map.entry("heaitn", List.of("heating")));
        assertThat(begun("stoes")).containsExactly(Map.entry("stoes", List.of("stoves")));
        assertThat(begun("värmesysetmm")).as("two slips").containsKey("värmesysetmm");
        assertThat(whole("värmsys")).isEmpty();
        assertThat(begun("fridays")).isEmpty();
    }

    @Test
    default void looksInSwedishInEnglishAndInTheLanguagesThatAreGiven() {
        editing()
                .put(List.of(new Competence(
                        HEATING,
                        CompetenceKind.ESCO,
                        List.of(
                                new Label(Locale.ENGLISH, Label.Use.PREFERRED, "heating systems"),
                                new Label(Locale.FRENCH, Label.Use.PREFERRED, "chauffage")),
                        List.of())));

        assertThat(whole("chaufage")).isEmpty();
        assertThat(spelling().meant(List.of("chaufage", "heting"), Typed.WHOLE, List.of(Locale.FRENCH)))
                .isEqualTo(Map.of("chaufage", List.of("chauffage"), "heting", List.of("heating")));
    }

    @Test
    default void followsTheCatalogue() {
        editing().put(List.of(esco(COOLING, "refrigeration", "kylteknik")));

        assertThat(whole("refrigaration")).containsKey("refrigaration");
        assertThat(whole("kylsytem")).isEmpty();
        assertThat(whole("heting")).as("other names stay").containsKey("heting");
    }

    @Test
    default void looksUpTwentyWordsAndNoMore() {
        List<String> words = IntStream.range(0, Spelling.MOST_WORDS)
                .mapToObj(i -> "nothing" + (char) ('a' + i))
                .toList();

        assertThat(spelling().meant(List.of(words.get(0), "heting"), Typed.WHOLE, List.of()))
                .containsKey("heting");
        assertThat(spelling()
                        .meant(
                                Stream.concat(words.stream(), Stream.of("heting"))
                                        .toList(),
                                Typed.WHOLE,
                                List.of()))
                .isEmpty();
    }

    @Test
    default void givesThreeAtMostTheFewestSlipsFirst() {
        for (String word : List.of("binding", "winding", "finding", "minding", "windings")) {
            editing().put(List.of(esco(new CompetenceId("esco:" + word), word, word)));
        }

        assertThat(whole("wimding").get("wimding")).containsExactly("winding");
        assertThat(begun("xinding").get("xinding")).hasSize(Spelling.MOST_MEANT).doesNotContain("windings");
    }

    // Suggestions.

    @Test
    default void suggestsWhatWasProbablyMeantWhereNothingBeginsSo() {
        assertThat(suggested(ANN, "heting")).containsExactly("heating systems");
        assertThat(suggested(ANN, "wood stovse")).containsExactly("wood stoves");
        assertThat(suggested(ANN, "kylsyts")).as("begun, in Swedish").containsExactly("cooling systems");
        assertThat(suggested(ANN, "heating fridays")).isEmpty();
        assertThat(suggested(ANN, "heting ".repeat(100))).as("too long").isEmpty();
        assertThat(competences().listBegun(ANN, "heting", Locale.ENGLISH, 10))
                .as("what is taken without a question")
                .isEmpty();
    }

    // Free tags: a word of somebody's own is nobody's to be led to by chance.

    @Test
    default void neverReadsAWordAsThatOfAFreeTag() {
        competences().claim(ANN, Stance.CAN_HELP, "upholstery", Locale.ENGLISH);
        Competence hidden = competences().claim(BO, Stance.WANTS_TO_LEARN, "dressmaking", Locale.ENGLISH);

        assertThat(whole("upholstrey")).isEmpty();
        assertThat(begun("dressmakin")).isEmpty();
        assertThat(suggested(CY, "dresmaking")).isEmpty();
        assertThat(suggested(CY, "dressmaking")).isEmpty();

        editing().merge(hidden.id(), HEATING);
        assertThat(suggested(CY, "dresmaking"))
                .as("a name of the catalogue now")
                .containsExactly("heating systems");
    }

    /** Else what is suggested would tell that somebody has a tag that begins so. */
    @Test
    default void suggestsTheSameWhetherOthersHoldAHiddenTagOrNot() {
        List<String> typed = List.of("heatin", "heatinq", "heatinqs", "hetings", "stovez", "stovezz");
        List<List<String>> before =
                typed.stream().map(text -> suggested(CY, text)).toList();
        competences().claim(ANN, Stance.WANTS_TO_LEARN, "heatinqs", Locale.ENGLISH);
        competences().claim(BO, Stance.WANTS_TO_LEARN, "stovezz", Locale.ENGLISH);
        Competence offered = competences().claim(ANN, Stance.CAN_HELP, "hetings", Locale.ENGLISH);
        competences().hide(ANN, offered.id());

        assertThat(typed.stream().map(text -> suggested(CY, text)).toList()).isEqualTo(before);
        assertThat(before.get(1)).containsExactly("heating systems");
    }

    private Map<String, List<String>> whole(String word) {
        return spelling().meant(List.of(word), Typed.WHOLE, List.of());
    }

    private Map<String, List<String>> begun(String word) {
        return spelling().meant(List.of(word), Typed.BEGUN, List.of());
    }
}
