package org.stigar.app.arenas.workshop.jdbc;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshop.Pinned;
import org.stigar.app.arenas.workshop.Workshop.Question;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.WorkshopException;
import org.stigar.app.arenas.workshop.WorkshopException.Reason;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.arrangers.ArrangerRows;
import org.stigar.app.arenas.workshop.jdbc.SeatRows.Seat;
import org.stigar.app.arenas.workshop.jdbc.WorkshopRows.Row;
import org.stigar.app.people.Pseudonym;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/** Workshops in PostgreSQL. */
final class StoredWorkshops implements Workshops {

    private static final long IDS = 1L << 53;

    private final WorkshopRows rows;
    private final SeatRows seats;
    private final ArrangerRows arrangers;
    private final TransactionTemplate transactions;
    private final Naming pseudonyms;
    private final SecureRandom random;

    StoredWorkshops(
            WorkshopRows rows,
            SeatRows seats,
            ArrangerRows arrangers,
            TransactionTemplate transactions,
            Naming pseudonyms,
            SecureRandom random) {
        this.rows = rows;
        this.seats = seats;
        this.arrangers = arrangers;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    @Override
    public long create(PersonId owner, Draft draft, Instant now) {
        requireAhead(draft.timetable(), now);
        long id = random.nextLong(1, IDS);
        transactions.executeWithoutResult(status ->
                rows.insert(new Row(id, pseudonyms.of(owner), 0, State.DRAFT, draft, random.nextLong(1, IDS), 0)));
        return id;
    }

    private static void requireAhead(Timetable timetable, Instant now) {
        if (timetable.start().isBefore(now) || timetable.start().isAfter(now.plus(Duration.ofDays(MOST_DAYS_AHEAD)))) {
            throw new WorkshopException(Reason.TIME);
        }
    }

    @Override
    public Workshop own(PersonId owner, long id) {
        return rows.find(id)
                .filter(row -> isArrangedBy(owner, row))
                .map(this::workshop)
                .orElseThrow(NoWorkshopException::new);
    }

    @Override
    public Workshop invited(PersonId guest, long id) {
        return rows.find(id)
                .filter(row -> row.state() != State.DRAFT)
                .map(this::workshop)
                .filter(workshop -> workshop.findGuest(guest).isPresent())
                .orElseThrow(NoWorkshopException::new);
    }

    @Override
    public List<Workshop> listOwn(PersonId owner) {
        return rows.listOwn(pseudonyms.of(owner)).stream().map(this::workshop).toList();
    }

    @Override
    public List<Workshop> listInvited(PersonId guest, Instant after) {
        return rows.listInvited(pseudonyms.of(guest)).stream()
                .filter(row -> row.draft().timetable().end().isAfter(after))
                .map(this::workshop)
                .toList();
    }

    @Override
    public List<Workshop> listEnded(Instant before) {
        return rows.listBegun(before).stream()
                .filter(row -> row.draft().timetable().end().isBefore(before))
                .map(this::workshop)
                .toList();
    }

    @Override
    public List<Workshop> listOver(Instant since) {
        return rows.listOver(since).stream().map(this::workshop).toList();
    }

    @Override
    public Optional<Workshop> findOver(long id) {
        return rows.find(id).filter(row -> row.state() == State.OVER).map(this::workshop);
    }

    @Override
    public void change(
            PersonId owner, long id, int version, Draft draft, List<Optional<Question>> questions, Instant now) {
        inTurn(owner, id, version, row -> {
            Timetable before = row.draft().timetable();
            if (!draft.timetable().start().equals(before.start())) {
                requireAhead(draft.timetable(), now);
            }
            rows.putDraft(id, draft);
            Map<Integer, Question> own = new TreeMap<>();
            for (int round = 0;
                    round < Math.min(questions.size(), draft.timetable().rounds());
                    round++) {
                int at = round;
                questions.get(round).filter(one -> !one.isBlank()).ifPresent(one -> own.put(at, one));
            }
            seats.putQuestions(id, own);
            boolean fits = draft.wishes().equals(row.draft().wishes())
                    && draft.timetable().rounds() == before.rounds();
            if (!fits) {
                seats.forgetSeats(id);
            }
        });
    }

    @Override
    public void add(PersonId owner, long id, int version, Collection<PersonId> more, Part part, Instant now) {
        inTurn(owner, id, version, row -> {
            Set<PersonId> all = new HashSet<>(more);
            workshop(row).people().forEach(guest -> all.add(guest.person()));
            if (all.size() > MOST_PEOPLE) {
                throw new WorkshopException(Reason.TOO_MANY);
            }
            more.stream()
                    .filter(person -> pseudonyms.canTakePart(person, id))
                    .forEach(person -> seats.put(id, pseudonyms.of(person), part == Part.FACILITATOR));
        });
    }

    @Override
    public void leaveOut(PersonId owner, long id, int version, PersonId person) {
        // the one who is left out is told with a file newer than their invitation
        inTurn(
                owner,
                id,
                version,
                row -> row.state() == State.INVITED ? row.revision() + 1 : row.revision(),
                row -> seats.remove(id, pseudonyms.of(person)));
    }

    @Override
    public void keep(PersonId owner, long id, int version, Grouping plan) {
        inTurn(owner, id, version, row -> {
            Set<Pinned> pinned = Set.copyOf(workshop(row).pins());
            List<Seat> all = new ArrayList<>();
            for (int round = 0; round < plan.rounds().size(); round++) {
                int number = round;
                plan.rounds()
                        .get(round)
                        .seats()
                        .forEach((person, group) -> all.add(new Seat(
                                number,
                                pseudonyms.of(person),
                                group,
                                pinned.contains(new Pinned(person, number, group)))));
            }
            seats.putSeats(id, all);
        });
    }

    @Override
    public void pin(PersonId owner, long id, int version, List<Pinned> pins) {
        inTurn(owner, id, version, row -> {
            Set<Pinned> wanted = Set.copyOf(pins);
            seats.putSeats(
                    id,
                    seats.seats(id).stream()
                            .map(seat -> new Seat(
                                    seat.round(),
                                    seat.person(),
                                    seat.group(),
                                    pseudonyms
                                            .findPerson(seat.person())
                                            .filter(person ->
                                                    wanted.contains(new Pinned(person, seat.round(), seat.group())))
                                            .isPresent()))
                            .toList());
        });
    }

    @Override
    public Workshop invite(PersonId owner, long id, int version, Instant now) {
        inTurn(owner, id, version, row -> {
            Workshop workshop = workshop(row);
            if (!workshop.draft().timetable().start().isAfter(now)) {
                throw new WorkshopException(Reason.TIME);
            }
            if (!isPlanned(workshop)) {
                throw new WorkshopException(Reason.NO_PLAN);
            }
            rows.next(id, State.INVITED, row.revision() + 1);
        });
        return own(owner, id);
    }

    /** Returns whether each round seats exactly those who are expected. */
    private static boolean isPlanned(Workshop workshop) {
        Set<PersonId> expected = workshop.people().stream()
                .filter(Guest::isExpected)
                .map(Guest::person)
                .collect(Collectors.toSet());
        return workshop.plan().isPresent()
                && workshop.plan().get().rounds().size()
                        == workshop.draft().timetable().rounds()
                && workshop.plan().get().rounds().stream()
                        .allMatch(round -> round.seats().keySet().equals(expected));
    }

    @Override
    public Workshop cancel(PersonId owner, long id, int version) {
        Workshop before = own(owner, id);
        inTurn(owner, id, version, row -> rows.next(id, State.CANCELLED, row.revision() + 1));
        Workshop after = own(owner, id);
        return before.state() == State.INVITED ? after : before;
    }

    @Override
    public void answer(PersonId guest, long id, Answer answer) {
        transactions.executeWithoutResult(status -> {
            Row row = rows.lock(id).filter(one -> one.state() == State.INVITED).orElseThrow(NoWorkshopException::new);
            if (workshop(row).findGuest(guest).isEmpty()) {
                throw new NoWorkshopException();
            }
            seats.putAnswer(id, pseudonyms.of(guest), answer);
        });
    }

    @Override
    public void arrived(long id, PersonId person, Presence presence) {
        transactions.executeWithoutResult(status -> rows.lock(id)
                .filter(row -> row.state() == State.INVITED)
                .ifPresent(row -> seats.putHere(id, pseudonyms.of(person), presence == Presence.HERE)));
    }

    @Override
    public void over(long id) {
        transactions.executeWithoutResult(
                status -> rows.lock(id).ifPresent(row -> rows.next(id, State.OVER, row.revision())));
    }

    /** Changes a workshop of somebody's own that is not over, in the version that they saw. */
    private void inTurn(PersonId owner, long id, int version, Consumer<Row> change) {
        inTurn(owner, id, version, Row::revision, change);
    }

    private void inTurn(PersonId owner, long id, int version, ToIntFunction<Row> revision, Consumer<Row> change) {
        transactions.executeWithoutResult(status -> {
            Row row = rows.lock(id).filter(one -> isArrangedBy(owner, one)).orElseThrow(NoWorkshopException::new);
            if (row.version() != version) {
                throw new WorkshopException(Reason.CHANGED_MEANWHILE);
            }
            if (row.state() != State.DRAFT && row.state() != State.INVITED) {
                throw new WorkshopException(Reason.ENDED);
            }
            rows.next(id, row.state(), revision.applyAsInt(row));
            change.accept(row);
        });
    }

    private boolean isArrangedBy(PersonId person, Row row) {
        Pseudonym pseudonym = pseudonyms.of(person);
        return row.owner().equals(pseudonym) || arrangers.isOne(row.id(), pseudonym);
    }

    private Workshop workshop(Row row) {
        List<Guest> guests = seats.guests(row.id()).stream()
                .flatMap(guest -> pseudonyms.findPerson(guest.person()).stream()
                        .map(person -> new Guest(person, guest.facilitates(), guest.answer(), guest.isHere())))
                .sorted(Comparator.comparing(Guest::person))
                .toList();
        Map<Integer, Question> own = seats.questions(row.id());
        List<Optional<Question>> questions = new ArrayList<>();
        for (int round = 0; round < row.draft().timetable().rounds(); round++) {
            questions.add(Optional.ofNullable(own.get(round)));
        }
        List<Seat> sitting = seats.seats(row.id());
        return new Workshop(
                row.id(),
                pseudonyms.findPerson(row.owner()).orElseThrow(NoWorkshopException::new),
                row.version(),
                row.state(),
                row.draft(),
                questions,
                guests,
                grouping(sitting),
                pins(sitting),
                row.seed(),
                row.revision());
    }

    private List<Pinned> pins(List<Seat> sitting) {
        return sitting.stream()
                .filter(Seat::isPinned)
                .flatMap(seat -> pseudonyms.findPerson(seat.person()).stream()
                        .map(person -> new Pinned(person, seat.round(), seat.group())))
                .toList();
    }

    private Optional<Grouping> grouping(List<Seat> sitting) {
        if (sitting.isEmpty()) {
            return Optional.empty();
        }
        Map<Pseudonym, Optional<PersonId>> names = new HashMap<>();
        List<List<List<PersonId>>> rounds = new ArrayList<>();
        for (Seat seat : sitting) {
            List<List<PersonId>> groups = grow(rounds, seat.round());
            names.computeIfAbsent(seat.person(), pseudonyms::findPerson)
                    .ifPresent(person -> grow(groups, seat.group()).add(person));
        }
        return Optional.of(new Grouping(rounds.stream().map(Sitting::new).toList()));
    }

    private static <T> List<T> grow(List<List<T>> lists, int index) {
        while (lists.size() <= index) {
            lists.add(new ArrayList<>());
        }
        return Objects.requireNonNull(lists.get(index));
    }
}
