package org.stigar.app.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.access.Role;
import org.stigar.app.journeys.JourneyNotes;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamMarks.Holding;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.app.organisation.web.MadeUpOrganisation;
import org.stigar.app.organisation.web.PageText;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;

/**
 * What the page of a journey shows and hides in a made-up company of one size, in which one seam was talked about in a meeting, word for
 * word as it was looked at. {@code -Dstigar.golden=write} writes the words anew: look at what changed.
 */
abstract class GoldenJourney {

    private static final Path WORDS = Path.of("src", "test", "resources", "journeys");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyNotes notes;

    private final int people;
    private final List<Handover> seams = new ArrayList<>();
    private PersonId leader = new PersonId("nobody");
    private PersonId guardian = new PersonId("nobody");
    private long id;

    GoldenJourney(int people) {
        this.people = people;
    }

    @BeforeEach
    void settle() {
        MadeUpOrganisation company = MadeUpOrganisation.of(app, people);
        leader = company.leader();
        guardian = company.guardian();
        List<Stage> stages = company.structure().units().stream()
                .filter(unit -> unit.kind().isLine())
                .filter(unit -> !company.structure().primaryMembers(unit.id()).isEmpty())
                .sorted(Comparator.comparing(Unit::id))
                .limit(5)
                .map(unit -> new Stage(unit.name(), new TreeSet<>(Set.of(unit.id())), List.of(), List.of()))
                .toList();
        IntStream.range(1, stages.size())
                .mapToObj(i ->
                        new Handover(stages.get(i - 1).name(), stages.get(i).name()))
                .forEach(seams::add);
        id = journeys.create("All of it", new Journey(stages, seams));
        notes.marks().put(id, new Mark(seams.get(0), Holding.BRITTLE, "Lunch on Thursdays", LocalDate.of(2026, 10, 5)));
    }

    @AfterEach
    void removeAll() {
        journeys.list().forEach(journey -> journeys.remove(journey.id(), journey.version()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void showsWhatWasLookedAt(String language) throws IOException {
        compare(
                people + "-" + language + ".txt",
                "A leader reads\n\n" + page(leader, Role.LEADER, language) + "\nThe guardian reads\n\n"
                        + page(guardian, Role.GUARDIAN, language) + "\nA facilitator reads\n\n"
                        + page(guardian, Role.FACILITATOR, language));
    }

    private String page(PersonId reader, Role role, String language) {
        return PageText.of(text(new RolePages(browser, reader, role, language).open("/journeys/" + id)));
    }

    private static void compare(String name, String said) throws IOException {
        Path words = WORDS.resolve(name);
        if ("write".equals(System.getProperty("stigar.golden"))) {
            Files.createDirectories(WORDS);
            Files.writeString(words, said);
        }
        assertThat(words).content().isEqualTo(said);
    }
}
