package org.stigar.app.arenas.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.programme.Programme.State;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.calendar.CalendarEntries;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A programme from its form to its last meeting, and what its pages refuse. */
@AppTest
class ProgrammeTest {

    private final ApplicationContext app;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private final Months months;

    ProgrammeTest(@Autowired ApplicationContext app) {
        this.app = app;
        months = new Months(app, "programme", 12);
    }

    @AfterEach
    void leave() {
        months.leave();
    }

    @Test
    void invitesByItselfOnceItIsStartedAndPlansByWhoCame() {
        long id = months.created(Map.of());
        months.join(id, months.people);
        months.ahead(id, 1, 5);
        assertThat(months.own(id).meetings()).as("nothing before it is started").isEmpty();
        assertThat(letters()).isZero();
        assertThat(lead(id)).contains("Start the programme", "12 people in groups of 4 need at least 4 rounds");

        send(id, "start");
        assertThat(letters()).as("everybody is told").isEqualTo(12);
        months.ahead(id, 1, 5);
        Workshop first = months.workshop(id, 1);
        assertThat(first.state()).isEqualTo(Workshop.State.INVITED);
        assertThat(first.draft().title()).isEqualTo("Leaders together · 1");
        assertThat(first.questions().get(0).orElseThrow().question()).isEqualTo("What we stand for");
        assertThat(letters()).as("and invited").isEqualTo(24);
        months.work();
        assertThat(letters()).as("once").isEqualTo(24);

        List<PersonId> came = months.people.subList(0, 9);
        months.held(id, 1, came, 0);
        assertThat(months.own(id).findMade(2))
                .as("it is not known yet who came")
                .isEmpty();
        months.held(id, 1, came, 2);
        Workshop second = months.workshop(id, 2);
        assertThat(second.questions()).allMatch(one -> one.isEmpty());
        Set<PersonPair> met =
                new HashSet<>(first.plan().orElseThrow().meetings().keySet());
        met.removeIf(pair -> !came.contains(pair.first()) || !came.contains(pair.second()));
        Set<PersonPair> again =
                new HashSet<>(second.plan().orElseThrow().meetings().keySet());
        again.retainAll(met);
        assertThat(met).hasSizeGreaterThan(12);
        assertThat(again).as("who has met meets again seldom").hasSizeLessThan(met.size() / 2);
        assertThat(lead(id)).contains(met.size() + " of 66 pairs have met", "9 came");
    }

    @Test
    void coversNearlyEveryPairAndEnds() {
        long id = months.started(Map.of());
        for (int number = 1; number <= 6; number++) {
            months.ahead(id, number, 3);
            months.held(id, number, months.people, 0);
        }
        months.held(id, 6, months.people, 8);

        assertThat(months.own(id).state()).isEqualTo(State.OVER);
        assertThat(months.own(id).meetings()).hasSize(6);
        String page = lead(id);
        int met = Integer.parseInt(page.replaceAll("(?s).*?(\\d+) of 66 pairs.*", "$1"));
        assertThat(met).isGreaterThanOrEqualTo(52);
        assertThat(months.page(months.people.get(0), Role.MEMBER, "/programmes/" + id + "/mine"))
                .contains("Whom you have met", "After meeting 6", "Earlier meetings");
    }

    @Test
    void seatsWhoJoinsAndNobodyWhoLeavesOrIsPaused() {
        PersonId late = months.people.get(11);
        PersonId paused = months.people.get(10);
        PersonId gone = months.people.get(9);
        long id = months.created(Map.of());
        months.join(id, months.people.subList(0, 11));
        send(id, "start");
        app.getBean(Participation.class)
                .pause(
                        paused,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60));
        months.ahead(id, 1, 5);
        assertThat(months.workshop(id, 1).findGuest(paused)).isEmpty();
        assertThat(lead(id)).contains("not available").doesNotContain("paused");

        Workshop planned = months.workshop(id, 1);
        months.join(id, List.of(late));
        months.send(
                months.fay,
                Role.FACILITATOR,
                "/programmes/" + id + "/people/leave-out",
                Map.of("version", months.version(id), "person", gone.value()));
        Workshop first = months.workshop(id, 1);
        assertThat(first.findGuest(gone)).isEmpty();
        Set<PersonId> companions = new HashSet<>();
        planned.plan().orElseThrow().meetings().keySet().stream()
                .filter(pair -> pair.first().equals(gone) || pair.second().equals(gone))
                .forEach(pair -> companions.add(pair.first().equals(gone) ? pair.second() : pair.first()));
        assertThat(subjects("No longer in your calendar")).isEqualTo(1);
        assertThat(subjects("Changed: Leaders together"))
                .as("and those with whom they would have sat, but nobody else")
                .isEqualTo(companions.size())
                .isLessThan(10);
        months.ahead(id, 2, 4);
        assertThat(months.workshop(id, 2).findGuest(gone)).isEmpty();
        assertThat(months.workshop(id, 2).findGuest(late)).isPresent();
    }

    @Test
    void standsInTheCalendarToItsEndAndOnTodayWithinAWeek() {
        PersonId member = months.people.get(0);
        PersonId paused = months.people.get(1);
        long id = months.created(Map.of());
        months.join(id, months.people);
        assertThat(calendar(member)).as("nobody is told yet").isEmpty();
        send(id, "start");
        Instant third = months.own(id).draft().startOf(3);
        app.getBean(Participation.class).pause(paused, LocalDate.ofInstant(third, ZoneOffset.UTC));

        List<String> all = List.of("1", "2", "3", "4", "5", "6");
        assertThat(calendar(member)).isEqualTo(all);
        assertThat(calendar(months.fay)).isEqualTo(all);
        assertThat(calendar(paused)).isEqualTo(all.subList(2, 6));
        months.ahead(id, 1, 5);
        assertThat(months.own(id).meetings()).hasSize(1);
        assertThat(calendar(member)).as("each once, made or not").isEqualTo(all);
        assertThat(calendar(months.fay)).isEqualTo(all);
        assertThat(months.page(member, Role.MEMBER, "/")).contains("Leaders together · 1");
        assertThat(months.page(paused, Role.MEMBER, "/")).doesNotContain("Leaders together");
        send(id, "cancel");
        assertThat(calendar(member)).isEmpty();
        assertThat(months.page(member, Role.MEMBER, "/")).doesNotContain("Leaders together");
    }

    /** Returns the numbers of the meetings that stand in somebody's calendar. */
    private List<String> calendar(PersonId person) {
        Instant now = clock.instant();
        return app.getBeansOfType(CalendarEntries.class).values().stream()
                .flatMap(one -> one.of(person, now, now.plus(Duration.ofDays(365)), Locale.ENGLISH).stream())
                .sorted(Comparator.comparing(CalendarFile.Event::at))
                .map(one -> one.title().replace("Leaders together · ", ""))
                .toList();
    }

    @Test
    void isSeenByItsFacilitatorAloneBeforeItIsStarted() {
        long id = months.created(Map.of());
        months.join(id, months.people);
        PersonId member = months.people.get(1);

        assertThat(months.status(member, Role.FACILITATOR, "/programmes/" + id)).isEqualTo(404);
        assertThat(months.status(member, Role.MEMBER, "/programmes/" + id + "/mine"))
                .isEqualTo(404);
        assertThat(months.page(member, Role.MEMBER, "/programmes")).doesNotContain("Leaders together");
        assertThat(months.status(member, Role.MEMBER, "/programmes/x/mine")).isEqualTo(404);
    }

    @Test
    void refusesWhatWasWantedOfAnOlderVersion() {
        long id = months.created(Map.of());
        String version = months.version(id);
        months.join(id, months.people);

        MvcTestResult late =
                months.answer(months.fay, Role.FACILITATOR, "/programmes/" + id + "/start", Map.of("version", version));
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("changed meanwhile");
        assertThat(months.own(id).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void refusesToStartForTooFewOrAfterItsTime() {
        long id = months.created(Map.of());
        months.join(id, months.people.subList(0, 3));
        assertThat(text(start(id))).contains("at least four people");
        months.join(id, months.people);
        clock.moveTo(months.own(id).draft().startOf(1));
        assertThat(text(start(id))).contains("must be ahead");
    }

    @Test
    void tellsWhatDoesNotFitAndKeepsWhatWasWritten() {
        String until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(30)
                .toString();
        MvcTestResult brief = months.answer(
                months.fay, Role.FACILITATOR, "/programmes", months.form(Map.of("until", until, "meetings", "26")));
        assertThat(brief).hasStatus(422);
        assertThat(text(brief)).contains("Only 3 of the meetings", "The seam");

        MvcTestResult wrong = months.answer(
                months.fay,
                Role.FACILITATOR,
                "/programmes",
                months.form(Map.of("cadence", "DAILY", "meetings", "1", "functionsBy", "x", "title", "")));
        assertThat(text(wrong)).contains("Choose how often", "Between 2 and 52", "title-fault", "functionsBy-fault");

        MvcTestResult past =
                months.answer(months.fay, Role.FACILITATOR, "/programmes", months.form(Map.of("day", "2020-01-06")));
        assertThat(text(past)).contains("must be ahead");
    }

    @Test
    void keepsTheTimeOfTheClockAcrossDaylightSaving() {
        Instant winter = Cadence.WEEKLY.start(Instant.parse("2026-03-24T09:00:00Z"), ZoneId.of("Europe/Stockholm"), 1);
        Instant summer = Cadence.WEEKLY.start(winter, ZoneId.of("Europe/Stockholm"), 2);

        assertThat(Duration.between(winter, summer))
                .isEqualTo(Duration.ofDays(7).minusHours(1));
    }

    @Test
    void letsTheHourMoveSoThatAllBearTheBadOnesInTurn() {
        List<String> zones = List.of("America/New_York", "Europe/Stockholm", "Asia/Tokyo");
        List<Person> world = new ArrayList<>();
        for (int i = 0; i < months.people.size(); i++) {
            world.add(Person.builder(months.people.get(i))
                    .name("Leader " + i)
                    .zone(ZoneId.of(zones.get(i % 3)))
                    .build());
        }
        app.getBean(People.class).put(world, List.of(), List.of());
        long id = months.created(Map.of());
        months.join(id, months.people);
        assertThat(lead(id)).contains("For 8 people of 12 some meeting lies outside eight to five", "them 6.");
        Instant same = months.own(id).draft().startOf(2);

        hours(id, "IN_TURN");
        assertThat(lead(id)).containsPattern("nobody has more than [2-4] of 6 outside");
        assertThat(months.own(id).draft().hours().stream()
                        .map(one -> one.atZone(ZoneOffset.UTC).toLocalTime())
                        .distinct())
                .hasSizeGreaterThan(1);
        hours(id, "SAME");
        assertThat(months.own(id).draft().startOf(2)).isEqualTo(same);
        hours(id, "IN_TURN");
        send(id, "start");
        months.ahead(id, 1, 5);
        assertThat(months.workshop(id, 1).draft().timetable().start())
                .isEqualTo(months.own(id).draft().hours().get(0));
        MvcTestResult late = months.answer(
                months.fay,
                Role.FACILITATOR,
                "/programmes/" + id + "/hours",
                Map.of("version", months.version(id), "choice", "SAME"));
        assertThat(late).as("people know when it is").hasStatus(422);
    }

    private void hours(long id, String choice) {
        months.send(
                months.fay,
                Role.FACILITATOR,
                "/programmes/" + id + "/hours",
                Map.of("version", months.version(id), "choice", choice));
    }

    @Test
    void cancellingCancelsTheMeetingAheadToo() {
        long id = months.started(Map.of());
        months.ahead(id, 1, 5);
        send(id, "cancel");

        assertThat(months.own(id).state()).isEqualTo(State.CANCELLED);
        assertThat(months.workshop(id, 1).state()).isEqualTo(Workshop.State.CANCELLED);
        months.ahead(id, 2, 4);
        assertThat(months.own(id).meetings()).hasSize(1);
    }

    @Test
    void keepsNothingOfWhoIsErasedAndNothingLongerThanTwoYears() {
        long id = months.started(Map.of());
        app.getBean(Erasure.class).erase(months.people.get(0));
        assertThat(months.own(id).members()).hasSize(11);

        RecurringJob retention = app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("programme-retention"))
                .findFirst()
                .orElseThrow();
        Instant end = months.own(id).draft().timetable(6).end();
        retention.run(end.plus(Duration.ofDays(729)));
        assertThat(rows()).isPositive();
        retention.run(end.plus(Duration.ofDays(731)));
        assertThat(rows()).isZero();
    }

    private MvcTestResult start(long id) {
        return months.answer(
                months.fay, Role.FACILITATOR, "/programmes/" + id + "/start", Map.of("version", months.version(id)));
    }

    private void send(long id, String what) {
        months.send(
                months.fay, Role.FACILITATOR, "/programmes/" + id + "/" + what, Map.of("version", months.version(id)));
    }

    private String lead(long id) {
        return months.page(months.fay, Role.FACILITATOR, "/programmes/" + id);
    }

    private long letters() {
        return database.sql("select count(*) from letter where subject like '%Leaders together%'")
                .query(Long.class)
                .single();
    }

    private long subjects(String begin) {
        return database.sql("select count(*) from letter where subject like :begin || '%'")
                .param("begin", begin)
                .query(Long.class)
                .single();
    }

    private long rows() {
        return database.sql("select (select count(*) from programme) + (select count(*) from programme_member)")
                .query(Long.class)
                .single();
    }
}
