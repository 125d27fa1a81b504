package org.stigar.app.privacy.log;

import java.util.List;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.core.people.PersonId;

/** What the log holds about a person. */
final class OwnLogRecords implements PersonalRecords {

    private final OwnLog log;

    OwnLogRecords(OwnLog log) {
        this.log = log;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "own-acts",
                List.of("at", "act"),
                log.of(person).stream()
                        .map(entry -> List.of(entry.at().toString(), entry.act().name()))
                        .toList()));
    }

    @Override
    public void erase(PersonId person) {
        log.letGo(person);
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return log.listPeople();
    }

    @Override
    public void erase(Pseudonym gone) {
        log.letGo(gone);
    }
}
