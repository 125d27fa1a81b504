package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.SmartLifecycle;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.effect.web.EffectDesk;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** What became of those whom a change moved, from the announcement to the page of effects; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=changes-effect")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeEffectTest extends ChangeDesk {

    private static final int DAYS_AHEAD = 50;

    @Test
    void isAboutThoseWhomItMovedAndOfNobodyElse() {
        app.getBean("jobRunner", SmartLifecycle.class).stop();
        String change = announcedTwoMoves();
        String path = "/effects/change" + change.substring("/changes".length());
        clock.advance(Duration.ofDays(3));
        assertThat(status(guardian, Role.GUARDIAN, path)).as("its day is ahead").isEqualTo(404);

        // What one of the moved plans for their trails is theirs.
        assertThat(plan(change, sales.get(7), sales.get(CLAIMS + 7), "KEEP", "Lunch on Tuesdays", ""))
                .hasStatus(302);
        clock.advance(Duration.ofDays(DAYS_AHEAD));
        assertThat(page(guardian, Role.GUARDIAN, path)).contains("It can be asked about from");
        List<PersonId> moved = new ArrayList<>(delivery);
        moved.addAll(sales.subList(0, CLAIMS));
        walk(delivery, 6);
        walk(delivery, 9);
        clock.advance(Duration.ofDays(32));

        whoDoesNotAnswerForAllOfItSeesNothing(path);
        assertThat(as(leader, post(path + "/ask").param("days", "30"), "en", Role.LEADER))
                .hasStatus(302);
        EffectDesk.await(app, path, 30);
        String told = page(leader, Role.LEADER, path);
        assertThat(told)
                .contains("Those whom the change moved had more new trails open after 30 days", "those who were moved")
                .contains("href=\"" + change + "\"", "What was forecast, beside what became of it")
                .doesNotContain("Those who came", "workshop", "Lunch on Tuesdays", "sales-7");
        assertThat(text(as(guardian, get(path), "sv", Role.GUARDIAN)))
                .contains("De som fick ny enhet genom förändringen hade fler nya stigar öppna")
                .doesNotContain("var med", "Lunch");
        assertThat(page(guardian, Role.GUARDIAN, "/guardian")).contains("Effect of change no. ");
        assertThat(counted("true")).isEqualTo(delivery.size() + CLAIMS);
        moved.forEach(person -> assertThat(tookPart(person)).contains(true));
        assertThat(tookPart(sales.get(CLAIMS))).contains(false);
        aPlanChangesNothing(change, path, told);

        as(leader, post(change + "/withdraw"), "en", Role.LEADER);
        assertThat(status(guardian, Role.GUARDIAN, path)).as("taken back").isEqualTo(404);
        assertThat(page(guardian, Role.GUARDIAN, "/effects")).doesNotContain("Nordic claims");
    }

    /** Delivery goes into Sales, and Claims out of it: nobody is like those of Claims, and the others of Sales are like those of Delivery. */
    private String announcedTwoMoves() {
        String change = draft(
                "Nordic claims",
                in(DAYS_AHEAD),
                "merge",
                "Delivery",
                "Sales",
                "found",
                "Claims",
                "works",
                "split",
                "Sales",
                "Claims");
        forecast(change);
        say(change, 0, "Staff both sides until summer.");
        consult(change);
        announce();
        return change;
    }

    private void whoDoesNotAnswerForAllOfItSeesNothing(String path) {
        assertThat(status(other, Role.LEADER, path)).isEqualTo(404);
        assertThat(page(other, Role.LEADER, "/effects")).doesNotContain("Nordic claims");
        assertThat(status(other, Role.FACILITATOR, path)).isEqualTo(404);
        assertThat(as(other, post(path + "/ask").param("days", "30"), "en", Role.LEADER))
                .hasStatus(404);
        assertThat(counted("true")).isZero();
    }

    private void aPlanChangesNothing(String change, String path, String told) {
        assertThat(plan(change, sales.get(3), sales.get(CLAIMS + 3), "LET_GO", "", ""))
                .hasStatus(302);
        assertThat(figure(page(leader, Role.LEADER, path))).isEqualTo(figure(told));
    }

    private static String figure(String page) {
        return page.substring(page.indexOf("<figure"), page.indexOf("id=\"read\""));
    }

    private int counted(String side) {
        return database.sql("select count(*) from effect_person where took_part = " + side)
                .query(Integer.class)
                .single();
    }

    private Optional<Boolean> tookPart(PersonId person) {
        return database.sql("select took_part from effect_person where person = :person")
                .param("person", app.getBean(Pseudonyms.class).of(person).bytes())
                .query(Boolean.class)
                .optional();
    }

    private String page(PersonId who, Role role, String path) {
        return text(as(who, get(path), "en", role));
    }

    private int status(PersonId who, Role role, String path) {
        return as(who, get(path), "en", role).getResponse().getStatus();
    }

    /** Lets each walk a trail with the one so many further on, today. */
    private void walk(List<PersonId> people, int further) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            walks.add(new Walk(
                    clock.instant(),
                    List.of(people.get(i), people.get((i + further) % people.size())),
                    2,
                    WalkKind.WORK,
                    Occasion.OWN,
                    WalkSource.DECLARED,
                    Optional.empty(),
                    Optional.empty()));
        }
        app.getBean(WalkLog.class).append(walks);
    }
}
