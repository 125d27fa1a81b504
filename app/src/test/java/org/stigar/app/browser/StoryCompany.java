package org.stigar.app.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.people.People;
import org.stigar.app.trails.Neighbourhood;
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

/**
 * The company of the whole story, in an app of its own: a department that sells and, every other one of its people, serves customers; one
 * that delivers; and a staff that leads, guards and facilitates. It is at home in three countries, and a quarter is published.
 */
final class StoryCompany {

    static final UnitId SALES = new UnitId("sales");
    static final UnitId SERVICE = new UnitId("service");
    static final UnitId DELIVERY = new UnitId("delivery");

    private static final UnitId ALL = new UnitId("works");
    private static final int EACH = 60;
    private static final int STAFF = 14;
    private static final LocalDate FAR = LocalDate.of(2027, 12, 31);

    private static final List<String> COUNTRIES = List.of("SE", "PL", "FI");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Stockholm"), ZoneId.of("Europe/Warsaw"), ZoneId.of("Europe/Helsinki"));
    private static final List<List<String>> FIRST = List.of(
            List.of("Ann", "Bo", "Cilla", "David", "Elin", "Filip", "Greta", "Hugo"),
            List.of("Ania", "Bartek", "Celina", "Dawid", "Ewa", "Franek", "Gosia", "Hubert"),
            List.of("Aino", "Eero", "Helmi", "Juho", "Kaisa", "Lauri", "Minna", "Onni"));
    private static final List<List<String>> LAST = List.of(
            List.of("Ek", "Lind", "Berg", "Ros", "Dahl", "Holm"),
            List.of("Nowak", "Lis", "Wilk", "Sowa", "Mazur", "Kruk"),
            List.of("Virta", "Koski", "Laine", "Salo", "Niemi", "Lehto"));

    private final ApplicationContext app;
    private final Locale language;
    private final List<PersonId> sales;
    private final List<PersonId> delivery;
    private final List<PersonId> staff;
    private final Map<String, Integer> named = new HashMap<>();
    private LocalDate next = LocalDate.of(2026, 4, 20);
    private LocalDate metOn = LocalDate.MAX;
    private LocalDate splitOn = LocalDate.MAX;

    /** Founds it, with what everybody there reads in this language. Jobs of the night stand still for good, as months pass at once. */
    StoryCompany(ApplicationContext app, Locale language) {
        this.app = app;
        this.language = language;
        app.getBean("jobRunner", SmartLifecycle.class).stop();
        Works works = new Works(app);
        sales = works.unit("Sales", EACH);
        delivery = works.unit("Delivery", EACH);
        staff = works.unit("Legal", STAFF);
        works.keep();
        unit(ALL, "Nordvik", UnitKind.BUSINESS_AREA);
        unit(SALES, say("Sälj", "Sales"), UnitKind.DEPARTMENT);
        unit(DELIVERY, say("Leverans", "Delivery"), UnitKind.DEPARTMENT);
        unit(new UnitId("legal"), say("Stab", "Staff"), UnitKind.DEPARTMENT);
        introduce(sales, say("Sälj", "Sales"), say("Service", "Service"));
        introduce(delivery, say("Leverans", "Delivery"), say("Leverans", "Delivery"));
        introduce(staff, say("Stab", "Staff"), say("Stab", "Staff"));
        enter(facilitator(), Set.of(Role.FACILITATOR));
        enter(guardian(), Set.of(Role.GUARDIAN));
        enter(admin(), Set.of(Role.ADMIN));
        enter(leader(), Set.of());
        app.getBean(LeaderRole.class).give(leader());
        app.getBean(Leaders.class).grant(new Leaders.Grant(leader(), ALL, FAR));
        publish();
        liveOn();
    }

    private void unit(UnitId id, String name, UnitKind kind) {
        people().put(
                        List.of(),
                        List.of(new Unit(
                                id, name, kind, id.equals(ALL) ? Optional.empty() : Optional.of(ALL), Validity.ALWAYS)),
                        List.of());
    }

    /** Gives people names, one of three countries, and one of two functions in turn. */
    private void introduce(List<PersonId> all, String odd, String even) {
        List<Person> known = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int country = i % COUNTRIES.size();
            known.add(Person.builder(all.get(i))
                    .name(name(country))
                    .country(COUNTRIES.get(country))
                    .zone(ZONES.get(country))
                    .function(i % 2 == 0 ? even : odd)
                    .addresses(List.of(ArenaCast.address(all.get(i))))
                    .languages(List.of(language))
                    .build());
        }
        people().put(known, List.of(), List.of());
    }

    /** Returns a name that nobody there has. */
    private String name(int country) {
        int nth = named.merge(COUNTRIES.get(country), 1, Integer::sum) - 1;
        List<String> first = FIRST.get(country);
        List<String> last = LAST.get(country);
        return first.get(nth % first.size()) + " " + last.get((nth / first.size() + nth % first.size()) % last.size());
    }

    /** Lets somebody log in. */
    void enter(PersonId person, Set<Role> roles) {
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(person, roles);
        accounts.choosePassword(person, Neighbourhood.PASSWORD);
    }

    PersonId facilitator() {
        return staff.get(0);
    }

    PersonId leader() {
        return staff.get(1);
    }

    PersonId guardian() {
        return staff.get(2);
    }

    PersonId admin() {
        return staff.get(3);
    }

    /** Somebody who serves customers, in the department that sells: the story is hers. */
    PersonId ann() {
        return sales.get(0);
    }

    /** Who sells beside her, and works with her every other week. */
    PersonId neighbour() {
        return sales.get(1);
    }

    /** With whom she worked as well, until the change parted them. */
    PersonId left() {
        return sales.get(EACH - 1);
    }

    /** Who has to do with nobody in the story. */
    PersonId stranger() {
        return delivery.get(EACH / 2);
    }

    /** Those who come to the workshop: from both departments by turns, all three functions and all three countries. */
    List<PersonId> guests() {
        List<PersonId> guests = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            guests.add(sales.get(i));
            guests.add(delivery.get(i));
        }
        return guests;
    }

    /** The leaders of two groups that have become one. */
    List<PersonId> heads() {
        List<PersonId> heads = new ArrayList<>(sales.subList(EACH - 5, EACH));
        heads.addAll(delivery.subList(EACH - 4, EACH));
        return heads;
    }

    String name(PersonId person) {
        return people().findPerson(person).flatMap(Person::name).orElseThrow();
    }

    MutableClock clock() {
        return app.getBean(MutableClock.class);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC);
    }

    /** Publishes what is due, and lets the guardian's week pass. */
    void publish() {
        Publishing publishing = app.getBean(Publishing.class);
        do {
            publishing.run(clock().instant());
        } while (publishing.findDue().isPresent());
        clock().advance(Duration.ofDays(8));
    }

    /** Lets work go on until today: colleagues meet every other week, and so do those of the workshop once it was. */
    void liveOn() {
        List<Walk> walks = new ArrayList<>();
        for (; next.isBefore(today()); next = next.plusWeeks(2)) {
            work(walks, sales, next.isBefore(splitOn) ? 3 : 2);
            work(walks, delivery, 3);
            if (next.isAfter(metOn)) {
                meet(walks, guests());
            }
        }
        app.getBean(WalkLog.class).append(walks);
    }

    /** Each works with the next three; of the pairs that the change parts so many of three go on. */
    private void work(List<Walk> walks, List<PersonId> unit, int kept) {
        for (int i = 0; i < EACH; i++) {
            for (int step = 1; step <= 3; step++) {
                if (step == 2 || i % 3 < kept) {
                    walks.add(walk(unit.get(i), unit.get((i + step) % EACH)));
                }
            }
        }
    }

    /** Each meets two of the other department. */
    private void meet(List<Walk> walks, List<PersonId> people) {
        for (int i = 0; i < people.size(); i++) {
            walks.add(walk(people.get(i), people.get((i + 1) % people.size())));
            walks.add(walk(people.get(i), people.get((i + 5) % people.size())));
        }
    }

    private Walk walk(PersonId one, PersonId other) {
        return new Walk(
                next.atTime(9, 0).toInstant(ZoneOffset.UTC),
                List.of(one, other),
                2,
                WalkKind.WORK,
                Occasion.OWN,
                WalkSource.DECLARED,
                Optional.empty(),
                Optional.empty());
    }

    /** From now on those who are at the workshop meet again. */
    void haveMet() {
        metOn = today();
    }

    /** Puts the change into the directory, as an import does on its day: who serves customers is in a department of their own. */
    void serviceStandsAlone(LocalDate day) {
        splitOn = day;
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        unit(SERVICE, say("Kundservice", "Customer service"), UnitKind.DEPARTMENT);
        List<Membership> moves = new ArrayList<>();
        for (int i = 0; i < EACH; i += 2) {
            moves.add(new Membership(sales.get(i), SALES, new Validity(Instant.MIN, from)));
            moves.add(new Membership(sales.get(i), SERVICE, new Validity(from, Instant.MAX)));
        }
        people().put(List.of(), List.of(), moves);
    }

    /** Returns the one of two texts that is in the language of the story. */
    String say(String swedish, String english) {
        return language.getLanguage().equals("sv") ? swedish : english;
    }

    private People people() {
        return app.getBean(People.class);
    }
}
