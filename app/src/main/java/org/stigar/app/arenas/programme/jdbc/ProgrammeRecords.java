package org.stigar.app.arenas.programme.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.grid.Cell;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Programmes that somebody leads or is in, and the cells of which they are an end: of what others said of them, as their page does, each yes. */
final class ProgrammeRecords implements PersonalRecords {

    private final StoredProgrammes programmes;
    private final ProgrammeRows rows;
    private final StoredGrid grid;
    private final Pseudonyms pseudonyms;

    ProgrammeRecords(StoredProgrammes programmes, ProgrammeRows rows, StoredGrid grid, Pseudonyms pseudonyms) {
        this.programmes = programmes;
        this.rows = rows;
        this.grid = grid;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        List<Programme> joined = programmes.listJoined(person);
        return List.of(
                new PersonalTable(
                        "programmes",
                        List.of("part", "title", "begins", "meetings", "state"),
                        Stream.concat(
                                        programmes.listOwn(person).stream().map(one -> row("facilitator", one)),
                                        joined.stream().map(one -> row("member", one)))
                                .toList()),
                new PersonalTable(
                        "programme-notes",
                        List.of("programme", "meeting", "by", "about", "competence", "role"),
                        joined.stream()
                                .flatMap(one ->
                                        grid.endingAt(one.id(), person).stream().map(cell -> row(one, cell, person)))
                                .toList()));
    }

    private static List<String> row(String part, Programme programme) {
        return List.of(
                part,
                programme.draft().pattern().title(),
                programme.draft().startOf(1).toString(),
                Integer.toString(programme.draft().meetings()),
                programme.state().name());
    }

    private static List<String> row(Programme programme, Cell cell, PersonId reader) {
        return List.of(
                programme.draft().pattern().title(),
                Integer.toString(cell.number()),
                cell.by().value(),
                cell.about().value(),
                known(cell.competence(), cell, reader),
                known(cell.role(), cell, reader));
    }

    /** Of what another said, not yet and nothing read the same. */
    private static String known(Known known, Cell cell, PersonId reader) {
        return known == Known.YES || (known == Known.NOT_YET && cell.by().equals(reader)) ? known.name() : "";
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        Set<Pseudonym> all = new HashSet<>(rows.listEnds());
        all.addAll(grid.listEnds());
        return List.copyOf(all);
    }

    @Override
    public void erase(Pseudonym gone) {
        grid.erase(gone);
        rows.erase(gone);
    }
}
