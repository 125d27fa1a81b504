package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.competences.Competences;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.trails.LostOccasions;
import org.stigar.app.upkeep.NudgeReason;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.Validity;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** A change on its way to being announced, and what follows, with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=changes-announced")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnouncedChangesTest extends ChangeDesk {

    @Autowired
    private OwnChanges own;

    @Autowired
    private LostOccasions lost;

    /** The guardian's word is about what they read: a later draft has none. */
    @Test
    void isAnnouncedByTwoKeysOnceAllIsThere() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        assertThat(offered()).isFalse();
        forecast(path);
        assertThat(as(
                        leader,
                        post(path + "/statement").param("version", "0").param("statement", "I find it good."),
                        "en",
                        Role.GUARDIAN))
                .as("of one's own draft")
                .hasStatus(404);
        assertThat(say(path, 0, "Staff both sides until summer.")).hasStatus(302);
        assertThat(say(path, 7, "Too late.")).flash().containsEntry("written", "Too late.");
        assertThat(offered()).isFalse();
        consult(path);
        assertThat(offered()).isTrue();

        redraw(path, "Nordic claims, again", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        assertThat(offered()).as("changed since the guardian read it").isFalse();
        assertThat(leaderReads(path, "en")).contains("was about an older version");
        say(path, 1, "Still: staff both sides until summer.");
        assertThat(offered()).as("what was negotiated was the older version").isFalse();
        consult(path);
        assertThat(offered()).isTrue();

        announce();

        Change change = find(path);
        assertThat(change.announcedAt()).contains(clock.instant());
        assertThat(as(leader, get(path + "/draw"), "en", Role.LEADER)).hasStatus(409);
        assertThat(say(path, 1, "More words.")).hasStatus(409);
        assertThat(as(leader, post(path + "/remove").param("version", "1"), "en", Role.LEADER))
                .hasStatus(409);
        assertThat(text(as(other, get("/changes"), "en", Role.LEADER))).doesNotContain("Nordic claims, again");
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(text(as(other, get("/changes"), "en", Role.LEADER))).contains("Nordic claims, again");
        clock.advance(OwnChanges.MOVED_FIRST.negated());
        assertThat(text(as(guardian, get("/guardian"), "sv", Role.GUARDIAN)))
                .contains("Meddela förändringen Nordic claims, again");
    }

    @Test
    void eachEndOfATrailPlansForItself() {
        String path = announced();
        PersonId moved = sales.get(7);
        PersonId stays = sales.get(CLAIMS + 7);

        assertThat(text(as(moved, get("/"), "en", Role.MEMBER)))
                .contains("A change ahead", "4 of your trails lose their occasion");
        assertThat(text(as(stays, get("/"), "en", Role.MEMBER)))
                .as("the moved know first")
                .doesNotContain("A change ahead");
        assertThat(as(stays, get(path + "/mine"), "en", Role.MEMBER)).hasStatus(404);
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(text(as(stays, get(path + "/mine"), "sv", Role.MEMBER)))
                .contains("Dina stigar och förändringen", "Claims handler sales-7")
                .doesNotContain("Claims handler sales-14");
        assertThat(as(delivery.get(0), get(path + "/mine"), "en", Role.MEMBER)).hasStatusOk();
        assertThat(text(as(delivery.get(0), get(path + "/mine"), "en", Role.MEMBER)))
                .contains("None of your trails");

        assertThat(plan(path, moved, stays, "KEEP", "Lunch on Tuesdays", "")).hasStatus(302);
        assertThat(text(as(moved, get(path + "/mine"), "en", Role.MEMBER))).contains("Lunch on Tuesdays");
        assertThat(text(as(stays, get(path + "/mine"), "en", Role.MEMBER)))
                .as("private")
                .doesNotContain("Lunch on Tuesdays");
        assertThat(text(as(moved, get("/"), "en", Role.MEMBER))).contains("3 of your trails");
        assertThat(plan(path, moved, delivery.get(0), "KEEP", "", "")).hasStatus(404);
        assertThat(plan(path, moved, stays, "HAND_OVER", "", "Nobody at All"))
                .flash()
                .containsEntry("wrong", "changes.mine.fault.heir");
        assertThat(plan(path, moved, stays, "BURN", "", "")).flash().containsEntry("wrong", "changes.mine.fault");
        assertThat(plan(path, moved, stays, "HAND_OVER", "", "Deliveryer 7"))
                .flash()
                .containsEntry("said", "changes.mine.saved");

        clock.advance(Duration.ofDays(10));
        assertThat(text(as(moved, get("/"), "en", Role.MEMBER))).contains("Hand it over to somebody");

        as(leader, post(path + "/withdraw"), "en", Role.LEADER);
        assertThat(as(moved, get(path + "/mine"), "en", Role.MEMBER)).hasStatus(404);
        assertThat(database.sql("select count(*) from change_plan")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(log.page(Long.MAX_VALUE, 5).stream().map(line -> line.entry().act()))
                .contains(Act.STOPPED);
        clock.advance(Duration.ofDays(-12));
    }

    /** What nobody publishes of a person, they read of themselves: whether they are left alone, and what they no longer reach. */
    @Test
    void tellsEachAloneWhatIsLeft() {
        String path = announced();
        PersonId moved = sales.get(6);
        PersonId stays = sales.get(CLAIMS + 6);
        walk(moved, stays);
        Competences competences = app.getBean(Competences.class);
        Competence customs = competences.claim(stays, Claim.Stance.CAN_HELP, "Tullfrågor", Locale.forLanguageTag("sv"));

        assertThat(own.standing(find(path), moved, clock.instant()))
                .isEqualTo(new OwnChanges.Standing(1, 0, List.of(customs), List.of()));
        assertThat(text(as(moved, get(path + "/mine"), "sv", Role.MEMBER)))
                .contains("Det du har kvar", "inget i vardagen", "Bara genom stigarna här når du: Tullfrågor.");
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(text(as(stays, get(path + "/mine"), "en", Role.MEMBER)))
                .as("what they can themselves is none that they reach")
                .contains("What you have left")
                .doesNotContain("Tullfrågor");

        walk(moved, sales.get(8));
        competences.claim(new Claim(sales.get(8), customs.id(), Claim.Stance.CAN_HELP));
        assertThat(own.standing(find(path), moved, clock.instant()))
                .isEqualTo(new OwnChanges.Standing(2, 1, List.of(), List.of(customs)));
        assertThat(text(as(moved, get(path + "/mine"), "en", Role.MEMBER)))
                .contains(
                        "You have 2 trails not grown over. After that day 1 of them still has",
                        "Through only one other trail you also reach: Tullfrågor.");

        app.getBean(Participation.class).pause(sales.get(8), in(30));
        assertThat(own.standing(find(path), moved, clock.instant()))
                .as("that somebody pauses shows nowhere")
                .isEqualTo(new OwnChanges.Standing(2, 1, List.of(), List.of(customs)));
        app.getBean(Participation.class).takePart(sales.get(8));

        competences.withdraw(stays, customs.id());
        competences.withdraw(sales.get(8), customs.id());
        clock.advance(OwnChanges.MOVED_FIRST.negated());
    }

    /** From the day in force, and for 90 days; before it nobody's trail is judged otherwise. */
    @Test
    void takesTheOccasionFromItsDayOn() {
        announced();
        Instant start = clock.instant();
        PersonId moved = sales.get(7);
        PersonId stays = sales.get(CLAIMS + 7);
        List<PersonId> others = List.of(stays, sales.get(8), delivery.get(0));

        clock.advance(Duration.ofDays(49));
        assertThat(lost.since(moved, others, clock.instant())).isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(lost.since(moved, others, clock.instant()))
                .as("nobody carried it out")
                .isEmpty();
        Instant day = in(-1).atStartOfDay(ZoneOffset.UTC).toInstant();
        move(moved, new Validity(Instant.MIN, day), new Validity(day, Instant.MAX));
        assertThat(lost.since(moved, others, clock.instant())).isEqualTo(Map.of(stays, day));
        assertThat(lost.since(stays, List.of(moved), clock.instant())).isEqualTo(Map.of(moved, day));
        assertThat(lost.since(stays, List.of(), clock.instant())).isEmpty();
        clock.advance(Duration.ofDays(90));
        assertThat(lost.since(moved, others, clock.instant())).isEmpty();
        move(moved, Validity.ALWAYS, new Validity(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)));
        clock.moveTo(start);
    }

    private void move(PersonId person, Validity inSales, Validity inLegal) {
        app.getBean(People.class)
                .put(
                        List.of(),
                        List.of(),
                        List.of(
                                new Membership(person, new UnitId("sales"), inSales),
                                new Membership(person, new UnitId("legal"), inLegal)));
    }

    private void walk(PersonId one, PersonId other) {
        app.getBean(WalkLog.class)
                .append(List.of(new Walk(
                        clock.instant().minus(Duration.ofDays(1)),
                        List.of(one, other),
                        2,
                        WalkKind.WORK,
                        Occasion.OWN,
                        WalkSource.DECLARED,
                        Optional.empty(),
                        Optional.empty())));
    }

    /** The week's reminders know of it too, to the moved first; each end is told of the day and of nobody's move. */
    @Test
    void isAReasonToWalkATrailThatLosesItsOccasion() {
        announced();
        PersonId moved = sales.get(7);
        PersonId stays = sales.get(CLAIMS + 7);

        assertThat(near(moved)).containsKey(stays).doesNotContainKey(sales.get(8));
        assertThat(near(stays)).as("the moved know first").isEmpty();
        clock.advance(OwnChanges.MOVED_FIRST);
        assertThat(near(stays)).containsKey(moved).doesNotContainKey(sales.get(CLAIMS + 8));
        assertThat(near(stays).get(moved)).isEqualTo(near(moved).get(stays));
        assertThat(near(delivery.get(0))).isEmpty();
        assertThat(new NudgeReason.Announced(in(40)).say(words, "Ann", Locale.ENGLISH))
                .contains("nothing in the organisation brings you and Ann together");
        clock.advance(OwnChanges.MOVED_FIRST.negated());
    }

    /** P11: what is asked again comes from what was said, and a neighbour of it is not said at all. */
    @Test
    void noTwoAnswersLieSideBySide() {
        String first = draft("First", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(first);
        String renamed = draft("Renamed", in(90), "found", "Damages", "works", "split", "Sales", "Damages");
        forecast(renamed);

        assertThat(losses(renamed)).as("the same people under another name").isEqualTo(losses(first));
        assertThat(leaderReads(renamed, "en")).contains("Sales – Damages").doesNotContain("Sales – Claims");

        // Three more have the function meanwhile, so that the same split is of other people.
        People people = app.getBean(People.class);
        people.put(
                sales.subList(CLAIMS, CLAIMS + 3).stream()
                        .map(id -> Person.builder(id)
                                .name("Also " + id.value())
                                .function("Claims")
                                .build())
                        .toList(),
                List.of(),
                List.of());
        String neighbour = draft("Neighbour", in(60), "found", "Claims two", "works", "split", "Sales", "Claims two");
        forecast(neighbour);
        assertThat(losses(neighbour))
                .as("what was asked, asked again when some have come: the old answer, not a new one beside it")
                .isEqualTo(losses(first));
        people.put(
                sales.subList(CLAIMS, CLAIMS + 3).stream()
                        .map(id -> Person.builder(id)
                                .name("Salesser " + id.value())
                                .build())
                        .toList(),
                List.of(),
                List.of());
        // A draft that goes does not take with it what was said of it.
        as(leader, post(first + "/remove").param("version", "0"), "en", Role.LEADER);
        assertThat(database.sql("select count(*) from change_forecast")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void isFollowedUpOnceItsDaysHavePassed() {
        String path = announced();
        Instant start = clock.instant();
        RecurringJob followingUp = app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("changes-follow-up"))
                .findFirst()
                .orElseThrow();

        clock.advance(Duration.ofDays(50 + 29));
        followingUp.run(clock.instant());
        assertThat(forecasting.outcomes(find(path))).isEmpty();
        clock.advance(Duration.ofDays(1));
        followingUp.run(clock.instant());
        followingUp.run(clock.instant());
        assertThat(forecasting.outcomes(find(path)))
                .extracting(ForecastFigures.Outcome::days)
                .containsExactly(30);
        assertThat(leaderReads(path, "sv")).contains("Hur det gick", "Gäller");
        String effect = path.replace("/changes/", "/effects/change/");
        assertThat(text(as(guardian, get(effect), "en", Role.GUARDIAN)))
                .contains("Foretold for the 90 days after it: of ≈ 65 trails", "on the way: the forecast is of 90 days")
                .contains("href=\"" + path + "\"");
        assertThat(text(as(guardian, get(effect), "sv", Role.GUARDIAN))).contains("Prognosen bredvid hur det blev");
        clock.moveTo(start);
    }

    @Test
    void theAssessmentHasAllThatTheRulesAskFor() {
        String path = draft("Nordic claims", in(60), "found", "Claims", "works", "split", "Sales", "Claims");
        forecast(path);
        say(path, 0, "Staff both sides until summer.");
        consult(path);

        assertThat(text(as(leader, get(path + "/assessment"), "sv", Role.LEADER)))
                .contains("Riskbedömning inför ändringar i verksamheten", "AFS 2023:1", "Nordic claims")
                .contains("15 personer", "≈ 65", "Stigar mellan dem som skiljs åt")
                .contains("Staff both sides until summer.", "Skyddsombud, datum", "30, 90 och 180 dagar")
                .containsSubsequence("Så har ärendet gått", "Yttrade sig om version 1", "Skyddsombud, datum");
        assertThat(text(as(guardian, get(path + "/assessment"), "en", Role.GUARDIAN)))
                .contains("Assessment of risks before a change", "Safety representative, date")
                .containsSubsequence("How it has gone", "Said something of version 1", "Safety representative, date");
    }
}
