package org.stigar.app.changes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.app.changes.web.UnitTree.Row;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

class UnitTreeTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Test
    void listsEachUnitUnderItsOwnByName() {
        List<Unit> units = List.of(
                unit("a", "Öst", "top"),
                unit("b", "Ånge", "top"),
                unit("c", "Åre", "b"),
                unit("top", "Allt", ""),
                unit("d", "Åre", "gone"),
                new Unit(
                        new UnitId("gone"),
                        "Förr",
                        UnitKind.TEAM,
                        Optional.empty(),
                        new Validity(Instant.MIN, Instant.EPOCH)));

        assertThat(UnitTree.of(structure(units), SWEDISH))
                .containsExactly(
                        new Row("Allt", "Allt", 0),
                        new Row("Ånge", "Ånge", 1),
                        new Row("c", "Åre", 2),
                        new Row("Öst", "Öst", 1),
                        new Row("d", "Åre", 0));
    }

    @Test
    void listsNobodysUnitsWhereTheyAreTooManyToLookThrough() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < UnitTree.MOST; i++) {
            units.add(unit("u" + i, "Unit " + i, ""));
        }
        assertThat(UnitTree.of(structure(units), SWEDISH)).hasSize(UnitTree.MOST);
        units.add(unit("more", "One more", ""));
        assertThat(UnitTree.of(structure(units), SWEDISH)).isEmpty();
    }

    private static Structure structure(List<Unit> units) {
        return new Directory(List.of(), units, List.of()).at(Instant.EPOCH);
    }

    private static Unit unit(String id, String name, String parent) {
        return new Unit(
                new UnitId(id),
                name,
                UnitKind.TEAM,
                Optional.of(parent).filter(one -> !one.isEmpty()).map(UnitId::new),
                Validity.ALWAYS);
    }
}
