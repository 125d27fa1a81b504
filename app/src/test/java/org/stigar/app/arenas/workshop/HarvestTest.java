package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.harvest.GroupNotes;
import org.stigar.app.arenas.workshop.harvest.Harvest;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.PersonId;

/** Answers without a name on the organiser's screen, and what groups wrote down. */
@AppTest
class HarvestTest {

    private static final int PEOPLE = 12;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Harvest harvest;

    private WorkshopCast cast;

    @BeforeEach
    void settle() {
        cast = new WorkshopCast(app, "workshop-harvest", PEOPLE);
    }

    @AfterEach
    void leave() {
        cast.leave();
    }

    @Test
    void opensAnswersOfAllTogetherWithoutNames() {
        long id = cast.invited(2);
        cast.moveTo(id, 0, 5);
        assertThat(cast.page(cast.people().get(0), "/workshops/" + id)).contains("Your answer, without your name");
        for (int i = 0; i < PEOPLE - 1; i++) {
            answer(id, cast.people().get(i), "We keep our word " + i);
        }
        answer(id, cast.people().get(0), "We keep it twice");
        assertThat(cast.page(cast.people().get(0), "/workshops/" + id)).contains("You have answered");
        String closed = cast.organisers("/workshops/" + id + "/harvest?round=1");
        assertThat(closed).contains("There are enough answers").doesNotContain("We keep");

        send(id, "/harvest/open", Map.of("round", "1"));
        String screen = cast.organisers("/workshops/" + id + "/harvest?round=1");
        assertThat(screen)
                .contains("We keep our word 0", "We keep our word 10")
                .doesNotContain("We keep it twice", "Guest ");
        List<Harvest.Answer> shown = harvest.opened(id, 0);
        answer(id, cast.people().get(PEOPLE - 1), "Late");
        assertThat(harvest.opened(id, 0)).isEqualTo(shown);

        Harvest.Answer one = harvest.opened(id, 0).get(3);
        send(id, "/harvest/remove", Map.of("round", "1", "answer", Long.toString(one.id())));
        assertThat(harvest.opened(id, 0)).hasSize(PEOPLE - 2).doesNotContain(one);
    }

    @Test
    void takesNoAnswerBeforeTheRoundOrFromOutside() {
        long id = cast.invited(2);
        PersonId guest = cast.people().get(0);
        assertThat(cast.send(guest, "/workshops/" + id + "/harvest", Map.of("round", "1", "answer", "x")))
                .hasStatus(404);
        cast.moveTo(id, 0, 5);
        for (String round : List.of("2", "0", "99")) {
            assertThat(cast.send(guest, "/workshops/" + id + "/harvest", Map.of("round", round, "answer", "x")))
                    .hasStatus(404);
        }
        answer(id, guest, "  ");
        assertThat(harvest.hasWritten(id, 0, guest)).isFalse();
        WorkshopCast others = new WorkshopCast(app, "workshop-harvest-other", 1);
        try {
            for (PersonId one : List.of(others.organiser(), others.people().get(0))) {
                assertThat(others.send(one, "/workshops/" + id + "/harvest", Map.of("round", "1", "answer", "x")))
                        .hasStatus(404);
                assertThat(others.show(one, "/workshops/" + id + "/notes")).hasStatus(404);
            }
            assertThat(others.show(others.organiser(), "/workshops/" + id + "/harvest"))
                    .hasStatus(404);
        } finally {
            others.leave();
        }
    }

    @Test
    void forgetsAnswersAfterNinetyDays() {
        long id = cast.invited(1);
        cast.moveTo(id, 0, 5);
        cast.people().forEach(one -> answer(id, one, "Said"));
        send(id, "/harvest/open", Map.of("round", "1"));
        run(Duration.ofDays(89));
        assertThat(harvest.opened(id, 0)).hasSize(PEOPLE);
        run(Duration.ofDays(91));
        assertThat(harvest.opened(id, 0)).isEmpty();
        assertThat(harvest.write(id, 0, cast.people().get(0), "Late")).isEqualTo(Harvest.Written.LATE);
    }

    private void run(Duration after) {
        app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(job -> job.name().equals("workshop-harvest-retention"))
                .forEach(job -> job.run(cast.clock().instant().plus(after)));
    }

    @Test
    void aGroupWritesOneNoteThatAllSee() {
        long id = cast.invited(2);
        List<PersonId> group = cast.group(id, 0, 1);
        PersonId elsewhere = cast.group(id, 0, 0).get(0);
        cast.moveTo(id, 0, 15);
        assertThat(note(id, group.get(0), 0, "We swap desks for a day")).hasStatus(302);
        assertThat(cast.page(elsewhere, "/workshops/" + id + "/notes")).contains("We swap desks for a day");
        assertThat(cast.organisers("/workshops/" + id + "/notes")).contains("We swap desks for a day");

        assertThat(note(id, group.get(1), 0, "Written at the same time")).hasStatus(409);
        assertThat(app.getBean(GroupNotes.class).of(id))
                .extracting(GroupNotes.Note::text)
                .containsExactly("We swap desks for a day");
        assertThat(note(id, group.get(1), 1, "We swap desks for a week")).hasStatus(302);
        assertThat(note(id, group.get(1), 2, "x".repeat(GroupNotes.LONGEST + 1)))
                .hasStatus(422);
        assertThat(app.getBean(GroupNotes.class).of(id))
                .extracting(GroupNotes.Note::text)
                .containsExactly("We swap desks for a week");
        assertThat(export(group.get(2))).containsExactly(List.of("Who we are", "1", "2", "We swap desks for a week"));
        assertThat(export(elsewhere)).isEmpty();

        cast.clock().moveTo(cast.workshop(id).draft().timetable().end().plus(Duration.ofDays(15)));
        assertThat(note(id, group.get(1), 2, "Too late")).hasStatus(404);
        Erasure erasure = app.getBean(Erasure.class);
        int planned =
                cast.workshop(id).plan().orElseThrow().rounds().get(0).groups().size();
        app.getBean(GroupNotes.class).put(id, new GroupNotes.Note(0, planned, 0, "Of a group that was planned away"));
        group.subList(1, group.size()).forEach(erasure::erase);
        assertThat(app.getBean(GroupNotes.class).of(id))
                .as("one of the group is left")
                .hasSize(2);
        erasure.erase(group.get(0));
        assertThat(app.getBean(GroupNotes.class).of(id))
                .as("nobody is, and what was never theirs stays")
                .extracting(GroupNotes.Note::text)
                .containsExactly("Of a group that was planned away");
    }

    private List<List<String>> export(PersonId person) {
        return app.getBeansOfType(PersonalRecords.class).values().stream()
                .flatMap(records -> records.export(person).stream())
                .filter(one -> one.name().equals("workshop-notes"))
                .flatMap(one -> one.rows().stream())
                .toList();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult note(
            long id, PersonId by, int version, String text) {
        return cast.send(
                by,
                "/workshops/" + id + "/notes",
                Map.of("round", "1", "version", Integer.toString(version), "note", text));
    }

    private void answer(long id, PersonId by, String text) {
        assertThat(cast.send(by, "/workshops/" + id + "/harvest", Map.of("round", "1", "answer", text)))
                .hasStatus(302);
    }

    private void send(long id, String path, Map<String, String> form) {
        assertThat(cast.send(cast.organiser(), "/workshops/" + id + path, form)).hasStatus(302);
    }
}
