package org.stigar.app.competences.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** The pages of competences in a browser: while one types, without scripts, and how they look. */
@AppTest
class CompetenceBrowserTest {

    private static final PersonId ANN = new PersonId("competence-browser-ann");
    private static final PersonId BO = new PersonId("competence-browser-bo");
    private static final String PASSWORD = "a mossy stone";
    private static final CompetenceId COLD = new CompetenceId("esco:browser-cold");
    private static final CompetenceId CRANES = new CompetenceId("esco:browser-cranes");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Erasure erasure;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private Competences competences;

    @Autowired
    private ShownCompetence shown;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void openAnAccount() {
        erasure.erase(ANN);
        people.put(
                List.of(
                        Person.builder(ANN).name("Ann Ros").build(),
                        Person.builder(BO).name("Bo Granqvist-Lindström").build()),
                List.of(),
                List.of());
        accounts.open(ANN, Set.of(Role.ADMIN));
        accounts.choosePassword(ANN, PASSWORD);
        editing.put(List.of(
                esco(COLD, "drive cold chains", "köra kylkedjor i fält"),
                esco(CRANES, "drive cranes", "köra kranar i hamnar")));
    }

    private static Competence esco(CompetenceId id, String english, String swedish) {
        return new Competence(
                id,
                CompetenceKind.ESCO,
                List.of(
                        new Label(Locale.ENGLISH, Label.Use.PREFERRED, english),
                        new Label(Locale.forLanguageTag("sv"), Label.Use.PREFERRED, swedish)),
                List.of());
    }

    @Test
    void suggestsWhileOneTypes() {
        try (Chromium browser = Chromium.open("sv")) {
            logIn(browser);
            browser.type("#word", "köra k");
            browser.press("input[name='pick'][value='" + CRANES.value() + "']");
            browser.press("form.card p.actions button");
            browser.awaitPage("?said=added");
            assertThat(competences.claimsOf(ANN))
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.competence().id()).isEqualTo(CRANES));
        }
    }

    @Test
    void letsOnePickWithoutScripts() {
        try (Chromium browser = Chromium.open("sv")) {
            browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            logIn(browser);
            browser.type("#word", "köra k");
            browser.press("form.card p.actions button");
            browser.press("input[name='pick'][value='" + COLD.value() + "']");
            browser.press("input[value='WANTS_TO_LEARN']");
            browser.keep("competences-pick");
            browser.press("form.card p.actions button");
            browser.awaitPage("?said=added");
            assertThat(competences.claimsOf(ANN))
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.competence().id()).isEqualTo(COLD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void areSoundWideAndOnAPhone(String language) {
        competences.claim(new Claim(ANN, COLD, Stance.CAN_HELP));
        competences.claim(ANN, Stance.CAN_HELP, "Specialtransportkoordinatorsverksamhetsplanering", Locale.ENGLISH);
        competences.claim(new Claim(ANN, CRANES, Stance.WANTS_TO_LEARN));
        competences.hide(ANN, CRANES);
        help(ANN, BO, Word.CONFIRMED);
        help(ANN, BO, Word.CLAIMED);
        help(BO, ANN, Word.CLAIMED);
        try (Chromium browser = Chromium.open(language)) {
            logIn(browser);
            for (String page : List.of("/competences?said=added", "/admin/words")) {
                String name = language + page.replaceAll("\\?.*", "").replace('/', '-');
                browser.resize(1280, 900);
                browser.go(at(page));
                browser.assertSound();
                browser.keep(name);
                browser.resize(390, 2600);
                browser.go(at(page));
                browser.assertSound();
                browser.keep(name + "-phone");
            }
        }
    }

    private void help(PersonId helper, PersonId receiver, Word word) {
        shown.note(
                new GivenHelp(clock.instant(), helper, receiver, COLD, HelpKind.SOLVED, word, 2), Gain.BETTER_PROBLEM);
    }

    private void logIn(Chromium browser) {
        browser.go(at("/competences"));
        browser.type("#name", ANN.value());
        browser.type("#password", PASSWORD);
        browser.press("form.card button");
        browser.awaitPage("/competences");
    }

    private String at(String page) {
        return "http://localhost:" + port + page;
    }
}
