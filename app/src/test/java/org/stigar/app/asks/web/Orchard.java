package org.stigar.app.asks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Curtains;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.people.PersonId;

/** A few colleagues who look after apple trees, and what they see of one another's asks. Each test has people of its own. */
abstract class Orchard {

    static final CompetenceId FREEZING = new CompetenceId("esco:ask-freezing");
    static final CompetenceId GRAFTING = new CompetenceId("esco:ask-grafting");
    static final String NEED = "Trädgrafting: the apple grafting does not take.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    ApplicationContext app;

    @Autowired
    Asks asks;

    @Autowired
    Competences competences;

    @Autowired
    Curtains curtains;

    private static int count;

    Neighbourhood village;
    PersonId ann;
    PersonId bo;
    PersonId cy;
    Pages asker;
    Pages helper;
    Pages introducer;

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, AskPagesTest.class);
        String test = info.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + " " + ++count;
        ann = village.person("Ann " + test, "Delivery");
        bo = village.person("Bo " + test, "Sales");
        cy = village.person("Cy " + test, "Legal");
        asker = new Pages(browser, ann, "en");
        helper = new Pages(browser, bo, "en");
        introducer = new Pages(browser, cy, "en");
        app.getBean(CatalogueEditing.class)
                .put(List.of(
                        esco(FREEZING, "deep freezing", "djupfrysning"), esco(GRAFTING, "apple grafting", "ympa")));
    }

    static Competence esco(CompetenceId id, String english, String swedish) {
        return new Competence(
                id,
                CompetenceKind.ESCO,
                List.of(
                        new Label(Locale.ENGLISH, Label.Use.PREFERRED, english),
                        new Label(Locale.forLanguageTag("sv"), Label.Use.PREFERRED, swedish)),
                List.of());
    }

    static String bare(MvcTestResult page) {
        return text(page).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    long draft(String... more) {
        String[] fields = new String[2 + more.length];
        fields[0] = "text";
        fields[1] = NEED;
        System.arraycopy(more, 0, fields, 2, more.length);
        assertThat(asker.submit("/asks", fields)).hasStatus(302);
        return only(ann).id();
    }

    long sent(PersonId... to) {
        long ask = asks.draft(ann, new AskText(NEED), Set.of(GRAFTING), "", village.now());
        asks.act(
                ask,
                new Deed.Send(ann, List.of(to).stream().map(Request::forHelp).toList()),
                village.now());
        return ask;
    }

    OwnAsk only(PersonId person) {
        List<OwnAsk> all = asks.of(person, village.now());
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
