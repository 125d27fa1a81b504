package org.stigar.app.reach.own;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.OwnHelp.Part;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.reach.OwnReach;
import org.stigar.app.reach.OwnReach.Beyond;
import org.stigar.app.reach.OwnReach.Direct;
import org.stigar.app.reach.OwnReach.Diversity;
import org.stigar.app.reach.OwnReach.Formality;
import org.stigar.app.reach.OwnReach.Mark;
import org.stigar.app.reach.OwnReach.Ways;
import org.stigar.app.reach.OwnYear;
import org.stigar.app.reach.OwnYear.Enabled;
import org.stigar.app.reach.OwnYear.Helped;
import org.stigar.app.reach.OwnYear.Outlived;
import org.stigar.app.reach.Reaches;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.app.walks.DaySets;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.state.Assessment;
import org.stigar.core.trail.state.TrailState;
import org.stigar.core.walk.Help;

/** Computes what a person reaches from their own trails, help and what others say openly. */
final class StoredReaches implements Reaches {

    private static final int HALF_A_YEAR = 182;
    private static final int THREE_MONTHS = 90;
    private static final int SEVERAL = 3;

    private final YearLines lines;
    private final Trails trails;
    private final DaySets daySets;
    private final Competences competences;
    private final ShownCompetence shown;
    private final Curtains curtains;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Nearby nearby;

    StoredReaches(
            YearLines lines,
            Trails trails,
            DaySets daySets,
            Competences competences,
            ShownCompetence shown,
            Curtains curtains,
            People people,
            Pseudonyms pseudonyms) {
        this.lines = lines;
        this.trails = trails;
        this.daySets = daySets;
        this.competences = competences;
        this.shown = shown;
        this.curtains = curtains;
        this.people = people;
        this.pseudonyms = pseudonyms;
        nearby = new Nearby(people);
    }

    @Override
    public OwnReach of(PersonId me, Instant now) {
        Map<PersonId, OwnTrail> alive = new HashMap<>();
        trails.of(me, now).stream()
                .filter(trail -> trail.assessment().state() != TrailState.OVERGROWN)
                .forEach(trail -> alive.put(trail.other(), trail));
        List<OwnHelp> got = shown.of(me, now).stream()
                .filter(help -> help.part() == Part.WAS_HELPED && help.word() == Help.Word.CONFIRMED)
                .toList();
        Map<CompetenceId, Set<PersonId>> direct = new TreeMap<>();
        competences.listClaimsOf(alive.keySet(), now).stream()
                .filter(claim -> claim.stance() == Claim.Stance.CAN_HELP)
                .forEach(claim -> carry(direct, claim.competence(), claim.person()));
        got.forEach(help -> help.other()
                .filter(alive::containsKey)
                .ifPresent(helper -> carry(direct, help.competence().id(), helper)));
        return new OwnReach(
                directly(direct, alive),
                beyond(me, alive, direct.keySet(), now),
                diversity(got, now),
                formality(me, alive, now));
    }

    private static void carry(Map<CompetenceId, Set<PersonId>> direct, CompetenceId competence, PersonId person) {
        direct.computeIfAbsent(competence, id -> new TreeSet<>()).add(person);
    }

    private List<Direct> directly(Map<CompetenceId, Set<PersonId>> direct, Map<PersonId, OwnTrail> alive) {
        Catalogue catalogue = competences.catalogue();
        List<Direct> all = new ArrayList<>();
        direct.forEach((id, through) -> catalogue.find(id).ifPresent(competence -> {
            Set<Mark> marks = EnumSet.noneOf(Mark.class);
            List<OwnTrail> carriers = through.stream().map(alive::get).toList();
            if (carriers.stream()
                            .filter(trail -> trail.assessment().state() == TrailState.OPEN)
                            .count()
                    < 2) {
                marks.add(Mark.FRAGILE);
            }
            if (carriers.stream().allMatch(trail -> trail.assessment().marks().contains(Assessment.Mark.NEW))) {
                marks.add(Mark.NEW);
            }
            all.add(new Direct(competence, List.copyOf(through), marks));
        }));
        return all;
    }

    /** Of whoever works where a contact does: it is the same whether the contact knows them or not. */
    private List<Beyond> beyond(PersonId me, Map<PersonId, OwnTrail> alive, Set<CompetenceId> direct, Instant now) {
        Set<PersonId> contacts = alive.values().stream()
                .filter(trail -> trail.assessment().state() == TrailState.OPEN)
                .map(OwnTrail::other)
                .collect(toSet());
        Set<PersonId> near = nearby.of(contacts, now);
        near.removeAll(alive.keySet());
        near.remove(me);
        Map<PersonId, Curtain> curtainOf = curtains.of(near);
        near.removeIf(person -> curtainOf.getOrDefault(person, Curtain.OPEN).findable() == Findable.NOT);
        Map<CompetenceId, Integer> counts = new TreeMap<>();
        competences.listClaimsOf(near, now).stream()
                .filter(claim -> claim.stance() == Claim.Stance.CAN_HELP && !direct.contains(claim.competence()))
                .forEach(claim -> counts.merge(claim.competence(), 1, Integer::sum));
        Catalogue catalogue = competences.catalogue();
        return counts.entrySet().stream()
                .flatMap(entry -> catalogue.find(entry.getKey()).stream()
                        .map(competence -> new Beyond(
                                competence, entry.getValue() < SEVERAL ? Ways.FEWER_THAN_THREE : Ways.THREE_OR_MORE)))
                .toList();
    }

    private Diversity diversity(List<OwnHelp> got, Instant now) {
        Structure structure = people.structure(now);
        Set<PersonId> helpers =
                got.stream().flatMap(help -> help.other().stream()).collect(toSet());
        List<Person> known = helpers.stream()
                .flatMap(helper -> people.findPerson(helper).stream())
                .toList();
        return new Diversity(
                known.size(),
                count(helpers.stream().flatMap(helper -> structure.findPrimaryUnit(helper).stream())),
                count(known.stream().flatMap(helper -> helper.function().stream())),
                count(known.stream().flatMap(helper -> helper.country().stream())));
    }

    private static int count(Stream<?> values) {
        return (int) values.distinct().count();
    }

    private Formality formality(PersonId me, Map<PersonId, OwnTrail> alive, Instant now) {
        int today = (int) LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        Map<PersonId, Trace> traces = daySets.of(me);
        int open = 0;
        int formalOnly = 0;
        for (OwnTrail trail : alive.values()) {
            if (trail.assessment().state() != TrailState.OPEN) {
                continue;
            }
            open++;
            Trace lately = traces.getOrDefault(trail.other(), Trace.EMPTY).between(today - HALF_A_YEAR, today + 1);
            if (!lately.formalDays().isEmpty() && lately.informalDays().isEmpty()) {
                formalOnly++;
            }
        }
        return new Formality(open, formalOnly);
    }

    @Override
    public OwnYear year(PersonId me, int year) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate before = from.plusYears(1);
        Instant end = before.atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Enabled> enabled = lines.of(pseudonyms.of(me), from, before).stream()
                .map(line -> new Enabled(
                        line.id(),
                        line.day(),
                        line.line(),
                        line.helper().filter(helper -> line.named()).flatMap(pseudonyms::findPerson)))
                .toList();
        List<Helped> helped = shown.of(me, end).stream()
                .filter(help -> help.part() == Part.HELPED && help.word() == Help.Word.CONFIRMED)
                .map(help ->
                        new Helped(LocalDate.ofInstant(help.at(), ZoneOffset.UTC), help.other(), help.competence()))
                .filter(help -> !help.day().isBefore(from) && help.day().isBefore(before))
                .toList();
        return new OwnYear(year, enabled, helped, outlived(me, from, before));
    }

    private List<Outlived> outlived(PersonId me, LocalDate from, LocalDate before) {
        Map<PersonId, Trace> traces = daySets.of(me);
        List<Outlived> outlived = new ArrayList<>();
        for (Instant at : people.directory().listUnitChanges(me)) {
            LocalDate change = LocalDate.ofInstant(at, ZoneOffset.UTC);
            if (change.isBefore(from) || !change.isBefore(before)) {
                continue;
            }
            int day = (int) change.toEpochDay();
            traces.entrySet().stream()
                    .filter(entry -> isWalkedAround(entry.getValue().days(), day))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .forEach(other -> outlived.add(new Outlived(change, other)));
        }
        return outlived;
    }

    private static boolean isWalkedAround(DaySet days, int day) {
        return !days.isEmpty() && days.first() < day && days.last() >= day + THREE_MONTHS;
    }

    @Override
    public void forget(PersonId me, long line) {
        lines.delete(pseudonyms.of(me), line);
    }

    @Override
    public List<Naming> namings(PersonId helper) {
        return lines.byHelper(pseudonyms.of(helper)).stream()
                .flatMap(line -> pseudonyms.findPerson(line.person()).stream()
                        .map(person -> new Naming(line.id(), person, line.day(), line.named() ? Named.YES : Named.NO)))
                .toList();
    }

    @Override
    public void name(PersonId helper, long line, Named named) {
        lines.name(pseudonyms.of(helper), line, named == Named.YES);
    }
}
