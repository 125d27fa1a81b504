package org.stigar.app.competences.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.OwnClaim;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;

@AppTest
class TagPagesTest {

    private static final CompetenceId GLAZING = new CompetenceId("esco:tag-page-glazing");
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static int count;

    private final String word = "rutbyten nummer " + ++count; // what was merged stays merged

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Competences competences;

    @Autowired
    private CatalogueEditing editing;

    private List<PersonId> holders;
    private PersonId admin;
    private CompetenceId tag;

    @BeforeEach
    void settle() {
        Neighbourhood village = new Neighbourhood(app, TagPagesTest.class);
        admin = village.person("Ad Min", "Staff");
        holders = IntStream.range(0, 8)
                .mapToObj(i -> village.person("Holder Number " + i, "Floor"))
                .toList();
        editing.put(List.of(new Competence(
                GLAZING,
                CompetenceKind.ESCO,
                List.of(new Label(SWEDISH, Label.Use.PREFERRED, "glasmästeri")),
                List.of())));
        tag = competences.claim(holders.get(0), Stance.CAN_HELP, word, SWEDISH).id();
    }

    @AfterEach
    void takeBack() {
        holders.forEach(one -> competences
                .claimsOf(one)
                .forEach(claim -> competences.withdraw(one, claim.competence().id())));
    }

    /** P2, P9: a word and a band, and nobody behind it. */
    @Test
    void anAdministratorSeesWordsAndBandsAndNoPerson() {
        assertThat(open()).contains(word, "färre än 8 personer");
        holders.subList(1, 7).forEach(one -> competences.claim(one, Stance.WANTS_TO_LEARN, word, SWEDISH));
        assertThat(open()).as("seven").contains("färre än 8 personer").doesNotContain("8 till 24");
        competences.claim(holders.get(7), Stance.CAN_HELP, word, SWEDISH);

        assertThat(open())
                .contains("8 till 24 personer")
                .doesNotContain("Holder", holders.get(0).value());
    }

    @Test
    void mergesAWordIntoANameOfTheCatalogue() {
        assertThat(merge(tag.value(), "Glasmästeri")).hasStatus(302).hasHeader("Location", "/admin/words?said=merged");

        assertThat(competences.claimsOf(holders.get(0)))
                .extracting((OwnClaim claim) -> claim.competence().id())
                .containsExactly(GLAZING);
        assertThat(open()).doesNotContain("value=\"" + tag.value() + "\"");
        MvcTestResult again = merge(tag.value(), "Glasmästeri");
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("Det går inte att slå ihop.");
    }

    @Test
    void mergesNothingElse() {
        tag = competences
                .claim(holders.get(0), Stance.CAN_HELP, "rutbyten av glas", SWEDISH)
                .id();
        for (String[] pair : new String[][] {
            {tag.value(), "rutbyten av glas"},
            {tag.value(), "inget sådant namn"},
            {tag.value(), ""},
            {GLAZING.value(), "rutbyten av glas"},
            {"a\u0007", "glasmästeri"},
            {"", "glasmästeri"}
        }) {
            assertThat(merge(pair[0], pair[1])).as(String.join(" into ", pair)).hasStatus(422);
        }
        assertThat(competences.catalogue().resolve(tag)).isEqualTo(tag);
    }

    private MvcTestResult merge(String what, String into) {
        return send(post("/admin/words/merge").with(csrf()).param("tag", what).param("word", into));
    }

    private String open() {
        return text(send(get("/admin/words")));
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request) {
        return browser.perform(
                request.with(Visitors.with(admin, Role.MEMBER, Role.ADMIN)).locale(SWEDISH));
    }
}
