package org.stigar.app.organisation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.stigar.app.people.People;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** An organisation under one roof: units whose people walk much among themselves, and few of them across. */
public final class Works {

    static final UnitId ALL = new UnitId("works");

    private final ApplicationContext app;
    private final List<Walk> walks = new ArrayList<>();

    public Works(ApplicationContext app) {
        this.app = app;
        app.getBean(People.class)
                .put(List.of(), List.of(unit(ALL, UnitKind.BUSINESS_AREA, Optional.empty())), List.of());
    }

    /** Puts in a unit of so many people, each of whom walks with the next three, every other week since October. */
    public List<PersonId> unit(String name, int people) {
        UnitId id = new UnitId(name.toLowerCase(Locale.ROOT));
        List<PersonId> ids = new ArrayList<>();
        List<Person> all = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            PersonId person = new PersonId(name.toLowerCase(Locale.ROOT) + "-" + i);
            ids.add(person);
            all.add(Person.builder(person).name(name + "er " + i).build());
            memberships.add(new Membership(person, id, Validity.ALWAYS));
        }
        app.getBean(People.class).put(all, List.of(unit(name, UnitKind.DEPARTMENT, Optional.of(ALL))), memberships);
        for (int i = 0; i < people; i++) {
            for (int step = 1; step <= 3 && step < people; step++) {
                walk(ids.get(i), ids.get((i + step) % people));
            }
        }
        return ids;
    }

    /** Lets these work in a project beside their unit. */
    public void project(String name, List<PersonId> people) {
        UnitId id = new UnitId(name.toLowerCase(Locale.ROOT));
        app.getBean(People.class)
                .put(
                        List.of(),
                        List.of(unit(name, UnitKind.PROJECT, Optional.empty())),
                        people.stream()
                                .map(person -> new Membership(person, id, Validity.ALWAYS))
                                .toList());
    }

    /** Lets two walk every other week from October to April. */
    public void walk(PersonId one, PersonId other) {
        for (LocalDate day = LocalDate.of(2025, 10, 6);
                day.isBefore(LocalDate.of(2026, 4, 8));
                day = day.plusWeeks(2)) {
            Instant at = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
            walks.add(new Walk(
                    at,
                    List.of(one, other),
                    2,
                    WalkKind.WORK,
                    Occasion.OWN,
                    WalkSource.DECLARED,
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    /** Keeps all that was walked. */
    public void keep() {
        app.getBean(WalkLog.class).append(walks);
        walks.clear();
    }

    private static Unit unit(String name, UnitKind kind, Optional<UnitId> parent) {
        return new Unit(new UnitId(name.toLowerCase(Locale.ROOT)), name, kind, parent, Validity.ALWAYS);
    }

    private static Unit unit(UnitId id, UnitKind kind, Optional<UnitId> parent) {
        return new Unit(id, id.value(), kind, parent, Validity.ALWAYS);
    }
}
