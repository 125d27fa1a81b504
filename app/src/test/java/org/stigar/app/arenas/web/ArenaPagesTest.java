package org.stigar.app.arenas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.web.Pages;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.arena.coffee.Mixing;
import org.stigar.core.people.PersonId;

@AppTest
class ArenaPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Coffees coffees;

    @Autowired
    private JdbcClient jdbc;

    private Neighbourhood village;
    private String test;

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, ArenaPagesTest.class);
        test = info.getTestMethod().orElseThrow().getName()
                + Integer.toUnsignedString(info.getDisplayName().hashCode());
    }

    @Test
    void joinsChangesPausesAndLeaves() {
        Pages ann = reader("Ann", "sv");
        assertThat(text(ann.open("/arenas"))).contains("Var med på kaffe").doesNotContain("Sluta vara med");

        ann.submit("/arenas/coffee", "size", "THREES", "cadence", "MONTHLY", "wishes", "COUNTRY");
        assertThat(coffees.findChoice(ann.reader()))
                .contains(new CoffeeChoice(Size.THREES, Cadence.MONTHLY, Set.of(Mixing.COUNTRY)));
        assertThat(text(ann.open("/arenas")))
                .contains("Sluta vara med", "value=\"THREES\" checked", "value=\"MONTHLY\" checked");
        ann.submit("/arenas/coffee", "size", "PAIRS", "cadence", "WEEKLY");
        assertThat(coffees.findChoice(ann.reader())).contains(new CoffeeChoice(Size.PAIRS, Cadence.WEEKLY, Set.of()));

        LocalDate day = LocalDate.ofInstant(village.now(), ZoneOffset.UTC).plusDays(20);
        ann.submit("/arenas/coffee/pause", "until", day.toString());
        assertThat(text(ann.open("/arenas"))).contains("Du har pausat kaffet till " + day.getDayOfMonth());
        ann.submit("/arenas/coffee/go-on");
        assertThat(text(ann.open("/arenas"))).doesNotContain("Du har pausat");

        ann.submit("/arenas/coffee/leave");
        assertThat(coffees.findChoice(ann.reader())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2020-01-01", "2999-01-01"})
    void refusesAPauseThatIsNotAhead(String until) {
        Pages ann = reader("Ann", "en");
        ann.submit("/arenas/coffee", "size", "PAIRS", "cadence", "WEEKLY");

        var answer = ann.submit("/arenas/coffee/pause", "until", until);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Choose a day within the coming year.", "value=\"" + until + "\"");
        assertThat(text(ann.open("/arenas"))).doesNotContain("You have paused");
    }

    @Test
    void refusesWhatTheFormDoesNotOffer() {
        Pages ann = reader("Ann", "en");

        assertThat(ann.submit("/arenas/coffee", "size", "CROWDS", "cadence", "WEEKLY"))
                .hasStatus(400);
        assertThat(ann.submit("/arenas/coffee/17/answer", "answer", "PERHAPS")).hasStatus(400);
        assertThat(ann.submit("/arenas/coffee/17/answer", "answer", "MET")).hasStatus(404);
        assertThat(ann.submit("/arenas/coffee/x/answer", "answer", "MET")).hasStatus(404);
        assertThat(coffees.findChoice(ann.reader())).isEmpty();
    }

    @Test
    void showsTheWeeksCoffeeHereAndOnTodayAndTakesTheAnswer() {
        Pages ann = reader("Ann", "en");
        Pages bo = reader("Bo", "sv");
        long coffee = bringTogether(ann.reader(), bo.reader());

        assertThat(text(ann.open("/arenas"))).contains("Coffee with " + name("Bo"), "Let it rest");
        assertThat(text(bo.open("/"))).contains("Kaffe med " + name("Ann"), "Låt det vila");
        assertThat(reader("Cy", "en").submit("/arenas/coffee/" + coffee + "/answer", "answer", "MET"))
                .as("somebody else's")
                .hasStatus(404);

        ann.submit("/arenas/coffee/" + coffee + "/answer", "answer", "RESTS");
        assertThat(text(ann.open("/"))).doesNotContain("Coffee with");
        assertThat(text(ann.open("/arenas"))).contains("Rests.");
        assertThat(bo.submit("/arenas/coffee/" + coffee + "/answer", "answer", "MET", "from", "TODAY"))
                .hasHeader("Location", "/");
        assertThat(text(bo.open("/trails"))).contains(name("Ann"));
    }

    @Test
    void keepsApartWhoeverIsPickedAndShowsItToNobodyElse() {
        Pages ann = reader("Ann", "sv");
        Pages bo = reader("Bo", "sv");
        reader("Bodil", "sv");

        var unclear = ann.submit("/arenas/never", "name", name("Bo").substring(0, 2) + " " + test);
        assertThat(unclear).hasStatus(422);
        assertThat(text(unclear)).contains("Vem menar du?", name("Bo"));
        assertThat(text(ann.submit("/arenas/never", "name", "Zzz"))).contains("Ingen heter så.");

        ann.submit("/arenas/never", "name", name("Bo"), "person", bo.reader().value());
        assertThat(coffees.listNever(ann.reader())).containsExactly(bo.reader());
        assertThat(text(ann.open("/arenas/never"))).contains(name("Bo"));
        assertThat(text(bo.open("/arenas/never"))).contains("Ingen.").doesNotContain(name("Ann"));

        ann.submit("/arenas/never/remove", "person", bo.reader().value());
        assertThat(coffees.listNever(ann.reader())).isEmpty();
    }

    @Test
    void nobodyIsKeptApartFromThemselvesOrFromNobody() {
        Pages ann = reader("Ann", "en");

        assertThat(ann.submit("/arenas/never", "person", ann.reader().value())).hasStatus(422);
        assertThat(ann.submit("/arenas/never", "person", "no-such-person")).hasStatus(422);
        assertThat(ann.submit("/arenas/never", "person", " x\u0007")).hasStatus(422);
        assertThat(coffees.listNever(ann.reader())).isEmpty();
    }

    private long bringTogether(PersonId one, PersonId other) {
        long id = Integer.toUnsignedLong(one.value().hashCode()) + 1;
        jdbc.sql("insert into coffee_meeting (id, week, starts_at) values (:id, :week, cast(:at as timestamptz))")
                .param("id", id)
                .param("week", LocalDate.ofInstant(village.now(), ZoneOffset.UTC))
                .param("at", village.now().plusSeconds(7200).toString())
                .update();
        for (PersonId end : List.of(one, other)) {
            jdbc.sql("insert into coffee_seat (meeting_id, person) values (:id, :end)")
                    .param("id", id)
                    .param("end", app.getBean(Pseudonyms.class).of(end).bytes())
                    .update();
        }
        return id;
    }

    private String name(String first) {
        return first + " " + test;
    }

    private Pages reader(String name, String language) {
        return new Pages(browser, village.person(name(name), "Delivery"), language);
    }
}
