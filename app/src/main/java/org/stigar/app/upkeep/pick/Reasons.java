package org.stigar.app.upkeep.pick;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.competences.Visibility;
import org.stigar.app.people.Leadership;
import org.stigar.app.people.LineManagers;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.AnnouncedChanges;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.app.upkeep.Nudge;
import org.stigar.app.upkeep.NudgeReason;
import org.stigar.app.walks.DaySets;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.trail.state.TrailState;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;

/**
 * Finds which of somebody's own trails are worth walking now, and why. It reads what the person may see anyway: own trails, own asks
 * and those sent to them, own wishes, help they received, what the other end says openly within its curtain, the change ahead that they
 * said themselves or the other end lets them know, and the directory.
 * Nobody is led to their own line managers as to somebody who knows a thing, and no leader is told evidence about those they lead.
 */
public final class Reasons {

    private static final Duration NEW = Duration.ofDays(60);
    private static final int LATELY_DAYS = 180;

    private final Trails trails;
    private final Asks asks;
    private final Curtains curtains;
    private final Competences competences;
    private final ShownCompetence shown;
    private final People people;
    private final Participation participation;
    private final Leadership leadership;
    private final DaySets daySets;
    private final ChangesAhead changes;
    private final AnnouncedChanges announced;

    public Reasons(
            Trails trails,
            Asks asks,
            Curtains curtains,
            Competences competences,
            ShownCompetence shown,
            People people,
            Participation participation,
            Leadership leadership,
            DaySets daySets,
            ChangesAhead changes,
            AnnouncedChanges announced) {
        this.trails = trails;
        this.asks = asks;
        this.curtains = curtains;
        this.competences = competences;
        this.shown = shown;
        this.people = people;
        this.participation = participation;
        this.leadership = leadership;
        this.daySets = daySets;
        this.changes = changes;
        this.announced = announced;
    }

    /**
     * Returns each trail that is growing over or has lately, or that a change ahead may end, with its most telling reason, the most
     * telling first; none without a reason, and none to a reader or to somebody who takes no part today.
     *
     * @param before whom the last digest spoke of: among reasons of a kind others come first
     */
    public List<Nudge> find(Person me, Set<PersonId> before, Instant now) {
        if (!isThere(me.id(), now)) {
            return List.of();
        }
        List<OwnAsk> own = asks.of(me.id(), now);
        Set<PersonId> asked = asked(own);
        List<OwnTrail> all = trails.of(me.id(), now);
        NearChanges near = NearChanges.of(
                me.id(), all, changes, announced, curtains, people.structure(now), leadership.at(now), now);
        List<OwnTrail> worth = all.stream()
                .filter(trail -> isWorthWalking(trail, now) || near.find(trail).isPresent())
                .filter(trail -> !asked.contains(trail.other()))
                .filter(trail -> isThere(trail.other(), now))
                .toList();
        if (worth.isEmpty()) {
            return List.of();
        }
        Ground ground = ground(me.id(), own, worth, near, now);
        return worth.stream()
                .flatMap(trail -> ground
                        .reasons(trail)
                        .min(comparing(NudgeReason::kind))
                        .map(reason ->
                                new Nudge(trail.other(), trail.assessment().state(), reason))
                        .stream())
                .sorted(Comparator.comparing((Nudge nudge) -> nudge.reason().kind())
                        .thenComparing(nudge -> before.contains(nudge.other()))
                        .thenComparing(Nudge::state))
                .toList();
    }

    /** Growing over, or overgrown since lately; at rest never, and where both are in touch when needed never. */
    private static boolean isWorthWalking(OwnTrail trail, Instant now) {
        TrailState state = trail.assessment().state();
        if (trail.rest().isResting() || state == TrailState.OPEN || trail.days().isEmpty()) {
            return false;
        }
        long silence = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay()
                - trail.days().last();
        return state == TrailState.FADING
                || silence
                        <= Math.max(
                                LATELY_DAYS,
                                2 * trail.assessment().horizonDays().orElse(0));
    }

    /** Returns to whom the person has sent an ask that is not over: they are in touch already. */
    private static Set<PersonId> asked(List<OwnAsk> own) {
        return own.stream()
                .filter(ask -> ask.part() == Part.ASKER && !ask.state().isOver())
                .flatMap(ask -> ask.requests().stream())
                .map(Request::to)
                .collect(Collectors.toSet());
    }

    /** Returns whether somebody takes part today. */
    public boolean isThere(PersonId person, Instant now) {
        return people.findPerson(person)
                .filter(one -> participation.isAvailable(person, LocalDate.ofInstant(now, one.zone())))
                .isPresent();
    }

    private Ground ground(PersonId me, List<OwnAsk> own, List<OwnTrail> worth, NearChanges near, Instant now) {
        Map<CompetenceId, Competence> wishes = competences.claimsOf(me).stream()
                .filter(claim -> claim.stance() == Stance.WANTS_TO_LEARN)
                .collect(Collectors.toMap(
                        claim -> claim.competence().id(), claim -> claim.competence(), (one, same) -> one));
        List<OwnAsk> open = own.stream()
                .filter(ask -> ask.part() == Part.ASKER)
                .filter(ask -> ask.state() == AskState.DRAFT || ask.state() == AskState.OPEN)
                .toList();
        Set<CompetenceId> wanted = new HashSet<>(wishes.keySet());
        open.forEach(ask -> ask.about().forEach(one -> wanted.add(one.id())));
        Set<PersonId> lets =
                listOpen(curtains, worth.stream().map(OwnTrail::other).toList());
        return new Ground(
                me,
                own,
                open,
                wishes,
                helpers(wanted, lets, now),
                wishes.isEmpty() ? List.of() : received(me, lets, now),
                metAtArenas(me, now),
                new Projects(people, me, now),
                near,
                leadership.at(now),
                now);
    }

    /** Returns with whom the reader was at an arena lately and has not walked since, and when that was. */
    private Map<PersonId, LocalDate> metAtArenas(PersonId me, Instant now) {
        long first = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay() - LATELY_DAYS;
        Map<PersonId, LocalDate> met = new HashMap<>();
        daySets.of(me).forEach((other, trace) -> {
            int last = trace.days().last();
            boolean wasAtArena = last >= first
                    && trace.layers().entrySet().stream()
                            .anyMatch(layer -> layer.getKey().occasion() == Occasion.ARENA
                                    && layer.getValue().contains(last));
            if (wasAtArena) {
                met.put(other, LocalDate.ofEpochDay(last));
            }
        });
        return met;
    }

    /** Returns who lets asks in: to nobody else does an ask or a wish lead. */
    static Set<PersonId> listOpen(Curtains curtains, Collection<PersonId> others) {
        return curtains.of(others).entrySet().stream()
                .filter(entry -> isOpen(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOpen(Curtain curtain) {
        return curtain.findable() != Findable.NOT && curtain.perWeek() > 0;
    }

    private Map<PersonId, Set<CompetenceId>> helpers(Set<CompetenceId> wanted, Set<PersonId> lets, Instant now) {
        return competences.listClaims(wanted, lets, now).stream()
                .filter(claim -> claim.stance() == Stance.CAN_HELP)
                .collect(Collectors.groupingBy(
                        Claim::person, Collectors.mapping(Claim::competence, Collectors.toSet())));
    }

    private List<OwnHelp> received(PersonId me, Set<PersonId> lets, Instant now) {
        return shown.of(me, now).stream()
                .filter(help -> help.part() == OwnHelp.Part.WAS_HELPED)
                .filter(help -> help.visibility() == Visibility.SHOWN && help.word() == Help.Word.CONFIRMED)
                .filter(help -> help.other().filter(lets::contains).isPresent())
                .toList();
    }

    /** What one reader's reasons rest on. */
    private record Ground(
            PersonId me,
            List<OwnAsk> own,
            List<OwnAsk> open,
            Map<CompetenceId, Competence> wishes,
            Map<PersonId, Set<CompetenceId>> canHelp,
            List<OwnHelp> received,
            Map<PersonId, LocalDate> metAtArenas,
            Projects projects,
            NearChanges near,
            LineManagers managers,
            Instant now) {

        Stream<NudgeReason> reasons(OwnTrail trail) {
            PersonId other = trail.other();
            return Stream.<Function<PersonId, Optional<? extends NudgeReason>>>of(
                            this::theirAsk,
                            this::myAsk,
                            id -> near.find(trail),
                            this::learnAgain,
                            this::learn,
                            this::seam,
                            this::arena,
                            projects::findNew,
                            id -> carries(trail),
                            id -> rhythm(trail))
                    .flatMap(reason -> reason.apply(other).stream());
        }

        private Optional<NudgeReason.TheirAsk> theirAsk(PersonId other) {
            return own.stream()
                    .filter(ask -> ask.asker().equals(other) && ask.isWaitingForMe())
                    .findFirst()
                    .map(ask -> new NudgeReason.TheirAsk(ask.id()));
        }

        private Optional<NudgeReason.MyAsk> myAsk(PersonId other) {
            Set<CompetenceId> field = field(other);
            return open.stream()
                    .flatMap(ask -> ask.about().stream()
                            .filter(one -> field.contains(one.id()))
                            .map(one -> new NudgeReason.MyAsk(ask.id(), one)))
                    .findFirst();
        }

        private Set<CompetenceId> field(PersonId other) {
            return managers.leads(other, me) ? Set.of() : canHelp.getOrDefault(other, Set.of());
        }

        private Optional<NudgeReason.LearnAgain> learnAgain(PersonId other) {
            if (managers.leads(other, me) || managers.leads(me, other)) {
                return Optional.empty();
            }
            return received.stream()
                    .filter(help -> help.other().filter(other::equals).isPresent())
                    .filter(help -> wishes.containsKey(help.competence().id()))
                    .findFirst()
                    .map(help -> new NudgeReason.LearnAgain(help.competence()));
        }

        private Optional<NudgeReason.Learn> learn(PersonId other) {
            Set<CompetenceId> field = field(other);
            return wishes.values().stream()
                    .filter(one -> field.contains(one.id()))
                    .min(comparing(Competence::id))
                    .map(NudgeReason.Learn::new);
        }

        private Optional<NudgeReason.Seam> seam(PersonId other) {
            return own.stream()
                    .filter(ask -> !ask.stage().isBlank())
                    .filter(ask -> ask.part() == Part.ASKER
                            ? ask.helper().filter(other::equals).isPresent()
                            : ask.part() == Part.HELPER && ask.asker().equals(other))
                    .max(comparing(OwnAsk::since))
                    .map(ask -> new NudgeReason.Seam(ask.stage()));
        }

        private Optional<NudgeReason.Arena> arena(PersonId other) {
            return Optional.ofNullable(metAtArenas.get(other)).map(NudgeReason.Arena::new);
        }

        private static Optional<NudgeReason.Carries> carries(OwnTrail trail) {
            return Optional.of(trail.carriesToMe())
                    .filter(words -> !words.isEmpty())
                    .map(NudgeReason.Carries::new);
        }

        private static Optional<NudgeReason.Rhythm> rhythm(OwnTrail trail) {
            return trail.rhythm().filter(one -> one != AgreedRhythm.WHEN_NEEDED).map(NudgeReason.Rhythm::new);
        }
    }

    /** The projects that the reader shares with somebody since lately, as the directory shows them to everybody. */
    private static final class Projects {

        private final Structure structure;
        private final List<Membership> memberships;
        private final Set<UnitId> mine;
        private final PersonId me;
        private final Instant now;

        Projects(People people, PersonId me, Instant now) {
            this.structure = people.structure(now);
            this.memberships = people.directory().memberships();
            this.me = me;
            this.now = now;
            this.mine = structure.unitsOf(me).stream()
                    .filter(unit -> !structure.unit(unit).kind().isLine())
                    .collect(Collectors.toSet());
        }

        Optional<NudgeReason.NewProject> findNew(PersonId other) {
            return structure.unitsOf(other).stream()
                    .filter(mine::contains)
                    .sorted()
                    .filter(unit -> isNew(unit, other))
                    .findFirst()
                    .map(unit -> new NudgeReason.NewProject(structure.unit(unit).name()));
        }

        private boolean isNew(UnitId unit, PersonId other) {
            return memberships.stream()
                    .filter(one -> one.unit().equals(unit) && one.validity().holdsAt(now))
                    .filter(one -> one.person().equals(me) || one.person().equals(other))
                    .anyMatch(one -> one.validity().from().isAfter(now.minus(NEW)));
        }
    }
}
