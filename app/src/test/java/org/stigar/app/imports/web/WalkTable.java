package org.stigar.app.imports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.stigar.core.people.PersonId;

/** Tables of declared walks, and what walk log, day sets and forest must say once those tables were accepted. */
final class WalkTable {

    /** Of one table. */
    private static final int ROWS = 12_000;

    private static final int PEOPLE = 60;

    private final Instant first;
    private final Set<Integer> accepted = new TreeSet<>();

    /** Begins at an instant: a table tells of two weeks from there. */
    WalkTable(Instant first) {
        this.first = first;
    }

    static List<PersonId> people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new PersonId("killed-" + (10 + i)))
                .toList();
    }

    /** Returns a table. Those of odd numbers name their walks, so both ways to know one again are there. */
    String rows(int number) {
        StringBuilder rows = new StringBuilder("at,from,to,source_id\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(at(number, i))
                    .append(',')
                    .append(one(i).value())
                    .append(',')
                    .append(other(i).value())
                    .append(',')
                    .append(number % 2 == 1 ? Integer.toHexString(number * ROWS + i) : "")
                    .append('\n');
        }
        return rows.toString();
    }

    /** Notes that all of a table is to be there from now on. */
    void accept(int number) {
        accepted.add(number);
    }

    /** Returns what must be told. */
    Set<String> lines() {
        SortedMap<PersonId, SortedMap<PersonId, List<Instant>>> walks = new TreeMap<>();
        for (int number : accepted) {
            for (int i = 0; i < ROWS; i++) {
                PersonId low = one(i).compareTo(other(i)) < 0 ? one(i) : other(i);
                PersonId high = low.equals(one(i)) ? other(i) : one(i);
                walks.computeIfAbsent(low, id -> new TreeMap<>())
                        .computeIfAbsent(high, id -> new ArrayList<>())
                        .add(at(number, i));
            }
        }
        Set<String> lines = new TreeSet<>();
        walks.forEach((one, others) -> others.forEach((other, instants) -> {
            lines.add(walks(one, other, instants.stream().sorted().toList()));
            lines.add(days(one, other, instants.stream().mapToInt(WalkTable::day)));
            lines.add(trail(one, other));
        }));
        return lines;
    }

    /** Returns the line that tells of the walks of a pair; equal only if each is there equally often. */
    static String walks(PersonId one, PersonId other, List<Instant> instants) {
        return "walks " + one.value() + " " + other.value() + " " + instants.size() + " " + instants.hashCode();
    }

    /** Returns the line that tells of the days of a pair. */
    static String days(PersonId one, PersonId other, IntStream days) {
        return "days " + one.value() + " " + other.value() + " "
                + days.sorted().distinct().boxed().toList();
    }

    /** Returns the line that tells of a trail in the forest. */
    static String trail(PersonId one, PersonId other) {
        boolean inOrder = one.compareTo(other) < 0;
        return "trail " + (inOrder ? one : other).value() + " " + (inOrder ? other : one).value();
    }

    private Instant at(int number, int row) {
        return first.plusSeconds(60L * row + number);
    }

    private static PersonId one(int row) {
        return new PersonId("killed-" + (10 + row % PEOPLE));
    }

    private static PersonId other(int row) {
        return new PersonId("killed-" + (10 + (row % PEOPLE + 1 + row / PEOPLE % (PEOPLE - 1)) % PEOPLE));
    }

    private static int day(Instant at) {
        return (int) LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay();
    }
}
