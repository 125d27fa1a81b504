package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.workshop.plan.ArenaMemory;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/** The picture of who meets whom, and why two do. */
@AppTest
class MeetPagesTest {

    private static final Pattern SQUARE = Pattern.compile("<title>[^<]+</title></rect>");

    @Autowired
    private ApplicationContext app;

    private WorkshopCast cast;

    @BeforeEach
    void settle() {
        cast = new WorkshopCast(app, "workshop-meets", 12);
    }

    @AfterEach
    void leave() {
        cast.leave();
    }

    @Test
    void hasASquareBothWaysForEachPairThatMeets() {
        long id = cast.draft(2);
        assertThat(cast.show(cast.organiser(), "/workshops/" + id + "/meets")).hasStatus(404);
        cast.plan(id);
        int met = cast.workshop(id).plan().orElseThrow().meetings().size();

        String page = cast.organisers("/workshops/" + id + "/meets");
        assertThat(SQUARE.matcher(page).results().count()).isEqualTo(2L * met);
        assertThat(page).contains("12 people, a row and a column each: " + met + " of 66 pairs meet");
        assertThat(cast.organisers("/workshops/" + id + "/plan").split("class=\"borders\"", -1))
                .as("one picture")
                .hasSize(2);
        assertThat(cast.show(cast.people().get(0), "/workshops/" + id + "/meets"))
                .hasStatus(403);
    }

    @Test
    void saysWhyTwoMeetAndNothingOfTwoWhoDoNot() {
        PersonId first = cast.people().get(0);
        Set<PersonPair> apart = app.getBean(ArenaMemory.class).apart(Set.copyOf(cast.people()));
        PersonId with = IntStream.of(1, 3, 5, 7, 9, 11)
                .mapToObj(cast.people()::get)
                .filter(someone -> !apart.contains(new PersonPair(first, someone))) // as the lot may have it
                .findFirst()
                .orElseThrow();
        long id = cast.draft(1);
        cast.send(
                cast.organiser(),
                "/workshops/" + id + "/rules",
                Map.of("kind", "TOGETHER", "person", first.value() + "|" + with.value()));
        cast.plan(id);

        assertThat(why(id, first, with))
                .contains("A rule of yours keeps them together", "Country: SE and PL")
                .doesNotContain("first time");
        List<PersonId> group = cast.group(id, 0, 0);
        PersonId other = cast.people().stream()
                .filter(one -> !group.contains(one))
                .findFirst()
                .orElseThrow();
        assertThat(why(id, group.get(0), other)).contains("Why two do not is not told");
        assertThat(why(id, group.get(0), new PersonId("nobody"))).doesNotContain("They do not sit together");
    }

    private String why(long id, PersonId one, PersonId other) {
        return cast.organisers("/workshops/" + id + "/meets?by=COUNTRY&one=" + one.value() + "&other=" + other.value());
    }
}
