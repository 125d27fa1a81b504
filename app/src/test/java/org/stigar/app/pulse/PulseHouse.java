package org.stigar.app.pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.jdbc.AnswerRows.Given;
import org.stigar.app.pulse.run.Answering;
import org.stigar.app.pulse.run.Answering.Sheet;
import org.stigar.app.pulse.run.Closing;
import org.stigar.app.pulse.run.Opening;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;

/** A house of units whose people all have accounts, and what they do with pulses. */
public final class PulseHouse {

    private static final UnitId ALL = new UnitId("house");

    private final ApplicationContext app;
    private final Instant start;

    public PulseHouse(ApplicationContext app) {
        this.app = app;
        start = app.getBean(MutableClock.class).instant();
        app.getBean(People.class).put(List.of(), List.of(unit(ALL, "House", Optional.empty())), List.of());
    }

    /** Puts in a unit of so many people, or more of them into one that there is. */
    public List<PersonId> unit(String name, int from, int until) {
        UnitId id = new UnitId(name.toLowerCase(Locale.ROOT));
        List<Person> people = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (int i = from; i < until; i++) {
            PersonId person = new PersonId(id.value() + "-" + i);
            people.add(Person.builder(person)
                    .name(name + "er " + i)
                    .addresses(List.of(person.value() + "@example.org"))
                    .languages(List.of(Locale.ENGLISH))
                    .build());
            memberships.add(new Membership(person, id, Validity.ALWAYS));
        }
        app.getBean(People.class).put(people, List.of(unit(id, name, Optional.of(ALL))), memberships);
        List<PersonId> ids = people.stream().map(Person::id).toList();
        ids.forEach(person -> app.getBean(Accounts.class).open(person, Set.of()));
        return ids;
    }

    private static Unit unit(UnitId id, String name, Optional<UnitId> parent) {
        return new Unit(id, name, UnitKind.DEPARTMENT, parent, Validity.ALWAYS);
    }

    public long create(Mode mode) {
        return pulses().create("Working together", "To see whether it helps.", mode, PulseItem.ready());
    }

    /** Opens a wave for a week. */
    public long open(long pulse) {
        return app.getBean(Opening.class).open(pulse, today().plusDays(7), now());
    }

    public void close(long wave) {
        app.getBean(Closing.class).close(wave, now());
    }

    /** Lets somebody give the same point to everything that they are asked. */
    public void answer(long wave, PersonId person, int point) {
        answer(wave, person, Map.of(), point);
    }

    /** Lets somebody give points by item, and another to the rest. */
    public void answer(long wave, PersonId person, Map<String, Integer> points, int rest) {
        Sheet sheet = app.getBean(Answering.class).begin(wave, person, "", now());
        app.getBean(Answering.class).answer(sheet, person, given(sheet, points, rest), now());
    }

    /** Returns answers to all of a sheet. */
    public static List<Given> given(Sheet sheet, Map<String, Integer> points, int rest) {
        List<Given> given = new ArrayList<>();
        for (PulseItem item : sheet.pulse().items()) {
            int point = points.getOrDefault(item.id(), rest);
            if (item.item().isAboutUnits()) {
                sheet.units()
                        .forEach(
                                unit -> given.add(new Given(item.id(), unit.id().value(), point)));
            } else {
                given.add(new Given(item.id(), null, point));
            }
        }
        return given;
    }

    public PulseFigures figures(long wave) {
        return pulses().findFigures(wave).orElseThrow();
    }

    public Pulses pulses() {
        return app.getBean(Pulses.class);
    }

    public Instant now() {
        return app.getBean(MutableClock.class).instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    public void pass(Duration time) {
        app.getBean(MutableClock.class).advance(time);
    }

    /** Forgets all pulses, and puts the clock back. */
    public void clear() {
        app.getBean(JdbcClient.class).sql("delete from pulse").update();
        app.getBean(JdbcClient.class).sql("delete from figures_frozen").update();
        app.getBean(MutableClock.class).moveTo(start);
    }

    /** Returns all rows of all tables as text. */
    public List<String> everything() {
        return everything("");
    }

    /** Returns all rows of tables whose names begin so, as text. */
    public List<String> everything(String beginning) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        List<String> rows = new ArrayList<>();
        for (String table :
                jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name like :beginning || '%'
                        """).param("beginning", beginning).query(String.class).list()) {
            rows.addAll(jdbc.sql("select one::text from \"" + table + "\" one")
                    .query(String.class)
                    .list());
        }
        return rows;
    }
}
