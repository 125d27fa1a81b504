package org.stigar.app.competences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.stigar.app.people.MemoryPeople;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** The stores under test. Ann, Bo and Cy are there; so are cooling, heating and, as a part of heating, stoves. */
public interface Shelves {

    Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    Locale SWEDISH = Locale.forLanguageTag("sv");
    PersonId ANN = new PersonId("ann");
    PersonId BO = new PersonId("bo");
    PersonId CY = new PersonId("cy");
    List<PersonId> EVERYBODY = List.of(ANN, BO, CY);
    CompetenceId COOLING = new CompetenceId("esco:cooling");
    CompetenceId HEATING = new CompetenceId("esco:heating");
    CompetenceId STOVES = new CompetenceId("esco:stoves");

    Competences competences();

    CatalogueEditing editing();

    ShownCompetence shown();

    MemoryPeople colleagues();

    @BeforeEach
    default void putACatalogue() {
        colleagues().join("ann");
        colleagues().join("bo");
        colleagues().join("cy");
        editing()
                .put(List.of(
                        esco(STOVES, "wood stoves", "vedspisar", HEATING),
                        esco(COOLING, "cooling systems", "kylsystem"),
                        esco(HEATING, "heating systems", "värmesystem")));
    }

    default Competence esco(CompetenceId id, String english, String swedish, CompetenceId... broader) {
        return new Competence(
                id,
                CompetenceKind.ESCO,
                List.of(
                        new Label(Locale.ENGLISH, Label.Use.PREFERRED, english),
                        new Label(SWEDISH, Label.Use.PREFERRED, swedish)),
                List.of(broader));
    }

    default List<String> suggested(PersonId reader, String text) {
        return competences().suggest(reader, text, Locale.ENGLISH, 10).stream()
                .map(one -> one.label(Locale.ENGLISH))
                .toList();
    }

    default void say(PersonId person, CompetenceId competence, Stance stance) {
        competences().claim(new Claim(person, competence, stance));
    }

    default OwnHelp only(PersonId end) {
        List<OwnHelp> all = shown().of(end, NOW);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    default double expertise(PersonId helper, CompetenceId competence) {
        return shown().evidence(List.of(competence), EVERYBODY, NOW).expertise(helper, competence);
    }

    default GivenHelp help(Instant at, PersonId helper, PersonId receiver, CompetenceId competence, Word word) {
        return new GivenHelp(at, helper, receiver, competence, HelpKind.SOLVED, word, 2);
    }
}
