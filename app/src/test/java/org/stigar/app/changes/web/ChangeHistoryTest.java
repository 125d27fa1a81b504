package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Change.Consulted;
import org.stigar.app.changes.ChangeException;
import org.stigar.app.changes.Outline;
import org.stigar.app.changes.history.ChangeLog;
import org.stigar.app.changes.history.Event;
import org.stigar.app.changes.history.Happening;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** What was done with a change, on its page and in the written assessment; and that nobody learns from it who did it, or more than was done. */
@AppTest
@TestPropertySource(properties = "test.app=changes-history")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeHistoryTest extends ChangeDesk {

    private static final String WORDS = "Staff both sides until summer.";

    private Instant start = Instant.EPOCH;

    @BeforeEach
    void begin() {
        start = clock.instant();
    }

    @AfterEach
    void goBack() {
        clock.moveTo(start);
    }

    @Test
    void tellsWhatWasDoneFromTheDraftToTheLastFollowUp() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        tomorrow();
        redraw(path, "Nordic claims", in(50), "found", "Claims", "works", "split", "Sales", "Claims");
        redraw(path, "Nordic claims", in(49), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        say(path, 2, "Something else.");
        tomorrow();
        say(path, 2, WORDS);
        consult(path);
        tomorrow();
        announce();

        assertThat(happened(path))
                .containsExactly(
                        Happening.DRAFTED,
                        Happening.CHANGED,
                        Happening.FORECAST_ASKED,
                        Happening.STATED,
                        Happening.RESTATED,
                        Happening.NEGOTIATED,
                        Happening.INFORMED,
                        Happening.FIRST_KEY,
                        Happening.SECOND_KEY,
                        Happening.ANNOUNCED);
        assertThat(history(guardian, path, "en"))
                .containsSubsequence(
                        "Drafted: version 1",
                        "leader",
                        "Changed: now version 3",
                        "Asked what is to be expected of version 3",
                        "Said something of version 3",
                        "guardian",
                        "Changed what was said of version 3",
                        "Recorded of version 3 that negotiation was closed on",
                        "Turned the first key to announce version 3",
                        "administrator",
                        "Turned the second key for version 3",
                        "Announced as of version 3, by both keys",
                        "–");
        assertThat(history(leader, path, "sv"))
                .contains(
                        "Så har ärendet gått", "Skrev utkastet: version 1", "chef", "Yttrade sig om version 3", "Insyn")
                .contains("Meddelad som version 3, med båda nycklarna");
        assertThat(history(leader, path + "/assessment", "sv"))
                .contains("Så har ärendet gått", "Vred om första nyckeln för att meddela version 3", "administratör");

        clock.advance(Duration.ofDays(80));
        app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("changes-follow-up"))
                .forEach(job -> job.run(clock.instant()));
        as(leader, post(path + "/withdraw"), "en", Role.LEADER);
        assertThat(happened(path))
                .endsWith(Happening.ANNOUNCED, Happening.IN_FORCE, Happening.FOLLOWED_UP, Happening.WITHDRAWN);
        assertThat(history(guardian, path, "en"))
                .containsSubsequence(
                        "The day came: it is in force", "Followed up after 30 days", "Took the change back", "leader");
    }

    @Test
    void keysThatLedToNothingAreTold() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        say(path, 0, WORDS);
        consult(path);
        turnFirst(path);
        as(admin, post("/admin/keys/" + waiting()).param("turn", "TAKE_BACK"), "en", Role.ADMIN);
        turnFirst(path);
        as(guardian, post("/guardian/keys/" + waiting()).param("turn", "DECLINE"), "en", Role.GUARDIAN);
        turnFirst(path);
        clock.advance(Duration.ofDays(20));
        app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("privacy-keys"))
                .forEach(job -> job.run(clock.instant()));

        assertThat(happened(path))
                .endsWith(
                        Happening.FIRST_KEY,
                        Happening.FIRST_KEY_TAKEN_BACK,
                        Happening.FIRST_KEY,
                        Happening.SECOND_KEY_DECLINED,
                        Happening.FIRST_KEY,
                        Happening.FIRST_KEY_EXPIRED);
    }

    /** Whoever drafted it: the role is told, and the page is the same; with no name, no words, no figure and no hour. */
    @Test
    void tellsNobodyWhoDidItNorMoreThanWasDone() {
        Outline outline = find(announced()).outline();
        String one = kept(leader, outline);
        String another = kept(other, outline);
        for (String language : List.of("sv", "en")) {
            assertThat(history(guardian, one, language)).isEqualTo(history(guardian, another, language));
            assertThat(history(guardian, one + "/assessment", language))
                    .isEqualTo(history(guardian, another + "/assessment", language));
            for (String page : List.of(one, announcedPath(), announcedPath() + "/assessment")) {
                String said = history(guardian, page, language);
                assertThat(said).doesNotContain(WORDS, "Staff", "≈", "Nordic claims", "Claims handler");
                assertThat(List.of(leader, other, guardian, admin))
                        .allSatisfy(person -> assertThat(said).doesNotContain(person.value(), name(person)));
                assertThat(said).as("an hour").doesNotContainPattern("\\d\\d?[:.]\\d\\d");
            }
        }
    }

    /** Words that a guardian put there and took away before the day was over are no line, for nobody. */
    @Test
    void wordsThatWereGoneByNightAreNotTold() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        say(path, 0, WORDS);
        assertThat(happened(path)).containsExactly(Happening.DRAFTED, Happening.STATED);
        clock.advance(Duration.ofMinutes(5));
        say(path, 0, "");
        assertThat(happened(path)).containsExactly(Happening.DRAFTED);
        say(path, 0, WORDS);
        tomorrow();
        say(path, 0, "");
        assertThat(happened(path)).containsExactly(Happening.DRAFTED, Happening.STATED, Happening.UNSTATED);
    }

    /** Looks and files are in the guardians' log, for them alone. */
    @Test
    void whoLookedIsNotTold() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        List<Happening> before = happened(path);
        leaderReads(path, "en");
        as(guardian, get(path + "/forecast.csv"), "en", Role.GUARDIAN);
        as(guardian, get(path + "/assessment"), "en", Role.GUARDIAN);

        assertThat(happened(path)).isEqualTo(before);
    }

    /** A leader who did not draft it reads nothing of it before they may read the change. */
    @Test
    void isReadByThoseWhoMayReadTheChange() {
        String path = announced();

        assertThat(as(other, get(path), "en", Role.LEADER)).hasStatus(404);
        assertThat(as(other, get(path + "/assessment"), "en", Role.LEADER)).hasStatus(404);
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(history(other, path, "en")).contains("Drafted: version 1");
    }

    /** Who drafted it is no guardian of it, whatever roles they have. */
    @Test
    void whoDraftedItIsTheLeaderOfIt() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        as(leader, post(path + "/consulted").param("negotiated", in(-2).toString()), "en", Role.GUARDIAN);

        assertThat(events(path)).extracting(Event::by).containsOnly(Optional.of(Role.LEADER));
    }

    @Test
    void onlyWhatChangesIsRecorded() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        consult(path);
        tomorrow();
        Consulted same = find(path).consulted();
        changes.consult(find(path).id(), same, Role.GUARDIAN);
        changes.consult(find(path).id(), new Consulted(same.negotiatedOn(), Optional.empty()), Role.GUARDIAN);
        say(path, 0, WORDS);
        say(path, 0, WORDS);

        assertThat(happened(path))
                .containsExactly(
                        Happening.DRAFTED,
                        Happening.NEGOTIATED,
                        Happening.INFORMED,
                        Happening.INFORMED,
                        Happening.STATED);
        assertThat(history(guardian, path, "en"))
                .contains("Took away the day on which those who are moved by version 1 were told");
    }

    /** What is done and its line are one: neither without the other. */
    @Test
    void anActThatFailsLeavesNoLine() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        Change change = find(path);
        TransactionTemplate transactions = app.getBean(TransactionTemplate.class);
        assertThatThrownBy(() -> changes.change(change.id(), 7, change.outline()))
                .isInstanceOf(ChangeException.class);
        assertThatThrownBy(() -> changes.comment(change.id(), 7, WORDS)).isInstanceOf(ChangeException.class);
        assertThat(changes.tryAnnounce(change.id(), 7, clock.instant())).isFalse();
        assertThat(changes.tryWithdraw(change.id(), clock.instant(), Role.LEADER))
                .isFalse();
        List<Runnable> acts = List.of(
                () -> changes.change(change.id(), 0, change.outline()),
                () -> changes.comment(change.id(), 0, WORDS),
                () -> changes.consult(change.id(), new Consulted(Optional.of(in(-1)), Optional.empty()), Role.LEADER),
                () -> changes.tryAnnounce(change.id(), 0, clock.instant()),
                () -> changes.create(leader, change.outline()));
        for (Runnable act : acts) {
            transactions.executeWithoutResult(status -> {
                act.run();
                status.setRollbackOnly();
            });
        }

        assertThat(happened(path)).containsExactly(Happening.DRAFTED);
        assertThat(database.sql("select count(*) from change_event")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeWorkedOutIsNotAskedFor() {
        String path = draft("Nordic claims", in(60));
        as(leader, post(path + "/forecast"), "en", Role.LEADER);

        assertThat(happened(path)).containsExactly(Happening.DRAFTED);
    }

    @Test
    void aDraftThatGoesTakesItsLogAlong() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        say(path, 0, WORDS);
        as(leader, post(path + "/remove").param("version", "0"), "en", Role.LEADER);

        assertThat(database.sql("select count(*) from change_event")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Of a draft from before the log there is no first line, and the page says so. */
    @Test
    void saysThatItBeganLate() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        assertThat(history(leader, path, "en")).doesNotContain("before this was written down");
        database.sql("alter table change_event disable trigger user").update();
        database.sql("delete from change_event").update();
        database.sql("alter table change_event enable trigger user").update();

        assertThat(history(leader, path, "en")).contains("It was drafted before this was written down.");
        assertThat(history(leader, path + "/assessment", "sv")).contains("Utkastet skrevs innan det här fördes.");
    }

    private String announcedPath() {
        return changes.list().stream()
                .filter(change -> change.announcedAt().isPresent())
                .map(change -> "/changes/" + change.id())
                .findFirst()
                .orElseThrow();
    }

    private String kept(PersonId author, Outline outline) {
        return "/changes/" + changes.create(author, outline);
    }

    private String name(PersonId person) {
        return app.getBean(People.class)
                .findPerson(person)
                .flatMap(Person::name)
                .orElseThrow();
    }

    private void tomorrow() {
        clock.advance(Duration.ofDays(1));
    }

    private void turnFirst(String path) {
        as(
                admin,
                post("/admin/keys")
                        .param("change", ChangeLog.KEYS)
                        .param("detail", find(path).id() + " " + find(path).version()),
                "en",
                Role.ADMIN);
    }

    private String waiting() {
        return database.sql("select id::text from key_proposal")
                .query(String.class)
                .single();
    }

    private List<Event> events(String path) {
        return app.getBean(ChangeLog.class).of(find(path), clock.instant());
    }

    private List<Happening> happened(String path) {
        return events(path).stream().map(Event::what).toList();
    }

    /** What a page says of it, and nothing else of the page. */
    private String history(PersonId reader, String page, String language) {
        String all = text(as(reader, get(page), language, reader.equals(guardian) ? Role.GUARDIAN : Role.LEADER));
        String heading = language.equals("sv") ? "Så har ärendet gått" : "How it has gone";
        int from = all.lastIndexOf(heading);
        assertThat(from).isPositive();
        int until = all.indexOf(page.endsWith("/assessment") ? "class=\"signatures\"" : "</section>", from);
        return all.substring(from, until);
    }
}
