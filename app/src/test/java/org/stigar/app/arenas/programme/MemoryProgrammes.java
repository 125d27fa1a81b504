package org.stigar.app.arenas.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.stigar.app.arenas.programme.Programme.Made;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.programme.Programme.State;
import org.stigar.app.arenas.programme.ProgrammeException.Reason;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.core.people.PersonId;

/** Programmes in memory. */
final class MemoryProgrammes implements Programmes {

    private final Map<Long, Programme> all = new TreeMap<>();

    @Override
    public long create(PersonId owner, ProgrammeDraft draft, Instant now) {
        requireAhead(draft, now);
        long id = all.size() + 1L;
        all.put(id, new Programme(id, owner, 0, State.DRAFT, draft, List.of(), List.of()));
        return id;
    }

    private static void requireAhead(ProgrammeDraft draft, Instant now) {
        Instant latest = now.plus(Duration.ofDays(Workshops.MOST_DAYS_AHEAD));
        require(draft.startOf(1).isAfter(now) && !draft.startOf(1).isAfter(latest), Reason.TIME);
    }

    @Override
    public Programme own(PersonId owner, long id) {
        return Optional.ofNullable(all.get(id))
                .filter(one -> one.owner().equals(owner))
                .orElseThrow(NoProgrammeException::new);
    }

    @Override
    public Programme joined(PersonId member, long id) {
        return listJoined(member).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NoProgrammeException::new);
    }

    @Override
    public List<Programme> listOwn(PersonId owner) {
        return list().stream().filter(one -> one.owner().equals(owner)).toList();
    }

    @Override
    public List<Programme> listJoined(PersonId member) {
        return list().stream()
                .filter(one -> one.state() != State.DRAFT && one.hasMember(member))
                .toList();
    }

    @Override
    public List<Programme> listRunning() {
        return list().stream().filter(one -> one.state() == State.RUNNING).toList();
    }

    @Override
    public List<Programme> listOver(Instant since) {
        return list().stream()
                .filter(one -> one.state() == State.OVER && !end(one).isBefore(since))
                .sorted(Comparator.comparing(MemoryProgrammes::end).reversed().thenComparing(Programme::id))
                .toList();
    }

    private static Instant end(Programme one) {
        return one.draft().timetable(one.draft().meetings()).end();
    }

    @Override
    public Optional<Programme> findOver(long id) {
        return Optional.ofNullable(all.get(id)).filter(one -> one.state() == State.OVER);
    }

    @Override
    public Set<Long> meetings() {
        return list().stream()
                .filter(one -> one.state() == State.RUNNING || one.state() == State.OVER)
                .flatMap(one -> one.meetings().stream())
                .map(Made::workshop)
                .collect(Collectors.toSet());
    }

    private List<Programme> list() {
        return all.values().stream()
                .sorted(Comparator.comparing((Programme one) -> one.draft().startOf(1))
                        .reversed()
                        .thenComparing(Programme::id))
                .toList();
    }

    @Override
    public void change(PersonId owner, long id, int version, ProgrammeDraft draft, Instant now) {
        inTurn(owner, id, version, one -> {
            require(one.meetings().stream().noneMatch(made -> made.number() > draft.meetings()), Reason.MADE);
            if (!draft.startOf(1).equals(one.draft().startOf(1))) {
                requireAhead(draft, now);
            }
            return next(one, one.state(), draft, one.members(), one.meetings());
        });
    }

    @Override
    public void add(PersonId owner, long id, int version, Collection<PersonId> people, Part part) {
        inTurn(owner, id, version, one -> {
            Map<PersonId, Someone> members = new TreeMap<>();
            one.members().forEach(member -> members.put(member.person(), member));
            people.forEach(person -> members.put(person, new Someone(person, part == Part.FACILITATOR)));
            require(members.size() <= MOST_PEOPLE, Reason.TOO_MANY);
            return next(one, one.state(), one.draft(), List.copyOf(members.values()), one.meetings());
        });
    }

    @Override
    public void leaveOut(PersonId owner, long id, int version, PersonId person) {
        inTurn(
                owner,
                id,
                version,
                one -> next(
                        one,
                        one.state(),
                        one.draft(),
                        one.members().stream()
                                .filter(member -> !member.person().equals(person))
                                .toList(),
                        one.meetings()));
    }

    @Override
    public void start(PersonId owner, long id, int version, Instant now) {
        inTurn(owner, id, version, one -> {
            require(one.state() == State.DRAFT, Reason.ENDED);
            require(one.draft().startOf(1).isAfter(now), Reason.TIME);
            require(one.members().size() >= LEAST_PEOPLE, Reason.TOO_FEW);
            return next(one, State.RUNNING, one.draft(), one.members(), one.meetings());
        });
    }

    @Override
    public void cancel(PersonId owner, long id, int version) {
        inTurn(owner, id, version, one -> next(one, State.CANCELLED, one.draft(), one.members(), one.meetings()));
    }

    @Override
    public void made(long id, int version, int number, long workshop) {
        Programme one = Optional.ofNullable(all.get(id)).orElseThrow(NoProgrammeException::new);
        require(one.version() == version && one.state() == State.RUNNING, Reason.CHANGED_MEANWHILE);
        List<Made> meetings = new ArrayList<>(one.meetings());
        meetings.add(new Made(number, workshop));
        all.put(id, next(one, one.state(), one.draft(), one.members(), meetings));
    }

    @Override
    public void over(long id) {
        all.computeIfPresent(
                id,
                (key, one) -> one.state() == State.RUNNING
                        ? next(one, State.OVER, one.draft(), one.members(), one.meetings())
                        : one);
    }

    private void inTurn(PersonId owner, long id, int version, UnaryOperator<Programme> change) {
        Programme one = own(owner, id);
        require(one.version() == version, Reason.CHANGED_MEANWHILE);
        require(one.state() == State.DRAFT || one.state() == State.RUNNING, Reason.ENDED);
        all.put(id, change.apply(one));
    }

    private static Programme next(
            Programme one, State state, ProgrammeDraft draft, List<Someone> members, List<Made> meetings) {
        return new Programme(one.id(), one.owner(), one.version() + 1, state, draft, members, meetings);
    }

    private static void require(boolean holds, Reason reason) {
        if (!holds) {
            throw new ProgrammeException(reason);
        }
    }
}
