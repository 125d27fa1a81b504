package org.stigar.app.arenas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stigar.app.MutableClock;
import org.stigar.app.Settlement;
import org.stigar.app.arenas.coffee.Cadence;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.walks.DaySets;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.core.people.PersonId;

/** A few people who have coffee. The clock starts on a Monday morning, before the round is made. */
final class CoffeeCorner extends Settlement {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    CoffeeCorner() {
        this(Map.of());
    }

    /** Sends letters by SMTP to a port of this machine. */
    CoffeeCorner(int port) {
        this(Map.of("stigar.smtp.url", "smtp://127.0.0.1:" + port));
    }

    private CoffeeCorner(Map<String, Object> settings, String... more) {
        super(
                with(settings),
                Stream.concat(
                                Stream.of(
                                        "people.jdbc",
                                        "walks.jdbc",
                                        "walks.records",
                                        "mail.jdbc",
                                        "mail.smtp",
                                        "arenas.jdbc",
                                        "arenas.letters"),
                                Stream.of(more))
                        .toArray(String[]::new));
        moveTo("2026-03-02T04:30:00Z");
    }

    /** With workshops, in which people sit together too. */
    static CoffeeCorner besideWorkshops() {
        return new CoffeeCorner(Map.of(), "arenas.workshop.jdbc", "arenas.workshop.arrangers", "arenas.workshop.visitors");
    }

    private static Map<String, Object> with(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("stigar.zone", "Europe/Stockholm");
        return all;
    }

    Coffees coffees() {
        return get(Coffees.class);
    }

    /** Lets so many people join, in pairs each week, named from Ada0 on. */
    List<PersonId> joined(int count) {
        List<PersonId> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PersonId person = new PersonId("p-ada" + i);
            people().put(
                            List.of(builder(person, "Ada" + i)
                                    .zone(ZoneId.of("Europe/Stockholm"))
                                    .build()),
                            List.of(),
                            List.of());
            join(person);
            all.add(person);
        }
        return all;
    }

    void join(PersonId person) {
        coffees().choose(person, new CoffeeChoice(Size.PAIRS, Cadence.WEEKLY, Set.of()));
    }

    void moveTo(String instant) {
        get(MutableClock.class).moveTo(Instant.parse(instant));
    }

    /** Runs what runs each morning. */
    void morning() {
        get("coffeeJob", RecurringJob.class).run(now());
    }

    /** Goes to the morning some days after the first Monday, and runs what runs then. */
    void morning(int day) {
        get(MutableClock.class)
                .moveTo(MONDAY.plusDays(day)
                        .atTime(5, 30)
                        .atZone(ZoneId.of("Europe/Stockholm"))
                        .toInstant());
        morning();
    }

    /** Returns the latest coffee of somebody who has one. */
    OwnCoffee latest(PersonId person) {
        return coffees().of(person, now()).get(0);
    }

    /** Returns whom somebody met or is to meet, of all weeks that are shown. */
    Set<PersonId> met(PersonId person) {
        Set<PersonId> met = new TreeSet<>();
        coffees().of(person, now()).forEach(coffee -> met.addAll(coffee.others()));
        return met;
    }

    boolean haveWalked(PersonId one, PersonId other) {
        return get(DaySets.class).find(one, other).isPresent();
    }

    /** Returns the letters about coffee to somebody that wait, as subject, text and words of links. */
    List<String> letters(PersonId reader) {
        return jdbc().sql("""
                        select concat_ws('|', subject, array_to_string(paragraphs, '|'), action_label)
                        from letter where reader = :reader and kind = 'ARENAS' order by written_at, id
                        """)
                .param("reader", pseudonyms().of(reader).bytes())
                .query(String.class)
                .list();
    }

    int letters() {
        return jdbc().sql("select count(*) from letter where kind = 'ARENAS'")
                .query(Integer.class)
                .single();
    }

    int meetings() {
        return jdbc().sql("select count(*) from coffee_meeting")
                .query(Integer.class)
                .single();
    }

    String nameOf(PersonId person) {
        return people().findPerson(person)
                .flatMap(known -> known.name())
                .orElse("")
                .replace('\n', ' ')
                .strip();
    }

    static Locale swedish() {
        return Locale.forLanguageTag("sv");
    }
}
