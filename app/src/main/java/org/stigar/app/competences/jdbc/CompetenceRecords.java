package org.stigar.app.competences.jdbc;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** What somebody says of themselves and what help has shown, as that person sees it. */
final class CompetenceRecords implements PersonalRecords {

    private final CurrentCatalogue current;
    private final CatalogueRows rows;
    private final JdbcClient jdbc;
    private final Competences competences;
    private final ShownCompetence shown;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final Clock clock;

    CompetenceRecords(
            CurrentCatalogue current,
            CatalogueRows rows,
            JdbcClient jdbc,
            Competences competences,
            ShownCompetence shown,
            Pseudonyms pseudonyms,
            People people,
            Clock clock) {
        this.current = current;
        this.rows = rows;
        this.jdbc = jdbc;
        this.competences = competences;
        this.shown = shown;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(
                new PersonalTable(
                        "competence-claims",
                        List.of("competence", "stance", "visibility"),
                        competences.claimsOf(person).stream()
                                .map(claim -> List.of(
                                        claim.competence().label(Locale.ENGLISH),
                                        claim.stance().name(),
                                        claim.visibility().name()))
                                .toList()),
                new PersonalTable(
                        "help",
                        List.of("part", "other", "competence", "at", "kind", "word", "gain", "visibility"),
                        shown.of(person, clock.instant()).stream()
                                .map(help -> List.of(
                                        help.part().name(),
                                        help.other().map(this::nameOf).orElse(""),
                                        help.competence().label(Locale.ENGLISH),
                                        help.at().toString(),
                                        help.kind().name(),
                                        help.word().name(),
                                        help.gain().map(Enum::name).orElse(""),
                                        help.visibility().name()))
                                .toList()));
    }

    private String nameOf(PersonId other) {
        return people.findPerson(other).flatMap(known -> known.name()).orElse(other.value());
    }

    @Override
    public void lock(PersonId person) {
        current.lock();
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return jdbc.sql("""
                select person from competence_claim union select helper from given_help union select receiver from given_help
                """)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    /** A word that only this person held goes with them. */
    @Override
    public void erase(Pseudonym gone) {
        current.write(() -> {
            jdbc.sql("delete from competence_claim where person = :gone")
                    .param("gone", gone.bytes())
                    .update();
            jdbc.sql("delete from given_help where helper = :gone or receiver = :gone")
                    .param("gone", gone.bytes())
                    .update();
            current.go(rows.dropOrphans());
        });
    }
}
