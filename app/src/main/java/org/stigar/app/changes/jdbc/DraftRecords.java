package org.stigar.app.changes.jdbc;

import java.util.List;
import org.stigar.app.changes.Change;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** The changes that somebody drafted. They are the organisation's, so an erasure takes the name off them and leaves them. */
final class DraftRecords implements PersonalRecords {

    private final StoredChanges changes;
    private final Pseudonyms pseudonyms;

    DraftRecords(StoredChanges changes, Pseudonyms pseudonyms) {
        this.changes = changes;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "drafted-changes",
                List.of("title", "from"),
                changes.list().stream()
                        .filter(change -> change.isOf(person))
                        .map(Change::outline)
                        .map(outline -> List.of(outline.title(), outline.from().toString()))
                        .toList()));
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return changes.listOwners();
    }

    @Override
    public void erase(Pseudonym gone) {
        changes.disown(gone);
    }
}
