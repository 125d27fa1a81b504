package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.app.changes.plans.Plan;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.Participation;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.change.TrailPlan;
import org.stigar.core.people.PersonId;

/** What is told of plans: once, of enough, to those who answer for all of the change, and of nobody (privacy P2, P3, P9). */
@AppTest
@TestPropertySource(properties = "test.app=changes-plans-told")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldPlansTest extends ChangeDesk {

    private static final Duration TO_ITS_DAY = Duration.ofDays(51);

    private Instant start = Instant.EPOCH;

    @BeforeAll
    void stopWhatRunsByItself() {
        app.getBean("jobRunner", SmartLifecycle.class).stop();
    }

    @BeforeEach
    void rememberTheTime() {
        start = clock.instant();
    }

    @AfterEach
    void goBack() {
        clock.moveTo(start);
        app.getBean(Freeze.class).thaw();
    }

    @Test
    void isTakenOnceOnItsDayWhateverComesAfter() {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(path, TrailPlan.KEEP, 0, 7);
        plan(path, TrailPlan.KEEP, 13, 14);
        plan(path, TrailPlan.HAND_OVER, 7, 9);
        plan(path, TrailPlan.LET_GO, 15, 17);
        take();
        assertThat(told()).as("before its day").isEmpty();
        assertThat(leaderReads(path, "en")).contains("What people plan", "It is told once, on");

        clock.moveTo(start.plus(TO_ITS_DAY));
        assertThat(leaderReads(path, "en")).contains("one of the next nights");
        take();
        List<String> first = told();
        assertThat(first).containsExactly("50 100 0 50 0 50");
        assertThat(leaderReads(path, "en"))
                .contains("keep most of them open", "more than half", "half or fewer", "/measures/plans")
                .doesNotContain("of 12", "12 people");

        plan(path, TrailPlan.LET_GO, 0, 13);
        app.getBean(Participation.class).pause(sales.get(1), in(20));
        app.getBean(Erasure.class).erase(sales.get(13));
        database.sql("delete from change_plan where owner = :owner")
                .param("owner", app.getBean(Pseudonyms.class).of(sales.get(2)).bytes())
                .update();
        take();
        changes.forgetPlans(in(100));
        take();
        assertThat(told()).isEqualTo(first);
        app.getBean(Participation.class).takePart(sales.get(1));

        as(leader, post(path + "/withdraw"), "en", Role.LEADER);
        take();
        assertThat(told())
                .as("nothing is told any more, and it is known that they were counted")
                .containsExactly("none");
        assertThat(as(leader, get(path), "en", Role.LEADER).getResponse().getStatus())
                .isEqualTo(200);
        assertThat(leaderReads(path, "en")).doesNotContain("What people plan");
    }

    /** With more people, and room for it, in quarters. */
    @Test
    void manyAreToldOfInQuarters() {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(path, TrailPlan.KEEP, 0, 13);
        plan(path, TrailPlan.HAND_OVER, 15, 20);
        plan(path, TrailPlan.LET_GO, 20, 23);
        // Somebody with many plans weighs no more than anybody else.
        PersonId many = sales.get(22);
        for (int other : List.of(4, 5, 6)) {
            own().tryPlan(find(path).id(), many, made(sales.get(other), TrailPlan.LET_GO), clock.instant());
        }
        clock.moveTo(start.plus(TO_ITS_DAY));
        take();

        assertThat(told()).containsExactly("50 75 0 25 0 25");
        assertThat(leaderReads(path, "sv"))
                .contains(
                        "Vad de som berörs tänker göra", "mellan hälften och tre fjärdedelar", "färre än en fjärdedel");
    }

    @Test
    void isReadByThoseWhoAnswerForAllOfItAndByNobodyElse() {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(path, TrailPlan.KEEP, 0, 12);
        clock.moveTo(start.plus(TO_ITS_DAY));
        take();

        for (String language : List.of("en", "sv")) {
            String said = language.equals("en") ? "more than half" : "fler än hälften";
            String title = language.equals("en") ? "What people plan" : "Vad de som berörs tänker göra";
            assertThat(leaderReads(path, language)).contains(title, said);
            assertThat(text(as(guardian, get(path), language, Role.GUARDIAN))).contains(title, said);
            assertThat(text(as(other, get(path), language, Role.LEADER)))
                    .as("answers for a part of the organisation")
                    .contains("Nordic claims")
                    .doesNotContain(title, said);
            assertThat(text(as(sales.get(0), get(path + "/mine"), language, Role.MEMBER)))
                    .as("a member is told what is told, and not the figure")
                    .contains(language.equals("en") ? "It takes 9 people or more" : "Det krävs minst 9 personer")
                    .doesNotContain(said);
        }
        assertThat(as(sales.get(0), get(path), "en", Role.MEMBER)).hasStatus(403);
        assertThat(as(admin, get(path), "en", Role.ADMIN)).hasStatus(403);

        long looks = looks();
        leaderReads(path, "en");
        assertThat(looks()).isEqualTo(looks + 1);
        assertThat(text(as(other, get(path), "en", Role.LEADER))).doesNotContain("plans");
        assertThat(looks()).isEqualTo(looks + 1);
        assertThat(text(as(guardian, get("/guardian"), "en", Role.GUARDIAN)))
                .contains("What people plan at change no. ");
    }

    private long looks() {
        return log.page(Long.MAX_VALUE, 200).stream()
                .filter(line ->
                        line.entry().act() == Act.SEEN && line.entry().what().equals("changes.key.plans"))
                .count();
    }

    /** P9: silence is never counted. That nobody planned and that eight did read alike for everybody. */
    @Test
    void nobodyAndEightAreTheSameSilence() {
        List<String> silent = silence(0);
        assertThat(silent).allSatisfy(page -> assertThat(page).doesNotContain("half", "quarter"));
        assertThat(silent.get(0)).contains("Nothing is told.");
        assertThat(silence(8)).isEqualTo(silent);
    }

    private List<String> silence(int people) {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(path, TrailPlan.KEEP, 0, people);
        clock.moveTo(start.plus(TO_ITS_DAY));
        take();
        List<String> pages =
                List.of(section(leaderReads(path, "en")), section(text(as(guardian, get(path), "en", Role.GUARDIAN))));
        clock.moveTo(start);
        removeAll();
        return pages;
    }

    private static String section(String page) {
        String from = page.substring(page.indexOf("id=\"plans\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    @Test
    void whoHasNoSuchTrailOrTakesNoPartIsNotCounted() {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(path, TrailPlan.KEEP, 0, 7);
        plan(path, TrailPlan.KEEP, 14, 15);
        Pseudonyms pseudonyms = app.getBean(Pseudonyms.class);
        database.sql("""
                        insert into change_plan (change_id, owner, other, choice, occasion)
                        values (:change, :owner, :other, 'KEEP', '')
                        """)
                .param("change", find(path).id())
                .param("owner", pseudonyms.of(sales.get(8)).bytes())
                .param("other", pseudonyms.of(sales.get(CLAIMS + 2)).bytes())
                .update();
        plan(path, TrailPlan.KEEP, 16, 17);
        app.getBean(Participation.class).optOut(sales.get(14));
        clock.moveTo(start.plus(TO_ITS_DAY));
        take();

        assertThat(told()).as("eight are left").containsExactly("none");
        app.getBean(Participation.class).takePart(sales.get(14));
    }

    /** Neither shown nor taken; taken once they are thawed. */
    @Test
    void frozenFiguresWait() {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(path, TrailPlan.KEEP, 0, 10);
        clock.moveTo(start.plus(TO_ITS_DAY));
        app.getBean(Freeze.class).freeze(clock.instant());
        take();
        assertThat(told()).isEmpty();
        assertThat(leaderReads(path, "en")).contains("All figures are frozen.");
        app.getBean(Freeze.class).thaw();
        clock.advance(Duration.ofDays(3));
        take();
        assertThat(told()).containsExactly("50 100 0 50 0 50");

        app.getBean(Freeze.class).freeze(clock.instant());
        assertThat(section(leaderReads(path, "en"))).doesNotContain("more than half");
        assertThat(section(text(as(guardian, get(path), "en", Role.GUARDIAN)))).contains("more than half");
    }

    /** Else who reads both, and is sure that nobody changed their mind, would know what the one person chose who was not asked the first time. */
    @Test
    void whoWasToldOfIsNotToldOfAgain() {
        String first = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(first, TrailPlan.KEEP, 0, 10);
        clock.moveTo(start.plus(TO_ITS_DAY));
        take();
        as(leader, post(first + "/withdraw"), "en", Role.LEADER);

        clock.advance(Duration.ofDays(1));
        String second = draft("Nordic claims again", in(10), "found", "Claims", "works", "split", "Sales", "Claims");
        long id = find(second).id();
        assertThat(changes.tryAnnounce(id, 0, clock.instant())).isTrue();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(second, TrailPlan.KEEP, 0, 11);
        clock.advance(Duration.ofDays(10));
        take();
        assertThat(told()).containsExactlyInAnyOrder("none", "none");
    }

    @Test
    void oneThatWasTakenBackBeforeItsDayIsNeverTaken() {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        plan(path, TrailPlan.KEEP, 0, 10);
        as(leader, post(path + "/withdraw"), "en", Role.LEADER);
        clock.moveTo(start.plus(TO_ITS_DAY));
        take();
        assertThat(told()).isEmpty();
    }

    /** They were promised that no count of plans is made. */
    @Test
    void whoPlannedBeforePlansWereCountedIsNotCounted() {
        String path = announced();
        clock.advance(OwnChanges.MOVED_FIRST);
        database.sql("insert into change_plans_told (change_id) values (:id)")
                .param("id", find(path).id())
                .update();
        plan(path, TrailPlan.KEEP, 0, 12);
        assertThat(text(as(sales.get(0), get(path + "/mine"), "en", Role.MEMBER)))
                .contains("Only you see your plans.")
                .doesNotContain("It takes");
        clock.moveTo(start.plus(TO_ITS_DAY));
        take();

        assertThat(told()).containsExactly("none");
        assertThat(leaderReads(path, "en")).doesNotContain("What people plan");
    }

    private OwnChanges own() {
        return app.getBean(OwnChanges.class);
    }

    /** Lets each of these want it of the trail to whoever sits opposite in the other half of Sales. */
    private void plan(String path, TrailPlan choice, int from, int until) {
        for (int person = from; person < until; person++) {
            PersonId opposite = sales.get((person + CLAIMS) % (2 * CLAIMS));
            assertThat(own().tryPlan(find(path).id(), sales.get(person), made(opposite, choice), clock.instant()))
                    .isTrue();
        }
    }

    private Plan made(PersonId other, TrailPlan choice) {
        return new Plan(
                other,
                choice,
                "",
                choice == TrailPlan.HAND_OVER ? Optional.of(delivery.get(0)) : Optional.empty(),
                Optional.empty());
    }

    private void take() {
        RecurringJob taking = app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("changes-plans"))
                .findFirst()
                .orElseThrow();
        taking.run(clock.instant());
    }

    private List<String> told() {
        return database.sql("""
                        select coalesce(concat_ws(' ', keep_from, keep_until, hand_over_from, hand_over_until, let_go_from, let_go_until), '')
                        from change_plans_told
                        """).query(String.class).list().stream()
                .map(line -> line.isEmpty() ? "none" : line)
                .toList();
    }
}
