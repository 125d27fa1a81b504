package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** How the pages of trails look: every one, in both languages, wide and on a phone, light and dark; pictures are kept. */
@AppTest
class TrailLookTest {

    private static final int MANY = 400;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    private Neighbourhood village;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @BeforeEach
    void settle() {
        village = new Neighbourhood(app, TrailLookTest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void isReadableByEverybodyEverywhere(String language) {
        PersonId ann = village.member("Ann Vallmo", "Delivery");
        PersonId bob = furnish(ann, language);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "/?said=walked");
        pages.put("draw", "/draw");
        pages.put("code", "/draw/code");
        pages.put("trails", "/trails");
        pages.put("trail", "/trails/" + bob.value());
        try (Device browser = Device.open(port, language, Device.COMPUTER)) {
            look(browser, "welcome", "/", language);
            browser.go("/log-in");
            browser.logIn(ann);
            browser.find("nav");
            pages.forEach((name, path) -> look(browser, name, path, language));
        }
    }

    @Test
    void drawsManyTrailsWithoutAHairball() {
        PersonId ann = village.member("Ann Skog", "Delivery");
        village.crowd(ann, MANY);
        try (Device browser = Device.open(port, "sv", Device.COMPUTER)) {
            browser.go("/trails");
            browser.logIn(ann);
            browser.find("figure svg .names");
            assertThat(browser.count("figure svg a")).isEqualTo(MANY);
            assertThat(browser.count("figure .names text")).isBetween(1, 8);
            assertThat(browser.run("return [...document.querySelectorAll('figure .trail[stroke-width]')]"
                            + ".every((path) => Number(path.getAttribute('stroke-width')) < 2.2)"))
                    .isEqualTo(true);
            look(browser, "trails-many", "/trails", "sv");
        }
    }

    private static void look(Device browser, String name, String path, String language) {
        for (int width : new int[] {Device.COMPUTER, Device.PHONE}) {
            browser.widen(width);
            for (String scheme : new String[] {"light", "dark"}) {
                browser.prefer(scheme);
                browser.go(path);
                if (path.equals("/trails")) {
                    browser.find("figure svg .names");
                }
                String page = name + "-" + language + (width == Device.PHONE ? "-phone-" : "-computer-") + scheme;
                browser.shoot(page);
                browser.assertNoScrollingSideways(page);
                browser.assertNothingStopped(page);
                browser.assertAccessible(page);
            }
        }
    }

    /** Gives a person what the pages can show, and returns the other end of the trail with the most to tell. */
    private PersonId furnish(PersonId ann, String language) {
        PersonId bob = village.person("Bob Ljung", "Sales");
        village.met(ann, bob, 2, 9, 16, 23, 30, 37, 51, 60);
        village.trails().agree(ann, bob, AgreedRhythm.MONTHLY);
        village.trails().say(ann, bob, "rätt pris i svåra offerter");
        village.trails().logWalk(bob, ann, village.now());
        String[] units = {"Sales", "Legal", "Customer service", "Logistics", "Engineering"};
        for (int i = 0; i < 12; i++) {
            PersonId other = village.person("Colleague Nummer " + (char) ('A' + i), units[i % units.length]);
            if (i % 3 == 0) {
                village.fading(ann, other);
            } else {
                village.met(ann, other, 3 * i + 1, 4 * i + 8, 5 * i + 15);
            }
        }
        PersonId cy = village.person("Cy Mossberg " + language, "Legal");
        village.drawing().draw(cy, ann, "att förstå avtal", AgreedRhythm.WEEKLY, village.now());
        village.drawing().note(ann, "Ida utanför huset", "tips", AgreedRhythm.WHEN_NEEDED, village.now());
        return bob;
    }
}
