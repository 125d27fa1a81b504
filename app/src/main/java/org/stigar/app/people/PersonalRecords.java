package org.stigar.app.people;

import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * What one feature holds about a person. Every feature that stores anything about people has one bean of this, so that
 * nothing is left out of an export or left behind by an erasure (privacy P7).
 */
public interface PersonalRecords {

    /**
     * Returns all that is held about the person, as tables in a fixed order. Of the other ends of trails it says what the
     * person sees of them anyway.
     */
    List<PersonalTable> export(PersonId person);

    /**
     * Waits for those who write about the person at this moment, and lets others wait until the caller's transaction ends.
     * All features do, in the order of their names, before the first forgets anything: locks are taken in one order, and
     * nothing is written to a feature that has forgotten already.
     */
    default void lock(PersonId person) {}

    /** Forgets the person, in the caller's transaction. Doing it twice changes nothing. */
    void erase(PersonId person);

    /** Returns the pseudonyms under which something is held, of whomever. */
    default List<Pseudonym> listPseudonyms() {
        return List.of();
    }

    /** Forgets whom nobody can name any more, in the caller's transaction. */
    default void erase(Pseudonym gone) {}

    /**
     * A table of an export.
     *
     * @param name lower-case letters, digits and dashes; the name of a file
     * @param columns names of columns, lower-case with underscores
     * @param rows values in the order of the columns; an empty text stands for nothing
     */
    record PersonalTable(String name, List<String> columns, List<List<String>> rows) {

        public PersonalTable {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (!name.matches("[a-z0-9-]+") || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a table has a plain name and rows as wide as its columns");
            }
        }
    }
}
