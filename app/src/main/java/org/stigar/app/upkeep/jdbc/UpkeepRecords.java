package org.stigar.app.upkeep.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.upkeep.letters.DigestLetters;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** What upkeep holds about a person, as that person sees it. That others are reminded of them is not theirs to read. */
final class UpkeepRecords implements PersonalRecords {

    private final UpkeepRows rows;
    private final JdbcUpkeep upkeep;
    private final JdbcChangesAhead changes;
    private final DigestLetters letters;
    private final Pseudonyms pseudonyms;
    private final People people;

    UpkeepRecords(
            UpkeepRows rows,
            JdbcUpkeep upkeep,
            JdbcChangesAhead changes,
            DigestLetters letters,
            Pseudonyms pseudonyms,
            People people) {
        this.rows = rows;
        this.upkeep = upkeep;
        this.changes = changes;
        this.letters = letters;
        this.pseudonyms = pseudonyms;
        this.people = people;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        Pseudonym me = pseudonyms.of(person);
        return List.of(
                new PersonalTable(
                        "upkeep",
                        List.of("day", "hour", "way", "latest_week", "chosen_at", "five_steps", "trial"),
                        rows.find(me).stream()
                                .map(kept -> List.of(
                                        kept.choice().day().name(),
                                        Integer.toString(kept.choice().hour()),
                                        kept.choice().way().name(),
                                        kept.week().map(Object::toString).orElse(""),
                                        kept.chosenAt().map(Instant::toString).orElse(""),
                                        kept.stepsAway() ? "AWAY" : "SHOWN",
                                        kept.trial().orElse("")))
                                .toList()),
                new PersonalTable(
                        "upkeep-change",
                        List.of("what", "on", "who_may_know", "said_on"),
                        changes.said(me).stream()
                                .map(said -> List.of(
                                        said.change().what().name(),
                                        said.change().on().toString(),
                                        said.change().telling().name(),
                                        said.since().toString()))
                                .toList()),
                new PersonalTable(
                        "upkeep-nudges",
                        List.of("other"),
                        rows.nudges(me).stream()
                                .map(other -> List.of(nameOf(other)))
                                .toList()),
                new PersonalTable(
                        "upkeep-trial",
                        List.of("other"),
                        rows.measured(me).stream()
                                .map(other -> List.of(nameOf(other)))
                                .toList()),
                new PersonalTable(
                        "upkeep-quiet",
                        List.of("other", "until"),
                        rows.quiet(me).stream()
                                .map(quiet -> List.of(
                                        nameOf(quiet.other()),
                                        quiet.until().map(Instant::toString).orElse("")))
                                .toList()));
    }

    @Override
    public void lock(PersonId person) {
        upkeep.lock();
    }

    /** Letters that wait and may speak of the person go with what is kept; their readers get the next week's. */
    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return rows.listAll();
    }

    @Override
    public void erase(Pseudonym gone) {
        upkeep.lock();
        upkeep.listNudgedAbout(gone).forEach(letters::takeBack);
        rows.erase(gone);
    }

    /** Returns a name, or nothing for somebody who has left: a pseudonym names nobody. */
    private String nameOf(Pseudonym other) {
        Optional<PersonId> known = pseudonyms.findPerson(other);
        return known.flatMap(people::findPerson)
                .flatMap(Person::name)
                .or(() -> known.map(PersonId::value))
                .orElse("");
    }
}
