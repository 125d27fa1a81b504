package org.stigar.app.arenas.workshop.jdbc;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.arenas.workshop.letters.Told;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** What was told, in the column {@code workshop_person.told}. */
final class StoredTold implements Told {

    private final JdbcClient jdbc;
    private final Naming naming;
    private final Pseudonyms pseudonyms;

    StoredTold(JdbcClient jdbc, Naming naming, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.naming = naming;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public Map<PersonId, String> of(long workshop) {
        Map<PersonId, String> told = new HashMap<>();
        jdbc.sql("select person, told from workshop_person where workshop_id = :workshop and told is not null")
                .param("workshop", workshop)
                .query(row -> {
                    String what = row.getString("told");
                    naming.findPerson(new Pseudonym(row.getBytes("person"))).ifPresent(one -> told.put(one, what));
                });
        return told;
    }

    @Override
    public void note(long workshop, PersonId person, String fingerprint) {
        jdbc.sql("update workshop_person set told = :told where workshop_id = :workshop and person = :person")
                .param("told", fingerprint)
                .param("workshop", workshop)
                .param("person", pseudonyms.of(person).bytes())
                .update();
    }
}
