package org.stigar.app.asks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/** The pages of asks in a browser: while one types, without scripts, and how they look. */
@AppTest
class AskBrowserTest {

    private static final CompetenceId HEAT = new CompetenceId("esco:ask-browser-heat");
    private static final CompetenceId PUMPS = new CompetenceId("esco:ask-browser-pumps");
    private static int count;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Asks asks;

    @Autowired
    private Competences competences;

    private Neighbourhood village;
    private PersonId ann;
    private PersonId bo;

    @BeforeEach
    void settle() {
        village = new Neighbourhood(app, AskBrowserTest.class);
        String number = " " + ++count;
        ann = village.member("Ann Ros" + number, "Delivery");
        bo = village.member("Bo Granqvist-Lindström" + number, "Sales");
        app.getBean(CatalogueEditing.class)
                .put(List.of(
                        Orchard.esco(HEAT, "heat recovery", "värmeåtervinning"),
                        Orchard.esco(PUMPS, "pump dimensioning", "dimensionera pumpar")));
    }

    @Test
    void understandsWhileOneTypes() {
        try (Chromium browser = Chromium.open("en")) {
            logIn(browser, ann);
            browser.go(at("/asks"));
            browser.type("#text", "The heat recovery in Umeå gives too little.");
            browser.find("#topics input[type=checkbox][value='" + HEAT.value() + "']:checked");
            browser.type("#word", "pump");
            browser.press("#more input[value='" + PUMPS.value() + "']");
            browser.find("#topics input[type=checkbox][value='" + PUMPS.value() + "']:checked");
            browser.press("#topics input[value='" + HEAT.value() + "'][type=checkbox]");
            browser.press("p.actions button.go");
            browser.awaitPage("?said=drafted");
            assertThat(only(ann).about()).extracting(Competence::id).containsExactly(PUMPS);
        }
    }

    @Test
    void carriesAnAskFromDraftToThanksWithoutScripts() {
        try (Chromium browser = Chromium.open("sv")) {
            withoutScripts(browser);
            logIn(browser, ann);
            browser.go(at("/asks"));
            browser.type("#text", "Värmeåtervinning i Umeå ger för lite.");
            browser.press("#about button[value=look]");
            browser.find("#topics input[type=checkbox][value='" + HEAT.value() + "']:checked");
            browser.press("p.actions button.go");
            browser.awaitPage("?said=drafted");
            browser.type("#name", "Bo Granqvist-Lindström");
            browser.press("#name + button");
            browser.press("button[value='help:" + bo.value() + "']");
            browser.awaitPage("?said=sent");
        }
        try (Chromium browser = Chromium.open("sv")) {
            withoutScripts(browser);
            logIn(browser, bo);
            browser.go(at("/"));
            browser.press("form[action$='/accept'] button");
            browser.awaitPage("?said=accepted");
            browser.press("form[action$='/helped'] button");
            browser.awaitPage("?said=helped");
        }
        try (Chromium browser = Chromium.open("sv")) {
            withoutScripts(browser);
            logIn(browser, ann);
            browser.go(at("/asks/" + only(ann).id()));
            browser.type("#enabled", "ställa in växlaren själv");
            browser.press("button[value=solution]");
            browser.awaitPage("?said=closed");
        }
        assertThat(only(bo))
                .returns(AskState.CLOSED, OwnAsk::state)
                .returns("ställa in växlaren själv", OwnAsk::enabled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void areSoundWideAndOnAPhoneLightAndDark(String language) {
        Map<String, String> annsPages = new LinkedHashMap<>();
        furnish(language, annsPages);
        try (Chromium browser = Chromium.open(language)) {
            logIn(browser, ann);
            annsPages.forEach((name, page) -> look(browser, "asks-" + name + "-" + language, page));
        }
    }

    private void look(Chromium browser, String name, String page) {
        browser.resize(1280, 900);
        scheme(browser, "light");
        browser.go(at(page));
        browser.assertSound();
        browser.keepAll(name);
        browser.resize(390, 844);
        scheme(browser, "dark");
        browser.go(at(page));
        browser.assertSound();
        browser.keepAll(name + "-phone-dark");
    }

    /** Gives Ann one of everything that the pages can show. */
    private void furnish(String language, Map<String, String> pages) {
        PersonId cy = village.person("Cy Mossberg " + language, "Legal");
        PersonId di = village.person("Di Ekvall-Nordenskiöld " + language, "Engineering");
        village.met(ann, bo, 2, 9, 16, 23, 30);
        village.fading(ann, di);
        village.trail(ann, cy, "");
        village.trails().introduce(ann, cy, Introduce.YES);
        village.trails().introduce(cy, ann, Introduce.YES);
        for (PersonId who : List.of(bo, di, village.person("Fay Utanför " + language, "Sales"))) {
            competences.claim(new Claim(who, HEAT, Stance.CAN_HELP));
        }
        String need = language.equals("sv")
                ? "Värmeåtervinning i Umeå ger för lite, och jag hittar inte felet."
                : "The heat recovery in Umeå gives too little, and I cannot find the fault.";
        long draft = asks.draft(ann, new AskText(need), Set.of(HEAT), "commissioning", village.now());
        long open = sent(ann, need, Request.forHelp(bo), Request.forIntroduction(cy), Request.forHelp(di));
        act(open, new Deed.Decline(di));
        long accepted = sent(ann, need, Request.forHelp(bo));
        act(accepted, new Deed.Accept(bo));
        long closed = sent(ann, need, Request.forHelp(di));
        act(closed, new Deed.Accept(di));
        asks.close(ann, closed, Gain.BETTER_PROBLEM, "ask the supplier the right thing", village.now());
        long stuck = sent(ann, need, Request.forHelp(di));
        act(stuck, new Deed.Decline(di));
        long toAnn = sent(cy, need, Request.forHelp(ann));
        long through = sent(di, need, Request.forIntroduction(ann));
        pages.put("today", "/");
        pages.put("all", "/asks");
        pages.put("draft", "/asks/" + draft + "?find=1");
        pages.put("open", "/asks/" + open + "?name=Fay");
        pages.put("accepted", "/asks/" + accepted + "?said=accepted");
        pages.put("closed", "/asks/" + closed);
        pages.put("to-me", "/asks/" + toAnn);
        pages.put("through-me", "/asks/" + through);
        pages.put("curtain", "/asks/curtain?said=saved");
    }

    private long sent(PersonId asker, String need, Request... to) {
        long ask = asks.draft(asker, new AskText(need), Set.of(HEAT), "", village.now());
        act(ask, new Deed.Send(asker, List.of(to)));
        return ask;
    }

    private void act(long ask, Deed deed) {
        asks.act(ask, deed, village.now());
    }

    private OwnAsk only(PersonId person) {
        List<OwnAsk> all = asks.of(person, village.now());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void withoutScripts(Chromium browser) {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    private static void scheme(Chromium browser, String scheme) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    private void logIn(Chromium browser, PersonId who) {
        browser.go(at("/asks/curtain"));
        browser.type("#name", who.value());
        browser.type("#password", Neighbourhood.PASSWORD);
        browser.press("form.card button");
        browser.awaitPage("/asks/curtain");
    }

    private String at(String page) {
        return "http://localhost:" + port + page;
    }
}
