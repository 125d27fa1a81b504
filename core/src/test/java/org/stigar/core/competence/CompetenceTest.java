package org.stigar.core.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stigar.core.competence.Catalogues.SWEDISH;
import static org.stigar.core.competence.Catalogues.esco;
import static org.stigar.core.competence.Catalogues.id;
import static org.stigar.core.competence.Catalogues.partOf;
import static org.stigar.core.competence.Catalogues.tag;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompetenceTest {

    private static final Competence COOLING = esco("c", "en:cooling", "sv:kylteknik", "en:refrigeration");

    @Test
    void isCalledByTheReadersLanguageThenInEnglishThenAsCanBe() {
        assertThat(COOLING.label(SWEDISH)).isEqualTo("kylteknik");
        assertThat(COOLING.label(new Locale("sv", "SE"))).isEqualTo("kylteknik");
        assertThat(COOLING.label(Locale.FRENCH)).isEqualTo("cooling");
        assertThat(esco("d", "sv:svets", "de:Schweißen").label(Locale.FRENCH)).isEqualTo("Schweißen");
        assertThat(COOLING.findLabel(Locale.FRENCH)).isEmpty();
    }

    @Test
    void keepsItsNameWhereAnotherReadingHasAnother() {
        Competence both = COOLING.with(partOf(esco("c", "en:chilling", "fr:froid"), "b"));

        assertThat(both.label(Locale.ENGLISH)).isEqualTo("cooling");
        assertThat(both.label(Locale.FRENCH)).isEqualTo("froid");
        assertThat(both.labels()).contains(new Label(Locale.ENGLISH, Label.Use.ALTERNATIVE, "chilling"));
        assertThat(both.broader()).containsExactly(id("b"));
        assertThat(both.with(COOLING)).isEqualTo(both);
    }

    @Test
    void isBornValid() {
        Label label = new Label(Locale.ENGLISH, Label.Use.PREFERRED, "a");
        Label other = new Label(Locale.ENGLISH, Label.Use.PREFERRED, "b");
        Label also = new Label(Locale.ENGLISH, Label.Use.ALTERNATIVE, "b");

        for (List<Label> labels :
                List.of(List.<Label>of(), List.of(also), List.of(label, other), List.of(label, also, also))) {
            assertThatThrownBy(() -> new Competence(id("c"), CompetenceKind.TAG, labels, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> partOf(COOLING, "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> partOf(COOLING, "b", "b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COOLING.with(tag("c", "cooling"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\nb", "a\u0000"})
    void refusesWhatIsNoName(String text) {
        assertThatThrownBy(() -> new Label(Locale.ENGLISH, Label.Use.PREFERRED, text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> id(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesALanguageThatIsNone() {
        for (Locale language : List.of(Locale.ROOT, Locale.UK)) {
            assertThatThrownBy(() -> new Label(language, Label.Use.PREFERRED, "a"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Label(Locale.ENGLISH, Label.Use.PREFERRED, "a".repeat(301)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> id("a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
