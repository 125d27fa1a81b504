package org.stigar.app.upkeep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.web.Pages;
import org.stigar.app.upkeep.ChangeAhead;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.core.people.PersonId;

@AppTest
class ChangePagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private ChangesAhead changes;

    private Neighbourhood village;
    private String test;

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, ChangePagesTest.class);
        test = info.getTestMethod().orElseThrow().getName()
                + info.getDisplayName().hashCode();
    }

    @Test
    void saysItAndReadsItBackAndTakesItBack() {
        Pages ann = reader("Ann", "sv");
        Pages bob = reader("Bob", "sv");
        village.met(ann.reader(), bob.reader(), 2, 9, 16);
        assertThat(text(ann.open("/trails"))).contains("href=\"/upkeep/change\">Något förändras för mig");
        assertThat(text(ann.open("/upkeep/change")))
                .doesNotContain("Ta tillbaka")
                .contains("value=\"NOBODY\" checked");

        assertThat(ann.submit("/upkeep/change", "what", "LEAVING", "on", in(20), "telling", "OTHER_ENDS"))
                .hasHeader("Location", "/upkeep/change");
        assertThat(changes.find(ann.reader(), village.now()))
                .contains(new ChangeAhead(What.LEAVING, day(20), Telling.OTHER_ENDS));
        assertThat(text(ann.open("/upkeep/change")))
                .contains("Ta tillbaka", "value=\"LEAVING\" checked", "value=\"OTHER_ENDS\" checked", in(20));
        assertThat(text(ann.open("/"))).contains("är du inte kvar här", "Vad som förändras för mig");
        assertThat(text(bob.open("/")))
                .contains("slutar, är inte kvar från den")
                .doesNotContain("Vad som förändras för mig");

        assertThat(ann.submit("/upkeep/change/back")).hasHeader("Location", "/upkeep/change");
        assertThat(changes.find(ann.reader(), village.now())).isEmpty();
        assertThat(text(bob.open("/"))).doesNotContain("slutar");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2, NOBODY, Choose one of the three.",
        "FIRED, 2, NOBODY, Choose one of the three.",
        "AWAY, 0, NOBODY, Give a day",
        "AWAY, 366, NOBODY, Give a day",
        "AWAY, soon, NOBODY, Give a day",
        "AWAY, 2, EVERYBODY, Choose one of the two.",
        "AWAY, 2, '', Choose one of the two."
    })
    void refusesWhatTheFormDoesNotOfferAndKeepsTheRest(String what, String days, String telling, String fault) {
        Pages ann = reader("Ann", "en");
        String on = days.matches("\\d+") ? in(Integer.parseInt(days)) : days;

        var answer = ann.submit("/upkeep/change", "what", what, "on", on, "telling", telling);

        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains(fault, "value=\"" + on + "\"");
        assertThat(changes.find(ann.reader(), village.now())).isEmpty();
    }

    private String in(int days) {
        return day(days).toString();
    }

    private LocalDate day(int days) {
        return LocalDate.ofInstant(village.now(), ZoneOffset.UTC).plusDays(days);
    }

    private Pages reader(String name, String language) {
        PersonId person = village.person(name + " " + test, "Delivery");
        return new Pages(browser, person, language);
    }
}
