package org.stigar.core.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** Organisations for tests: who belongs where, and who walked with whom on which days. */
public final class Organisations {

    private static final Layer OWN = new Layer(WalkSource.MAIL, Occasion.OWN);

    private Organisations() {}

    /**
     * Draws traces: {@code "ann -1.2.5- bob, cy"} walked on days 1, 2 and 5. Somebody named alone has no trail.
     *
     * @throws IllegalArgumentException if a part of the drawing is neither a name nor a trail
     */
    public static Traces traces(String drawing) {
        var builder = new TracesBuilder();
        for (String part : drawing.split(",", -1)) {
            String[] words = part.strip().split("\\s+", -1);
            if (words.length == 1) {
                builder.number(new PersonId(words[0]));
            } else if (words.length == 3 && words[1].matches("-[0-9.]+-")) {
                int one = builder.number(new PersonId(words[0]));
                int other = builder.number(new PersonId(words[2]));
                for (String day : words[1].substring(1, words[1].length() - 1).split("\\.", -1)) {
                    builder.add(one, other, Integer.parseInt(day), builder.layer(OWN));
                }
            } else {
                throw new IllegalArgumentException("draw trails as \"ann -1.2- bob\", was \"" + part.strip() + "\"");
            }
        }
        return builder.build();
    }

    /** Returns n people p000, p001 … of whom two have walked on as many days from day 0 on as {@code days} says. */
    public static Traces traces(int people, Days days) {
        var builder = new TracesBuilder().withPeople(people(people));
        int layer = builder.layer(OWN);
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                int count = days.of(one, other);
                for (int day = 0; day < count; day++) {
                    builder.add(builder.number(person(one)), builder.number(person(other)), day, layer);
                }
            }
        }
        return builder.build();
    }

    /** Returns people p000, p001 …, whose numbers in an index of all of them are 0, 1 … */
    public static List<PersonId> people(int count) {
        return IntStream.range(0, count).mapToObj(Organisations::person).toList();
    }

    /** Returns the person p000, p001 … of a number. */
    public static PersonId person(int number) {
        return new PersonId("p" + (1000 + number));
    }

    /** Returns a structure in which each unit has these people, and no unit a parent. */
    public static Structure structure(Map<String, List<PersonId>> units) {
        return structure(units, Map.of());
    }

    /**
     * Returns a structure in which each unit has these people.
     *
     * @param parents the parents of units that have one; they are units themselves
     */
    public static Structure structure(Map<String, List<PersonId>> units, Map<String, String> parents) {
        var names = new TreeSet<>(units.keySet());
        names.addAll(parents.keySet());
        names.addAll(parents.values());
        var all = new ArrayList<Unit>();
        for (String name : names) {
            Optional<UnitId> parent = Optional.ofNullable(parents.get(name)).map(UnitId::new);
            all.add(new Unit(new UnitId(name), name, UnitKind.TEAM, parent, Validity.ALWAYS));
        }
        var people = new TreeMap<PersonId, Person>();
        var memberships = new ArrayList<Membership>();
        units.forEach((unit, members) -> members.forEach(member -> {
            people.put(member, Person.builder(member).build());
            memberships.add(new Membership(member, new UnitId(unit), Validity.ALWAYS));
        }));
        return new Directory(people.values(), all, memberships).at(Instant.EPOCH);
    }

    /** Returns a structure of units u0, u1 … with as many of {@link #people} each, one unit after the other. */
    public static Structure blocks(int... sizes) {
        var units = new TreeMap<String, List<PersonId>>();
        int from = 0;
        for (int unit = 0; unit < sizes.length; unit++) {
            units.put(
                    "u" + unit,
                    IntStream.range(from, from + sizes[unit])
                            .mapToObj(Organisations::person)
                            .toList());
            from += sizes[unit];
        }
        return structure(units);
    }

    /** On how many days two people walked. */
    @FunctionalInterface
    public interface Days {

        /** Returns 0 or more. */
        int of(int one, int other);
    }
}
