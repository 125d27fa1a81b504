package org.stigar.app.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.workshop.ArrangedWorkshop;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.promises.Promises;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The calendar that a program reads: what stands in it, and who gets at it. */
@AppTest
class CalendarPagesTest {

    private static final PersonId ANN = new PersonId("calendar-ann");
    private static final PersonId BO = new PersonId("calendar-bo");
    private static final PersonId FAY = new PersonId("calendar-fay");
    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/calendar/[\\w-]{43}\\.ics)");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Promises promises;

    @Autowired
    private Pseudonyms pseudonyms;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MutableClock clock;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void settle() {
        before = clock.instant();
        clock.moveTo(Instant.parse("2026-10-20T08:00:00Z"));
        people.put(
                List.of(person(ANN, "Ann Ängström"), person(BO, "Bo Öst"), person(FAY, "Fay")), List.of(), List.of());
        List.of(ANN, BO, FAY).forEach(one -> accounts.open(one, Set.of(Role.MEMBER)));
    }

    private static Person person(PersonId id, String name) {
        return Person.builder(id)
                .name(name)
                .addresses(List.of(id.value() + "@example.org"))
                .languages(List.of(Locale.forLanguageTag("sv")))
                .zone(ZoneId.of("Europe/Stockholm"))
                .build();
    }

    @AfterEach
    void clear() {
        clock.moveTo(before);
        List.of(ANN, BO, FAY).forEach(erasure::erase);
    }

    @Test
    void holdsWorkshopsCoffeeAndPromisesAcrossTheChangeOfClocks() throws IOException, ParserException {
        String title = "Vad vi står för 🌲 och varför; en lång rubrik, som måste vikas mellan tecken i filen åäö";
        ArrangedWorkshop arranged = new ArrangedWorkshop(workshops, FAY, List.of(ANN, BO));
        arranged.invite(title, Instant.parse("2026-10-26T08:00:00Z"), clock.instant());
        arranged.invite("Before the clocks go back", Instant.parse("2026-10-23T07:00:00Z"), clock.instant());
        arranged.draft("Nobody knows", Instant.parse("2026-11-10T07:00:00Z"), clock.instant());
        coffee(Instant.parse("2026-10-22T11:30:00Z"));
        promises.agree(BO, promises.make(ANN, BO, new AskText("Visit the factory"), clock.instant()), clock.instant());

        String file = read(make(ANN));
        Calendar calendar = calendar(file);

        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(starts(calendar))
                .containsExactly("20261022T113000Z", "20261023T070000Z", "20261026T080000Z", "20261103T080000Z");
        assertThat(values(calendar, Property.SUMMARY))
                .containsExactly(
                        "Kaffe med Bo Öst", "Before the clocks go back", title, "Stigar: vårt nästa steg, Bo Öst");
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file).contains("METHOD:PUBLISH").doesNotContain("ATTENDEE", "Visit the factory", "Nobody knows");
    }

    /** Thirty days back and a year ahead, and not what one does not go to. */
    @Test
    void leavesOutWhatIsLongAgoAndWhatOneDoesNotGoTo() throws IOException, ParserException {
        ArrangedWorkshop arranged = new ArrangedWorkshop(workshops, FAY, List.of(ANN, BO));
        arranged.invite("Long ago", clock.instant().plus(Duration.ofHours(1)), clock.instant());
        long refused = arranged.invite("Not I", clock.instant().plus(Duration.ofDays(40)), clock.instant());
        arranged.invite("Lately", clock.instant().plus(Duration.ofDays(20)), clock.instant());
        long off = arranged.invite("Off", clock.instant().plus(Duration.ofDays(41)), clock.instant());
        workshops.answer(ANN, refused, Answer.DOES_NOT_COME);
        workshops.cancel(FAY, off, workshops.own(FAY, off).version());
        clock.advance(Duration.ofDays(35));

        assertThat(values(calendar(read(make(ANN))), Property.SUMMARY)).containsExactly("Lately");
        assertThat(values(calendar(read(make(FAY))), Property.SUMMARY)).containsExactly("Lately", "Not I");
    }

    @Test
    void isClosedWhileItsAccountIsLocked() {
        String address = make(ANN);
        accounts.lock(ANN);
        assertThat(open(address)).hasStatus(404);
        accounts.unlock(ANN);
        assertThat(open(address)).hasStatusOk();
    }

    @Test
    void opensNoMoreOnceTakenAwayRenewedOrErased() {
        String first = make(ANN);
        assertThat(open(first)).hasStatusOk().hasHeader("Cache-Control", "max-age=900, private");
        String second = make(ANN);
        assertThat(open(first)).hasStatus(404);
        assertThat(open(second)).hasStatusOk();

        pages(ANN).submit("/calendar/revoke");
        MvcTestResult revoked = open(second);
        MvcTestResult madeUp = open("/calendar/" + "A".repeat(43) + ".ics");
        assertThat(revoked).hasStatus(404);
        assertThat(text(revoked))
                .as("one is told as little as of one that never was")
                .isEqualTo(text(madeUp));
        assertThat(revoked.getResponse().getHeaderNames())
                .containsExactlyInAnyOrderElementsOf(madeUp.getResponse().getHeaderNames());

        String third = make(ANN);
        erasure.erase(ANN);
        assertThat(open(third)).hasStatus(404);
        assertThat(database.sql("select count(*) from calendar_feed where person = :ann")
                        .param("ann", pseudonyms.of(ANN).bytes())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Neither page shows it again, nor does the session keep it. */
    @Test
    void showsTheSecretOnce() {
        String secret = make(ANN).replaceAll(".*/|\\.ics", "");

        assertThat(text(pages(ANN).open("/calendar"))).contains("sedan").doesNotContain(secret);
    }

    @Test
    void limitsHowOftenAnAddressGuesses() {
        String sometimes = make(ANN);
        for (int i = 0; i < 100; i++) {
            assertThat(from("192.0.2.77", "/calendar/guess-" + i + ".ics")).hasStatus(404);
        }

        assertThat(from("192.0.2.77", "/calendar/guess-100.ics")).hasStatus(429);
        assertThat(from("192.0.2.77", sometimes))
                .as("who has the secret gets in")
                .hasStatusOk();
        assertThat(from("192.0.2.78", "/calendar/guess.ics")).hasStatus(404);
    }

    private void coffee(Instant at) {
        database.sql("insert into coffee_meeting (id, week, starts_at) values (4711, :week, :at)")
                .param("week", LocalDate.parse("2026-10-19"))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        for (PersonId person : List.of(ANN, BO)) {
            database.sql("insert into coffee_seat (meeting_id, person) values (4711, :person)")
                    .param("person", pseudonyms.of(person).bytes())
                    .update();
        }
    }

    private Pages pages(PersonId who) {
        return new Pages(browser, who, "sv");
    }

    private String make(PersonId who) {
        Matcher link = LINK.matcher(text(pages(who).submit("/calendar")));
        assertThat(link.find()).isTrue();
        return String.valueOf(link.group(1));
    }

    private MvcTestResult open(String path) {
        return from("192.0.2.1", path);
    }

    private MvcTestResult from(String client, String path) {
        return browser.perform(get(path).with(request -> {
            request.setRemoteAddr(client);
            return request;
        }));
    }

    private String read(String path) {
        MvcTestResult answer = open(path);
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Calendar calendar(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static List<String> starts(Calendar calendar) {
        return values(calendar, Property.DTSTART);
    }

    private static List<String> values(Calendar calendar, String property) {
        List<String> values = new ArrayList<>();
        calendar.getComponents(Component.VEVENT)
                .forEach(event -> values.add(event.getRequiredProperty(property).getValue()));
        return values;
    }
}
