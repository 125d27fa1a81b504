package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/** The day of a workshop: who is here, who is moved because somebody is not, and where groups meet by video. */
@AppTest
class WorkshopDayTest {

    private static final int PEOPLE = 12;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient database;

    private WorkshopCast cast;

    @BeforeEach
    void settle() {
        cast = new WorkshopCast(app, "workshop-day", PEOPLE);
    }

    @AfterEach
    void leave() {
        cast.leave();
    }

    @Test
    void movesFewWhenSomebodyIsMissingAndLeavesThePast() {
        long id = cast.invited(3);
        List<Sitting> told = cast.workshop(id).plan().orElseThrow().rounds();
        int letters = letters();
        Set<PersonId> missing = Set.copyOf(told.get(1).groups().get(0).subList(0, 2));
        cast.people().stream()
                .filter(one -> !missing.contains(one))
                .forEach(one -> cast.workshops().arrived(id, one, Presence.HERE));
        cast.moveTo(id, 1, 2);
        assertThat(cast.organisers("/workshops/" + id + "/now"))
                .contains("10 of 12 are here", "2 people have a seat", "Plan anew from round 2 on");

        move(id, 2);
        List<Sitting> now = cast.workshop(id).plan().orElseThrow().rounds();
        assertThat(now.get(0)).as("what is past stays").isEqualTo(told.get(0));
        for (int round : new int[] {1, 2}) {
            assertThat(now.get(round).seats().keySet()).hasSize(10).doesNotContainAnyElementsOf(missing);
            assertThat(now.get(round).groups())
                    .hasSize(3)
                    .allSatisfy(group -> assertThat(group).hasSizeBetween(3, 4));
        }
        List<PersonId> moved = moved(told.get(1), now.get(1));
        assertThat(moved).as("a group of two takes in one").hasSize(1);
        assertThat(letters()).as("nothing is mailed in the middle of the day").isEqualTo(letters);

        String theirs = cast.page(moved.get(0), "/workshops/" + id);
        int was = told.get(1).seats().getOrDefault(moved.get(0), -1) + 1;
        assertThat(theirs).contains("Moved: you were told group " + was + " before");
        PersonId other = cast.people().stream()
                .filter(one -> !missing.contains(one))
                .filter(one ->
                        !moved.contains(one) && !moved(told.get(2), now.get(2)).contains(one))
                .findFirst()
                .orElseThrow();
        assertThat(cast.page(other, "/workshops/" + id)).doesNotContain("Moved:");
        assertThat(cast.organisers("/workshops/" + id + "/now")).contains("Their pages say so");
    }

    @Test
    void seatsWhoComesLate() {
        long id = cast.invited(3);
        List<PersonId> early = cast.people().subList(0, PEOPLE - 1);
        PersonId late = cast.people().get(PEOPLE - 1);
        early.forEach(one -> cast.workshops().arrived(id, one, Presence.HERE));
        cast.moveTo(id, 0, 2);
        move(id, 1);
        cast.send(late, "/workshops/" + id + "/here", Map.of());
        assertThat(cast.page(late, "/workshops/" + id)).contains("You have no group in some round yet");
        assertThat(cast.organisers("/workshops/" + id + "/now")).contains("One person is here and has no seat");

        cast.moveTo(id, 0, 15);
        move(id, 2);
        List<Sitting> now = cast.workshop(id).plan().orElseThrow().rounds();
        assertThat(now.get(0).seats()).doesNotContainKey(late);
        assertThat(now.get(1).seats()).containsKey(late);
        assertThat(now.get(2).seats()).containsKey(late);
    }

    @Test
    void plansNothingThatIsOverAndNobodyAlone() {
        long id = cast.invited(2);
        List<Sitting> told = cast.workshop(id).plan().orElseThrow().rounds();
        cast.moveTo(id, 0, 1);
        move(id, 1);
        assertThat(cast.workshop(id).plan().orElseThrow().rounds())
                .as("nobody is here")
                .isEqualTo(told);

        cast.people().forEach(one -> cast.workshops().arrived(id, one, Presence.HERE));
        cast.moveTo(id, 1, 1);
        move(id, 1);
        move(id, 99);
        assertThat(cast.workshop(id).plan().orElseThrow().rounds()).isEqualTo(told);
        cast.send(cast.organiser(), "/workshops/" + id + "/plan/start", Map.of());
        assertThat(cast.planning().findState(id))
                .as("on the day the whole is not planned anew")
                .isEmpty();
    }

    @Test
    void showsALinkToThoseInTheGroupAlone() {
        long id = cast.invited(2);
        send(
                id,
                "/now/links",
                Map.of("round", "1", "list", "https://video.example.org/a\n\nhttps://video.example.org/c\n"));
        PersonId first = cast.group(id, 0, 0).get(0);
        PersonId second = cast.group(id, 0, 1).get(0);

        assertThat(cast.page(first, "/workshops/" + id))
                .contains("https://video.example.org/a")
                .doesNotContain("https://video.example.org/c");
        assertThat(cast.page(second, "/workshops/" + id)).doesNotContain("video.example.org");

        send(id, "/now/links", Map.of("round", "1", "list", "javascript:alert(1)"));
        send(id, "/now/links", Map.of("round", "9", "list", "https://video.example.org/x"));
        assertThat(cast.page(first, "/workshops/" + id)).contains("https://video.example.org/a");
    }

    @Test
    void listsGroupsToCopy() {
        long id = cast.invited(2);
        String list = cast.organisers("/workshops/" + id + "/rooms?round=2");

        assertThat(list.lines().filter(line -> line.startsWith("Group"))).hasSize(3);
        assertThat(list).contains("Round 2", "Guest A <workshop-day-10@example.org>");
        assertThat(list.split("@", -1)).hasSize(PEOPLE + 1);
    }

    @Test
    void isRunByItsOrganiserAlone() {
        long id = cast.invited(2);
        WorkshopCast others = new WorkshopCast(app, "workshop-other-day", 0);
        try {
            for (String path : List.of("/now", "/rooms")) {
                assertThat(others.show(others.organiser(), "/workshops/" + id + path))
                        .hasStatus(404);
            }
            assertThat(others.send(others.organiser(), "/workshops/" + id + "/now/move", Map.of("from", "1")))
                    .hasStatus(404);
            assertThat(others.send(
                            others.organiser(),
                            "/workshops/" + id + "/rules",
                            Map.of("kind", "APART", "person", "workshop-day-10|workshop-day-11")))
                    .hasStatus(404);
        } finally {
            others.leave();
        }
    }

    @Test
    void rulesHoldInThePlanAndAreTheOrganisersAlone() {
        long id = cast.draft(3);
        send(id, "/rules", Map.of("kind", "TOGETHER", "person", "workshop-day-10|workshop-day-11"));
        send(id, "/rules", Map.of("kind", "APART", "why", "LEADS", "person", "workshop-day-12|workshop-day-13"));
        send(id, "/rules", Map.of("kind", "APART", "person", "workshop-day-10|workshop-day-11"));
        assertThat(cast.send(
                                cast.organiser(),
                                "/workshops/" + id + "/rules",
                                Map.of("kind", "APART", "person", "workshop-day-12|nobody"))
                        .getMvcResult()
                        .getFlashMap()
                        .get("fault"))
                .isEqualTo("arenas.rule.fault.people");
        cast.plan(id);

        String plan = cast.organisers("/workshops/" + id + "/plan");
        assertThat(plan)
                .contains("Guest A, Guest B", "one leads the other")
                .doesNotContain("This plan does not keep it");
        assertThat(database.sql("select count(*) from workshop_rule where workshop_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .as("what contradicts is not kept")
                .isEqualTo(2);
        cast.workshop(id).plan().orElseThrow().rounds().forEach(round -> {
            Map<PersonId, Integer> seats = round.seats();
            assertThat(seats.get(cast.people().get(0)))
                    .isEqualTo(seats.get(cast.people().get(1)));
            assertThat(seats.get(cast.people().get(2)))
                    .isNotEqualTo(seats.get(cast.people().get(3)));
        });
        cast.workshops()
                .invite(cast.organiser(), id, cast.version(id), cast.clock().instant());
        assertThat(cast.page(cast.people().get(2), "/workshops/" + id)).doesNotContain("one leads the other");
        assertThat(export(cast.people().get(2), "workshop-rules"))
                .containsExactly(List.of("Who we are", "apart", "leads"));
        app.getBean(Erasure.class).erase(cast.people().get(2));
        assertThat(database.sql("select count(*) from workshop_rule where workshop_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .as("a rule of one is none")
                .isEqualTo(1);
    }

    private List<List<String>> export(PersonId person, String table) {
        return app.getBeansOfType(PersonalRecords.class).values().stream()
                .flatMap(records -> records.export(person).stream())
                .filter(one -> one.name().equals(table))
                .flatMap(one -> one.rows().stream())
                .toList();
    }

    private static List<PersonId> moved(Sitting told, Sitting now) {
        List<PersonId> moved = new ArrayList<>();
        now.seats().forEach((person, group) -> {
            if (!group.equals(told.seats().get(person))) {
                moved.add(person);
            }
        });
        return new ArrayList<>(new HashSet<>(moved));
    }

    private void move(long id, int from) {
        send(id, "/now/move", Map.of("from", Integer.toString(from)));
        cast.planned(id);
    }

    private void send(long id, String path, Map<String, String> form) {
        assertThat(cast.send(cast.organiser(), "/workshops/" + id + path, form)).hasStatus(302);
    }

    private int letters() {
        return database.sql("select count(*) from letter").query(Integer.class).single();
    }
}
