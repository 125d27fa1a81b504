package org.stigar.app.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.people.WorkingHours;

/** A directory under test, empty at first, and a few made-up people and units for it. */
public interface Town {

    Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    LocalDate DAY = LocalDate.of(2026, 5, 4);

    Person ASA = Person.builder(new PersonId("p1"))
            .name("Åsa Öberg-Lind")
            .addresses(List.of("Asa@Example.org", "asao"))
            .languages(List.of(Locale.forLanguageTag("sv"), Locale.forLanguageTag("en-GB")))
            .country("SE")
            .city("Umeå")
            .zone(ZoneId.of("Europe/Stockholm"))
            .hours(new WorkingHours(LocalTime.of(7, 30), LocalTime.of(16, 0)))
            .function("sales")
            .role("agent")
            .level("lead")
            .build();
    Person BO = Person.builder(new PersonId("p2")).name("Bo Asplund").build();
    Person NAMELESS = Person.builder(new PersonId("p3")).build();
    PersonId STRANGER = new PersonId("p4");

    Unit HOUSE = unit("house", UnitKind.BUSINESS_AREA, Optional.empty(), Validity.ALWAYS);
    Unit SALES = unit("sales", UnitKind.DEPARTMENT, Optional.of(HOUSE), Validity.ALWAYS);
    Unit SPRING = unit("spring", UnitKind.PROJECT, Optional.empty(), new Validity(MARCH, JUNE));

    Membership ASA_IN_SALES = membership(ASA, SALES, Validity.ALWAYS);
    Membership ASA_IN_SPRING = membership(ASA, SPRING, new Validity(MARCH, JUNE));
    Membership BO_IN_SALES = membership(BO, SALES, new Validity(JUNE, Validity.ALWAYS.until()));

    /** Returns the same directory all through a test, as these four are. */
    People people();

    DirectoryEditing editing();

    Participation participation();

    Pseudonyms pseudonyms();

    default void putEverything() {
        people().put(
                        List.of(ASA, BO, NAMELESS),
                        List.of(HOUSE, SALES, SPRING),
                        List.of(ASA_IN_SALES, ASA_IN_SPRING, BO_IN_SALES));
    }

    static Membership membership(Person person, Unit unit, Validity validity) {
        return new Membership(person.id(), unit.id(), validity);
    }

    private static Unit unit(String id, UnitKind kind, Optional<Unit> parent, Validity validity) {
        return new Unit(new UnitId(id), "The " + id, kind, parent.map(Unit::id), validity);
    }
}
