package org.stigar.app.effect.jdbc;

import java.util.List;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** In which effects somebody is counted. With whom they are compared is told to nobody, and not to them. */
final class CaseRecords implements PersonalRecords {

    private final CaseRows rows;
    private final Pseudonyms pseudonyms;

    CaseRecords(CaseRows rows, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable("counted-in-effects", List.of("of", "day", "took_part"), rows.of(person)));
    }

    @Override
    public void erase(PersonId person) {
        rows.erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return rows.listPseudonyms();
    }

    @Override
    public void erase(Pseudonym gone) {
        rows.erase(gone);
    }
}
