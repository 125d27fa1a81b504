package org.stigar.core.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** Small made-up organisations, drawn as text. */
public final class Offices {

    /** What people do of their own accord. */
    public static final Layer OWN = new Layer(new WalkSource("mail"), Occasion.OWN);

    private Offices() {}

    /** Returns an organisation drawn as {@code "sales: ann bob; service: cy"}; who stands twice is in both. */
    public static Directory draw(String drawing) {
        List<Person> people = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (String part : drawing.split(";", -1)) {
            String[] unitAndPeople = part.split(":", 2);
            UnitId unit = new UnitId(unitAndPeople[0].strip());
            units.add(new Unit(unit, unit.value(), UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS));
            for (String name : unitAndPeople[1].strip().split(" +", -1)) {
                if (!name.isEmpty()) {
                    PersonId person = new PersonId(name);
                    if (people.stream().noneMatch(known -> known.id().equals(person))) {
                        people.add(Person.builder(person).build());
                    }
                    memberships.add(new Membership(person, unit, Validity.ALWAYS));
                }
            }
        }
        return new Directory(people, units, memberships);
    }

    /** Adds the days on which two people walked. */
    public static void walk(TracesBuilder builder, String one, String other, int... days) {
        walk(builder, OWN, one, other, days);
    }

    /** Adds the days on which two people walked on a layer. */
    public static void walk(TracesBuilder builder, Layer layer, String one, String other, int... days) {
        int a = builder.number(new PersonId(one));
        int b = builder.number(new PersonId(other));
        Arrays.stream(days).forEach(day -> builder.add(a, b, day, builder.layer(layer)));
    }

    /** Returns traces that know everybody and hold nothing. */
    public static Traces nothing(Directory directory) {
        return everybody(directory).build();
    }

    public static TracesBuilder everybody(Directory directory) {
        return new TracesBuilder()
                .withPeople(directory.people().stream().map(Person::id).toList());
    }

    public static PersonId person(String name) {
        return new PersonId(name);
    }

    public static Move move(String person, String to) {
        return new Move(new PersonId(person), new UnitId(to));
    }

    /** Returns the instant at which an epoch day begins. */
    public static Instant startOf(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
