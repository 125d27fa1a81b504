package org.stigar.app.arenas.jdbc;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.arenas.jdbc.MeetingRows.Meeting;
import org.stigar.app.arenas.jdbc.MeetingRows.Seat;
import org.stigar.app.arenas.jdbc.MeetingRows.Told;
import org.stigar.app.arenas.letters.CoffeeLetters;
import org.stigar.app.arenas.workshop.jdbc.MetRows;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.arena.coffee.CoffeeCircle;
import org.stigar.arena.coffee.CoffeeCircle.Size;
import org.stigar.arena.coffee.CoffeeGroup;
import org.stigar.arena.coffee.CoffeeMember;
import org.stigar.arena.coffee.CoffeeRounds;
import org.stigar.arena.coffee.CoffeeWeek;
import org.stigar.arena.coffee.PastCoffee;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Makes the round of a week, on its Monday, once: stores who meets whom, and tells them. */
final class RoundMaking {

    /** Fewer than so many meet nobody: of so few it would show who is away. */
    static final int LEAST_PEOPLE = 6;

    static final int REMEMBERED_WEEKS = 104;

    /** How long having sat together in a workshop lets others go first. */
    static final int LATELY_WEEKS = 26;

    private static final long IDS = 1L << 53;

    private final CoffeeRows members;
    private final MeetingRows meetings;
    private final ObjectProvider<MetRows> workshops;
    private final NamedLocks locks;
    private final TransactionTemplate transactions;
    private final People people;
    private final Participation participation;
    private final Pseudonyms pseudonyms;
    private final CoffeeLetters letters;
    private final SecureRandom random;
    private final ZoneId zone;

    RoundMaking(
            CoffeeRows members,
            MeetingRows meetings,
            ObjectProvider<MetRows> workshops,
            NamedLocks locks,
            TransactionTemplate transactions,
            People people,
            Participation participation,
            Pseudonyms pseudonyms,
            CoffeeLetters letters,
            SecureRandom random,
            ZoneId zone) {
        this.members = members;
        this.meetings = meetings;
        this.workshops = workshops;
        this.locks = locks;
        this.transactions = transactions;
        this.people = people;
        this.participation = participation;
        this.pseudonyms = pseudonyms;
        this.letters = letters;
        this.random = random;
        this.zone = zone;
    }

    /**
     * Makes the round if it is Monday and there is none yet, and tells of it whoever was not told: each once, however often and on
     * however many nodes this runs.
     */
    void makeIfDue(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
            make(today);
        }
        tell(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), now);
    }

    /** Each in a transaction of its own: a letter takes from its reader's attention, and nobody else is to wait for all of them. */
    private void tell(LocalDate monday, Instant now) {
        for (Meeting meeting : meetings.since(monday)) {
            for (Seat seat : meeting.seats()) {
                if (seat.told() == Told.NOT_YET) {
                    transactions.executeWithoutResult(status -> {
                        locks.share(JdbcCoffees.LOCK);
                        if (meetings.tryTell(meeting.id(), seat.person())) {
                            propose(meeting, seat, now);
                        }
                    });
                }
            }
        }
    }

    private void propose(Meeting meeting, Seat seat, Instant now) {
        List<PersonId> others = meeting.othersThan(seat.person()).stream()
                .flatMap(other -> pseudonyms.findPerson(other).stream())
                .toList();
        if (!others.isEmpty() && seat.answer().isEmpty()) {
            OwnCoffee coffee = new OwnCoffee(meeting.id(), meeting.week(), others, meeting.at(), seat.answer());
            pseudonyms.findPerson(seat.person()).ifPresent(person -> letters.propose(person, coffee, now));
        }
    }

    /** Makes the round of a week that has none yet, all or nothing. */
    void make(LocalDate monday) {
        transactions.executeWithoutResult(status -> {
            locks.share(JdbcCoffees.LOCK);
            if (meetings.tryBegin(monday)) {
                Map<Pseudonym, Person> known = new HashMap<>();
                List<CoffeeRows.Row> all = members.list();
                all.forEach(row -> pseudonyms
                        .findPerson(row.person())
                        .flatMap(people::findPerson)
                        .ifPresent(person -> known.put(row.person(), person)));
                List<PastCoffee> past = past(monday, known);
                KeptApart apart = new KeptApart(members.listNever(), pseudonyms);
                for (Size size : Size.values()) {
                    List<CoffeeMember> here = all.stream()
                            .filter(row -> row.choice().size() == size)
                            .flatMap(row -> findMember(row, known, monday).stream())
                            .toList();
                    if (here.size() >= LEAST_PEOPLE) {
                        hold(new CoffeeCircle(here, size, Set.of(), apart, past), monday);
                    }
                }
            }
        });
    }

    /** Returns somebody as the circle knows them, unless they are away or gone. */
    private Optional<CoffeeMember> findMember(CoffeeRows.Row row, Map<Pseudonym, Person> known, LocalDate monday) {
        return Optional.ofNullable(known.get(row.person()))
                .filter(person -> row.choice().cadence().includes(monday)
                        && !row.isPausedOn(monday)
                        && participation.isAvailable(person.id(), monday))
                .map(person -> member(person, row));
    }

    private static CoffeeMember member(Person person, CoffeeRows.Row row) {
        return new CoffeeMember(
                person.id(),
                person.zone(),
                person.hours(),
                person.country(),
                person.function(),
                row.choice().wishes(),
                row.turns());
    }

    private List<PastCoffee> past(LocalDate monday, Map<Pseudonym, Person> known) {
        Stream<PastCoffee> coffees = meetings.since(monday.minusWeeks(REMEMBERED_WEEKS)).stream()
                .map(meeting -> new PastCoffee(
                        meeting.week(),
                        ids(meeting.seats().stream().map(Seat::person), known),
                        PastCoffee.Where.COFFEE));
        Instant lately = monday.minusWeeks(LATELY_WEEKS).atStartOfDay(zone).toInstant();
        Stream<PastCoffee> elsewhere = workshops.stream()
                .flatMap(rows -> rows.since(lately).stream())
                .map(group -> new PastCoffee(
                        LocalDate.ofInstant(group.at(), zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        ids(group.people().stream(), known),
                        PastCoffee.Where.ELSEWHERE));
        return Stream.concat(coffees, elsewhere).toList();
    }

    private static List<PersonId> ids(Stream<Pseudonym> people, Map<Pseudonym, Person> known) {
        return people.flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                .map(Person::id)
                .toList();
    }

    private void hold(CoffeeCircle circle, LocalDate monday) {
        CoffeeWeek week = new CoffeeWeek(monday, OwnCoffee.LENGTH);
        for (CoffeeGroup group : new CoffeeRounds().plan(circle, week, seed()).groups()) {
            meetings.insert(random.nextLong(1, IDS), monday, group.at(), ends(group.people()));
            group.odd().map(pseudonyms::of).ifPresent(members::addTurn);
        }
    }

    private List<Pseudonym> ends(Collection<PersonId> group) {
        return group.stream().map(pseudonyms::of).toList();
    }

    /** The same every week, so that what was looked ahead to comes true; nobody without the key of pseudonyms knows it. */
    private long seed() {
        return ByteBuffer.wrap(pseudonyms.of(new PersonId("coffee")).bytes()).getLong();
    }
}
