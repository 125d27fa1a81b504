package org.stigar.app.trails.jdbc;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.app.trails.jdbc.LineRows.Line;
import org.stigar.core.people.PersonId;

/** A person's trails, lines and logged walks, as that person sees them. */
final class TrailRecords implements PersonalRecords {

    private final Tables tables;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final Trails trails;
    private final Clock clock;

    TrailRecords(Tables tables, Pseudonyms pseudonyms, People people, Trails trails, Clock clock) {
        this.tables = tables;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.trails = trails;
        this.clock = clock;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        Pseudonym me = pseudonyms.of(person);
        return List.of(
                new PersonalTable(
                        "trails",
                        List.of(
                                "other",
                                "state",
                                "marks",
                                "rhythm",
                                "rests",
                                "introduce",
                                "carries_to_me",
                                "carries_from_me"),
                        // The pages' order leaves open which of two equals comes first; a copy says the same each time.
                        trails.of(person, clock.instant()).stream()
                                .sorted(comparing(OwnTrail::other))
                                .map(this::row)
                                .toList()),
                new PersonalTable(
                        "lines-i-drew",
                        List.of("to", "carries", "rhythm", "drawn_at"),
                        tables.lines().drawnBy(me).stream()
                                .map(line -> row(line.other().map(this::nameOf).orElse(line.name()), line))
                                .toList()),
                new PersonalTable(
                        "lines-to-me",
                        List.of("from", "carries", "rhythm", "drawn_at", "my_answer"),
                        tables.lines().drawnTo(me).stream().map(this::rowToMe).toList()),
                new PersonalTable(
                        "logged-walks",
                        List.of("other", "at", "logged_by", "answer"),
                        tables.walks().of(me).stream()
                                .map(walk -> List.of(
                                        nameOf(walk.other()),
                                        walk.at().toString(),
                                        walk.byMe() ? "me" : "other",
                                        walk.answered().map(Enum::name).orElse("")))
                                .toList()));
    }

    @Override
    public void lock(PersonId person) {
        tables.locks().onAll();
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return tables.listEnds();
    }

    @Override
    public void erase(Pseudonym end) {
        tables.locks().onAll();
        tables.lines().erase(end);
        tables.walks().erase(end);
        tables.trails().erase(end);
    }

    private List<String> row(OwnTrail trail) {
        return List.of(
                people.findPerson(trail.other())
                        .flatMap(known -> known.name())
                        .orElse(trail.other().value()),
                trail.assessment().state().name(),
                trail.assessment().marks().stream().map(Enum::name).sorted().collect(joining(" ")),
                trail.rhythm().map(Enum::name).orElse(""),
                trail.rest().name(),
                trail.introduce().name(),
                trail.carriesToMe(),
                trail.carriesFromMe());
    }

    /** A no to the line is the other's, and is not told. */
    private static List<String> row(String to, Line line) {
        return List.of(to, line.carries(), line.rhythm().name(), line.drawnAt().toString());
    }

    private List<String> rowToMe(Line line) {
        return List.of(
                nameOf(line.writer()),
                line.carries(),
                line.rhythm().name(),
                line.drawnAt().toString(),
                line.refused() ? Trails.Answer.NO.name() : "");
    }

    /** Returns the name of an end, or nothing for one who has left: a pseudonym names nobody. */
    private String nameOf(Pseudonym end) {
        return pseudonyms
                .findPerson(end)
                .flatMap(people::findPerson)
                .map(known -> known.name().orElse(known.id().value()))
                .orElse("");
    }
}
