package org.stigar.app.sources.jdbc;

import java.util.List;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** To which sources somebody said yes. */
final class SourceRecords implements PersonalRecords {

    private final StoredSources sources;
    private final Pseudonyms pseudonyms;

    SourceRecords(StoredSources sources, Pseudonyms pseudonyms) {
        this.sources = sources;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "sources",
                List.of("source"),
                sources.yes(person).stream()
                        .sorted()
                        .map(source -> List.of(source.name()))
                        .toList()));
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return sources.listEnds();
    }

    @Override
    public void erase(Pseudonym gone) {
        sources.erase(gone);
    }
}
