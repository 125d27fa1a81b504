package org.stigar.app.competences.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.Label.Use;

class NameIndexTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private final NameIndex index = new NameIndex(Catalogue.of(List.of(
            competence(
                    "k1",
                    new Label(SWEDISH, Use.PREFERRED, "kök"),
                    new Label(Locale.ENGLISH, Use.PREFERRED, "kitchens")),
            competence(
                    "k2",
                    new Label(SWEDISH, Use.PREFERRED, "sälja kök"),
                    new Label(SWEDISH, Use.ALTERNATIVE, "köksförsäljning")),
            competence(
                    "k3",
                    new Label(SWEDISH, Use.PREFERRED, "köksritningar"),
                    new Label(SWEDISH, Use.ALTERNATIVE, "kök på papper")),
            competence("k4", new Label(Locale.ENGLISH, Use.PREFERRED, "C++ (kok)")))));

    private static Competence competence(String id, Label... labels) {
        return new Competence(new CompetenceId(id), CompetenceKind.ESCO, List.of(labels), List.of());
    }

    @Test
    void putsFirstWhatBeginsSoThenWhatIsPreferredThenWhatIsShort() {
        assertThat(found("kök", SWEDISH)).startsWith("k1", "k3", "k2");
    }

    @Test
    void readsAsEachLanguageDoes() {
        assertThat(found("kok", SWEDISH)).as("no o with a mark in Swedish").containsExactly("k4");
        assertThat(found("KÖK", Locale.ENGLISH))
                .as("names in the reader's language first")
                .startsWith("k4", "k1");
    }

    @Test
    void wantsEveryWordAndTakesThemInAnyOrder() {
        assertThat(found("kö säl", SWEDISH)).containsExactly("k2");
        assertThat(found("kök (papper)", SWEDISH)).containsExactly("k3");
        assertThat(found("sälja tak", SWEDISH)).isEmpty();
    }

    @Test
    void findsNothingForWhatHoldsNoWord() {
        assertThat(found("", SWEDISH)).isEmpty();
        assertThat(found("++", SWEDISH)).isEmpty();
        assertThat(found("kök ".repeat(51), SWEDISH)).isEmpty();
    }

    private List<String> found(String text, Locale language) {
        return index.search(text, language).map(one -> one.id().value()).toList();
    }
}
