package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.asks.Finding;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.competence.ranking.Grounds.Known;
import org.stigar.core.competence.ranking.Suggestion.Direct;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * One ask from the words that somebody cannot do it alone to their thanks, as the three whom it concerns meet it on their
 * screens and in their mailboxes; and as a fourth does not.
 */
@AppTest
class AskStoryTest {

    private static final CompetenceId FILTERING = new CompetenceId("esco:ask-story-filtering");
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final String MADE_UP = "/asks/4711";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MutableClock clock;

    private Instant start;
    private Neighbourhood village;
    private DeliveredLetters letters;
    private Locale language = Locale.ENGLISH;
    private String need = "";
    private String line = "";
    private PersonId asker = new PersonId("nobody");
    private PersonId introducer = asker;
    private PersonId helper = asker;
    private PersonId stranger = asker;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @BeforeEach
    void settle() {
        start = clock.instant();
        village = new Neighbourhood(app, AskStoryTest.class);
        letters = new DeliveredLetters(app);
        app.getBean(CatalogueEditing.class)
                .put(List.of(new Competence(
                        FILTERING,
                        CompetenceKind.ESCO,
                        List.of(
                                new Label(Locale.ENGLISH, Label.Use.PREFERRED, "sterile filtration"),
                                new Label(Locale.forLanguageTag("sv"), Label.Use.PREFERRED, "sterilfiltrering")),
                        List.of())));
    }

    @AfterEach
    void leave() {
        app.getBean(Competences.class).withdraw(helper, FILTERING);
        letters.close();
        clock.moveTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void leadsFromNotAloneToThanks(String tag) {
        cast(tag);
        try (Device phone = open(Device.PHONE)) {
            String ask = asksWhoMayKnowSomebody(phone);
            introduces(ask);
            assertThat(fetch(asker)).as("before the introduced said yes").isEmpty();
            phone.go(ask);
            phone.waitFor(say("asks.page.answer.introduced"));
            assertThat(body(phone)).doesNotContain(name(helper));
            try (Device computer = open(Device.COMPUTER)) {
                saysYesOnce(computer);
                theyAgreeOnATime(phone, computer, ask);
                saysWhatItGave(phone, computer, ask);
                bothKeepWhatCameOfIt(phone, computer, ask);
            }
            aFourthSeesNothing(ask);
        }
    }

    /** Names who is in it: the asker has a trail to the introducer alone, who has one to the helper. */
    private void cast(String tag) {
        language = Locale.forLanguageTag(tag);
        boolean isSwedish = tag.equals("sv");
        need = isSwedish
                ? "Jag behöver få igång sterilfiltreringen i Uppsala och hittar inte felet."
                : "I need to get the sterile filtration in Uppsala going and cannot find the fault.";
        line = isSwedish ? "köra om satsen samma dag" : "run the batch again the same day";
        asker = member("Ann Ros", "Delivery", tag);
        introducer = member("Cy Hassel", "Laboratory", tag);
        helper = member("Bo Granlund", "Laboratory", tag);
        stranger = member("Di Säv", "Delivery", tag);
        village.trail(asker, introducer, "");
        village.trails().introduce(asker, introducer, Introduce.YES);
        village.trails().introduce(introducer, asker, Introduce.YES);
        village.trail(introducer, helper, "");
        app.getBean(Competences.class).claim(new Claim(helper, FILTERING, Stance.CAN_HELP));
        app.getBean(Curtains.class).put(helper, new Curtain(Findable.THROUGH_INTRODUCER, 5));
        List.of(asker, introducer, helper, stranger).forEach(this::fetch);
    }

    private PersonId member(String first, String unit, String tag) {
        String name = first + " " + tag;
        PersonId id = village.member(name, unit + " " + tag);
        village.people()
                .put(
                        List.of(Person.builder(id)
                                .name(name)
                                .country("SE")
                                .zone(STOCKHOLM)
                                .addresses(List.of(id.value() + "@example.org"))
                                .languages(List.of(language))
                                .build()),
                        List.of(),
                        List.of());
        return id;
    }

    /** Returns the address of the ask's page. */
    private String asksWhoMayKnowSomebody(Device phone) {
        phone.go("/asks");
        phone.logIn(asker);
        phone.find("#text").sendKeys(need);
        assertThat(phone.text("#topics label.topic")).isEqualTo(filtering());
        keep(phone, "1-write");
        phone.click(say("asks.page.next"));
        phone.waitFor(say("asks.page.said.drafted"));
        String ask = phone.path();
        phone.click(say("asks.page.find"));
        phone.waitFor(say("asks.page.why.through", name(introducer), filtering()));
        keep(phone, "2-who-can-help");
        assertThat(body(phone)).doesNotContain(name(helper));
        phone.click(say("asks.page.ask.introduction"));
        phone.waitFor(say("asks.page.said.sent"));
        keep(phone, "3-asked");
        return ask;
    }

    private void introduces(String ask) {
        Delivered letter = onlyLetterTo(introducer);
        assertThat(letter.subject()).isEqualTo(say("asks.letter.introduction.subject", name(asker)));
        try (Device computer = open(Device.COMPUTER)) {
            computer.go(letter.link().getPath());
            computer.waitFor(need);
            keep(computer, "4-do-you-know-somebody");
            computer.click(say("asks.letter.introduction.choose"));
            computer.logIn(introducer);
            new Select(computer.find("#whom")).selectByValue(helper.value());
            assertThat(computer.path()).isEqualTo(ask);
            keep(computer, "5-choose");
            computer.click(say("asks.page.whom.button"));
            computer.waitFor(say("asks.page.said.introduced"));
        }
    }

    /** Without a log-in, from two screens that both show the button. */
    private void saysYesOnce(Device computer) {
        Delivered letter = onlyLetterTo(helper);
        assertThat(letter.subject()).isEqualTo(say("asks.letter.help-through.subject", name(asker), name(introducer)));
        try (Device second = open(Device.PHONE)) {
            for (Device one : List.of(computer, second)) {
                one.go(letter.link().getPath());
                one.waitFor(need);
            }
            keep(second, "6-can-you-help");
            computer.click(say("asks.letter.help.yes"));
            computer.waitFor(say("asks.letter.help.said.text", name(asker)));
            keep(computer, "7-thank-you");
            second.click(say("asks.letter.help.yes"));
            second.waitFor(say("mail.link.over.title"));
            second.go(letter.link().getPath());
            second.waitFor(say("mail.link.over.title"));
            keep(second, "8-over");
        }
        assertThat(fetch(helper)).isEmpty();
    }

    private void theyAgreeOnATime(Device phone, Device computer, String ask) {
        Delivered letter = onlyLetterTo(asker);
        assertThat(letter.subject()).isEqualTo(say("asks.letter.introduced.subject", name(helper)));
        assertThat(letter.text()).contains(name(helper), name(introducer));
        phone.go(letter.link().getPath());
        assertThat(phone.path()).isEqualTo(ask);
        phone.waitFor(say("asks.page.note.accepted", name(helper)));
        LocalDate day = LocalDate.ofInstant(clock.instant(), STOCKHOLM).plusDays(3);
        // What a date field takes from a keyboard depends on the language of the machine.
        phone.run("return document.querySelector('#date').value = '" + day + "'");
        phone.run("return document.querySelector('#time').value = '13:30'");
        keep(phone, "9-helped-by");
        phone.click(say("asks.page.meet.button"));
        phone.waitFor(say("asks.page.said.met"));
        Instant at = day.atTime(LocalTime.of(13, 30)).atZone(STOCKHOLM).toInstant();
        assertMeets(onlyLetterTo(asker), helper, at);
        assertMeets(onlyLetterTo(helper), asker, at);

        computer.go(ask);
        computer.logIn(helper);
        computer.waitFor(need);
        keep(computer, "10-you-help");
        computer.click(say("asks.page.help.button"));
        computer.waitFor(say("asks.page.said.helped"));
    }

    private void assertMeets(Delivered letter, PersonId other, Instant at) {
        assertThat(letter.subject()).isEqualTo(say("asks.letter.meeting.subject", name(other)));
        ICalendar calendar = letter.calendar().orElseThrow();
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(calendar.getEvents()).hasSize(1);
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(at);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(at.plus(Duration.ofMinutes(30)));
        assertThat(event.getSummary().getValue()).isEqualTo(say("asks.letter.meeting.event", name(other)));
    }

    private void saysWhatItGave(Device phone, Device computer, String ask) {
        Delivered letter = onlyLetterTo(asker);
        assertThat(letter.subject()).isEqualTo(say("asks.letter.helped.subject", name(helper)));
        phone.go(letter.link().getPath());
        phone.find("#line").sendKeys(line);
        keep(phone, "11-what-did-it-give");
        phone.click(say("asks.page.gain.solution"));
        phone.waitFor(say("asks.letter.close.said.text"));

        Delivered thanks = onlyLetterTo(helper);
        assertThat(thanks.subject()).isEqualTo(say("asks.letter.closed.subject", name(asker)));
        assertThat(thanks.text()).doesNotContain(line);
        computer.go(thanks.link().getPath());
        assertThat(computer.path()).isEqualTo(ask);
        computer.waitFor(say("asks.page.thanks", name(asker)));
        computer.waitFor(line);
        keep(computer, "12-thanks");
    }

    private void bothKeepWhatCameOfIt(Device phone, Device computer, String ask) {
        assertTrailIsOpen(phone, helper);
        assertTrailIsOpen(computer, asker);
        computer.go("/competences");
        assertThat(computer.text("section[aria-labelledby='given']"))
                .contains(filtering(), name(asker), say("competences.gain.solution"));
        keep(computer, "13-evidence");
        phone.go(ask);
        phone.waitFor(say("asks.page.thanks.yours"));
        phone.waitFor(line);
        keep(phone, "14-closed");
        phone.go("/year");
        phone.waitFor(line);
        keep(phone, "15-year");
    }

    private void assertTrailIsOpen(Device device, PersonId other) {
        device.go("/trails");
        assertThat(device.text("#trails tbody")).contains(name(other));
        device.go("/trails/" + other.value());
        assertThat(device.text(".head .chip")).isEqualTo(say("trails.state.open"));
    }

    /** Not even a day later, when what was shown counts, and where the helper lets everybody find them. */
    private void aFourthSeesNothing(String ask) {
        clock.advance(Duration.ofDays(1));
        app.getBean(Curtains.class).put(helper, Curtain.OPEN);
        assertThat(app.getBean(Finding.class)
                        .find(asker, need, Set.of(), clock.instant())
                        .suggestions())
                .as("what the asker may know")
                .filteredOn(one -> one.addressee().equals(helper))
                .singleElement()
                .isInstanceOfSatisfying(
                        Direct.class,
                        one -> assertThat(one.grounds().get(0).known()).contains(Known.SHOWN_TO_YOU));
        try (Device other = open(Device.COMPUTER)) {
            other.go("/asks");
            other.logIn(stranger);
            other.waitFor(say("asks.page.lead"));
            assertThat(other.count("#waiting, #mine, #helping, main details")).isZero();
            other.go("/trails");
            other.waitFor(say("trails.list.empty"));
            assertThat(body(other)).doesNotContain(name(asker), name(helper), name(introducer));
            assertThat(answer(other, ask)).isEqualTo(answer(other, MADE_UP)).startsWith("404 ");
            keep(other, "16-not-there");

            other.go("/asks");
            other.find("#text").sendKeys(need);
            other.click(say("asks.page.next"));
            other.click(say("asks.page.find"));
            other.waitFor(say("asks.page.why.claimed", filtering()));
            assertThat(other.text("#suggestions"))
                    .contains(name(helper))
                    .doesNotContain(
                            say("asks.page.why.shown-to-several", filtering()),
                            say("asks.page.why.shown-to-you", filtering()),
                            name(asker),
                            name(introducer));
            keep(other, "17-no-evidence");
        }
        assertThat(fetch(stranger)).isEmpty();
    }

    private static String answer(Device device, String path) {
        device.go(path);
        return device.run("return performance.getEntriesByType('navigation')[0].responseStatus")
                + " "
                + device.text("main");
    }

    /** No letter of an ask quotes it. */
    private Delivered onlyLetterTo(PersonId reader) {
        List<Delivered> found = fetch(reader);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).subject() + found.get(0).text()).doesNotContain("Uppsala", filtering());
        return found.get(0);
    }

    private List<Delivered> fetch(PersonId reader) {
        return letters.fetch(reader.value() + "@example.org");
    }

    private void keep(Device device, String name) {
        String page = "story-" + language + "-" + name;
        device.shoot(page);
        device.assertNoScrollingSideways(page);
        device.assertNothingStopped(page);
        device.assertAccessible(page);
    }

    private Device open(int width) {
        return Device.open(port, language.toLanguageTag(), width);
    }

    private static String body(Device device) {
        return device.text("body");
    }

    private String filtering() {
        return language.getLanguage().equals("sv") ? "sterilfiltrering" : "sterile filtration";
    }

    private String name(PersonId id) {
        return village.people().findPerson(id).flatMap(Person::name).orElseThrow();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
