package org.stigar.benchmarks.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/** Where the real data is, and how its units are read. */
final class RealData {

    private RealData() {}

    /** Returns a folder of the real data: of {@code STIGAR_DATA}, or beside the repository. */
    static Path folder(String name) {
        Path folder = Path.of(Optional.ofNullable(System.getenv("STIGAR_DATA")).orElse("../shared/data"))
                .resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("no folder " + name + " of real data. Maybe set STIGAR_DATA.");
        }
        return folder;
    }

    /** Collects units and memberships, of any time. */
    static final class DirectoryBuilder {
        private final Map<UnitId, Unit> units = new TreeMap<>();
        private final Set<PersonId> people = new HashSet<>();
        private final List<Membership> memberships = new ArrayList<>();

        void add(String person, String unit, UnitKind kind, Validity validity) {
            UnitId id = new UnitId(unit);
            units.putIfAbsent(id, new Unit(id, unit, kind, Optional.empty(), Validity.ALWAYS));
            people.add(new PersonId(person));
            memberships.add(new Membership(new PersonId(person), id, validity));
        }

        Directory build() {
            List<Person> all = people.stream()
                    .sorted()
                    .map(id -> Person.builder(id).build())
                    .toList();
            return new Directory(all, units.values(), memberships);
        }
    }

    /** Returns the fields of the lines after the first. */
    static List<String[]> rows(Path file, String separator) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split(separator, -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
