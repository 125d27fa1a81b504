package org.stigar.app.arenas.workshop.harvest;

import java.util.List;

/** What came out of groups, in their own words: one text a group and round. Safe for use by many threads and nodes. */
public interface GroupNotes {

    /** The longest note, in characters. */
    int LONGEST = 2_000;

    /**
     * A note.
     *
     * @param round counted from 0
     * @param group counted from 0
     * @param version 1 or more; who changes an older one is refused
     */
    record Note(int round, int group, int version, String text) {}

    /** Returns the notes of a workshop, by round and group. */
    List<Note> of(long workshop);

    /**
     * Replaces a note.
     *
     * @param note with the version that was seen, 0 where there was none; at most {@value #LONGEST} characters
     * @return false if there is a newer one, which stays
     */
    boolean put(long workshop, Note note);
}
