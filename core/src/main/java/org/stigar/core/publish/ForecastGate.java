package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stigar.core.change.Scenario;
import org.stigar.core.change.forecast.Flips.Flip;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.FollowUpRow;
import org.stigar.core.change.hazard.Placement;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.FlipCells.GroupPair;
import org.stigar.core.publish.FlipCells.Pairs;
import org.stigar.core.publish.PublishedForecast.Between;
import org.stigar.core.publish.PublishedForecast.Losses;
import org.stigar.core.publish.PublishedForecast.Refusal;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.trail.state.TrailState;

/**
 * The gate's part for forecasts: says of the trails of each cell how many there are, weighed against what the publication
 * says of the same pairs, and works out the rest.
 */
final class ForecastGate {

    private final Policy policy;
    private final Snapshot snapshot;
    private final FlipCells flips;
    private final Publication beside;
    private final Reckoning reckoning;
    private final Optional<Refusal> refusal;
    private final SortedMap<GroupPair, PublishedCount> said = new TreeMap<>();

    ForecastGate(Policy policy, Snapshot snapshot, FlipCells flips, Publication beside, List<Scenario> shown) {
        this.policy = policy;
        this.snapshot = snapshot;
        this.flips = flips;
        this.beside = beside;
        reckoning = new Reckoning(flips.forecast().hazards());
        refusal = findRefusal(shown);
        if (refusal.isEmpty() && isEnough(beside.coverage())) {
            say();
        }
    }

    PublishedForecast forecast() {
        PublishedCount trails = total();
        return new PublishedForecast(refusal, beside.coverage(), losses(trails), between());
    }

    PublishedFollowUp followUp(FollowUp followUp) {
        PublishedForecast forecast = forecast();
        PublishedCount trails = forecast.losses().trails();
        List<PublishedFollowUp.Row> rows = new ArrayList<>();
        if (isNumber(trails)) {
            for (FollowUpRow row : followUp.rows()) {
                rows.add(row(followUp, row.horizonDays(), trails));
            }
        }
        return new PublishedFollowUp(forecast, rows);
    }

    private Optional<Refusal> findRefusal(List<Scenario> shown) {
        if (policy.isExact()) {
            return Optional.empty();
        }
        if (isFew(flips.fewestMoved())) {
            return Optional.of(Refusal.FEW_ARE_MOVED);
        }
        List<PersonId> counted = snapshot.traces().people().people().stream()
                .filter(snapshot::counts)
                .toList();
        Scenario scenario = flips.forecast().scenario();
        return shown.stream().anyMatch(other -> isFew(FlipCells.fewestApart(other.after(), scenario.after(), counted)))
                ? Optional.of(Refusal.LIKE_ANOTHER)
                : Optional.empty();
    }

    private boolean isFew(int moved) {
        return moved > 0 && moved < policy.k();
    }

    private static boolean isEnough(PublishedCoverage coverage) {
        return coverage.level() != PublishedCoverage.Level.TOO_LITTLE;
    }

    private static boolean isNumber(PublishedCount count) {
        return count.kind() == PublishedCount.Kind.ROUNDED;
    }

    /** Which cells are told of depends on who is where alone, and so does how many share what is known of a group. */
    private void say() {
        Map<Integer, Integer> sharing = new HashMap<>();
        List<GroupPair> told = new ArrayList<>();
        flips.cells().forEach((key, pairs) -> {
            boolean large = policy.isExact() || Math.min(pairs.ones(), pairs.others()) >= policy.k();
            if (large && isEnough(coverage(key))) {
                told.add(key);
                pairs.pairsBefore().keySet().forEach(cell -> sharing.merge(cell, 1, Integer::sum));
            }
        });
        Map<Integer, Long> known = known();
        for (GroupPair key : told) {
            Pairs pairs = pairs(key);
            long room = 0;
            for (Map.Entry<Integer, Long> part : pairs.pairsBefore().entrySet()) {
                long share = known.getOrDefault(part.getKey(), 0L) / sharing.getOrDefault(part.getKey(), 1);
                room += Math.min(share, part.getValue());
            }
            PublishedCount alone = PublishedCount.single(
                    pairs.trails().size(),
                    policy.isFew(Math.min(pairs.ones(), pairs.others())) || leans(pairs.trails(), 1),
                    pairs.pairs(),
                    policy);
            said.put(key, PublishedCount.capped(alone, room, pairs.pairs(), policy));
        }
    }

    /** Returns how many trails there are at least in each cell of the publication, as far as it says so. */
    private Map<Integer, Long> known() {
        Map<Integer, Long> known = new HashMap<>();
        for (int one = 0; one < beside.groups().size(); one++) {
            for (int other = 0; other < one; other++) {
                known.put(
                        UnitMatrix.cell(one, other),
                        beside.cell(one, other).open().least());
            }
            long inside = 0;
            for (TrailState state : TrailState.values()) {
                inside += beside.inside(one).of(state).least();
            }
            known.put(UnitMatrix.cell(one, one), inside);
        }
        return known;
    }

    private Pairs pairs(GroupPair key) {
        Pairs pairs = flips.cells().get(key);
        if (pairs == null) {
            throw new IllegalStateException("a cell that is told of has pairs");
        }
        return pairs;
    }

    private PublishedCoverage coverage(GroupPair key) {
        return key.to() == Placement.INSIDE
                ? beside.cell(key.one(), key.other()).coverage()
                : PublishedCoverage.between(
                        flips.countedAfter(key.one()),
                        flips.everybodyAfter(key.one()),
                        flips.countedAfter(key.other()),
                        flips.everybodyAfter(key.other()));
    }

    /** Returns whether the few are the ends of more than half; of trails inside, each has two ends among all. */
    private boolean leans(List<Flip> trails, int ends) {
        Map<Integer, Integer> held = new HashMap<>();
        for (Flip flip : trails) {
            held.merge(flip.one(), 1, Integer::sum);
            held.merge(flip.other(), 1, Integer::sum);
        }
        int most = held.values().stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .limit(policy.few())
                .mapToInt(count -> count)
                .sum();
        return 2L * most > (long) ends * trails.size();
    }

    private List<GroupPair> lost() {
        return said.keySet().stream()
                .filter(key -> key.to() == Placement.ACROSS)
                .toList();
    }

    private PublishedCount total() {
        List<PublishedCount> parts = new ArrayList<>();
        List<Flip> trails = new ArrayList<>();
        int hidden = 0;
        for (GroupPair key : lost()) {
            PublishedCount part = said(key);
            Pairs pairs = pairs(key);
            boolean leaning = part.kind() == PublishedCount.Kind.LEANS_ON_FEW;
            long most = (2L * policy.few() + 1) * Math.max(pairs.ones(), pairs.others());
            parts.add(leaning ? part.within(0, most) : part);
            hidden += leaning ? 1 : 0;
            trails.addAll(pairs.trails());
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        // A total less all parts but one would say of that one how many it is.
        if (hidden == 1 || parts.isEmpty()) {
            return PublishedCount.withheld(trails.size());
        }
        PublishedCount total = PublishedCount.total(trails.size(), leans(trails, 1), parts, 0, policy);
        boolean tellsNothing = total.kind() == PublishedCount.Kind.AT_LEAST && total.value() < policy.k();
        return tellsNothing ? PublishedCount.withheld(total.most()) : total;
    }

    private PublishedCount said(GroupPair key) {
        return said.getOrDefault(key, PublishedCount.withheld(0));
    }

    private Losses losses(PublishedCount trails) {
        if (!isNumber(trails)) {
            return Losses.silent(trails);
        }
        Reckoning.Outcome sum = Reckoning.Outcome.NONE;
        double rest = trails.value();
        for (GroupPair key : lost()) {
            if (isNumber(said(key))) {
                sum = sum.plus(outcome(key));
                rest -= said(key).value();
            }
        }
        return Losses.of(trails, sum.plus(reckoning.outcome(Math.max(0, rest))), policy);
    }

    private Reckoning.Outcome outcome(GroupPair key) {
        Pairs pairs = pairs(key);
        if (policy.isExact()) {
            return reckoning.exact(pairs.trails(), pairs.ones(), pairs.others());
        }
        double closings = pairs.trails().stream()
                .mapToDouble(
                        flip -> flips.forecast().hazards().closing(flip.after()).probability())
                .sum();
        int count = pairs.trails().size();
        PublishedCount trails = said(key);
        return tellsShare(trails)
                ? reckoning.outcome(trails, reckoning.quarter(closings / count), pairs.ones(), pairs.others())
                : reckoning.outcome(trails, pairs.ones(), pairs.others());
    }

    /** Of fewer trails a quarter would say how few of them are weak, or strong, or closed. */
    private boolean tellsShare(PublishedCount trails) {
        return trails.least() >= (long) Reckoning.QUARTERS * policy.k();
    }

    private List<Between> between() {
        SortedMap<Integer, GroupPair> rows = new TreeMap<>();
        said.keySet().forEach(key -> rows.putIfAbsent(UnitMatrix.cell(key.one(), key.other()), key));
        List<Between> between = new ArrayList<>();
        for (GroupPair key : rows.values()) {
            GroupPair lost = new GroupPair(Placement.ACROSS, key.one(), key.other());
            GroupPair gained = new GroupPair(Placement.INSIDE, key.one(), key.other());
            PublishedCount trails = said(lost);
            between.add(new Between(
                    group(key.one()),
                    group(key.other()),
                    coverage(key),
                    isNumber(trails) ? Losses.of(trails, outcome(lost), policy) : Losses.silent(trails),
                    said(gained),
                    said.containsKey(gained)
                            ? PublishedCount.label(pairs(gained).pairs(), false, Long.MAX_VALUE, policy)
                            : PublishedCount.withheld(0)));
        }
        return between;
    }

    private PublishedGroup group(int number) {
        Group group = flips.after().get(number);
        Scenario scenario = flips.forecast().scenario();
        Map<UnitId, String> names = new HashMap<>();
        scenario.before().units().forEach(unit -> names.put(unit.id(), unit.name()));
        scenario.after().units().forEach(unit -> names.put(unit.id(), unit.name()));
        return new PublishedGroup(
                group.units(),
                group.units().stream()
                        .map(unit -> names.getOrDefault(unit, unit.value()))
                        .toList(),
                PublishedCount.label(flips.countedAfter(number), false, Long.MAX_VALUE, policy));
    }

    private PublishedFollowUp.Row row(FollowUp followUp, int days, PublishedCount trails) {
        int all = 0;
        int closed = 0;
        for (GroupPair key : lost()) {
            for (int place : pairs(key).places()) {
                all++;
                closed += followUp.hasClosed(place, days) ? 1 : 0;
            }
        }
        double share = all == 0 ? 0 : (double) closed / all;
        double middle = (Reckoning.quarter(share, 0, 1) + 0.5) / Reckoning.QUARTERS;
        long shown = policy.isExact() ? closed : Math.round(trails.value() * middle);
        PublishedCount count = policy.isExact() || tellsShare(trails)
                ? PublishedCount.label(shown, false, Long.MAX_VALUE, policy)
                : PublishedCount.withheld(trails.most());
        return new PublishedFollowUp.Row(days, count, stayed(followUp, days));
    }

    private PublishedShare stayed(FollowUp followUp, int days) {
        List<Flip> stayed = new ArrayList<>();
        int closed = 0;
        List<Flip> all = flips.forecast().flips().trails();
        for (int place = 0; place < all.size(); place++) {
            Flip flip = all.get(place);
            boolean inside = flip.before().placement() == Placement.INSIDE && !flip.isFlipped();
            if (inside && flips.isCounted(flip.one()) && flips.isCounted(flip.other())) {
                stayed.add(flip);
                closed += followUp.hasClosed(place, days) ? 1 : 0;
            }
        }
        return stayed.size() < policy.leastWalks()
                ? PublishedShare.withheld()
                : PublishedShare.of((double) closed / stayed.size(), leans(stayed, 2));
    }
}
