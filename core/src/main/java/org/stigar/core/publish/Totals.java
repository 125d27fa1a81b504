package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.Seam;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.trail.state.TrailState;

/** Says how many trails there are in all, so far that it tells nothing more of a part than is said of that part. */
final class Totals {

    private final Policy policy;
    private final RawCounts raw;
    private final Partition counted;

    Totals(Policy policy, RawCounts raw, Partition counted) {
        this.policy = policy;
        this.raw = raw;
        this.counted = counted;
    }

    /** Returns how many there are in each state, inside groups and across. */
    PublishedStates overall(List<PublishedStates> inside, List<PublishedCell> cells) {
        long across = (long) counted.covered() * (counted.covered() - 1) / 2;
        for (int group = 0; group < counted.groups(); group++) {
            across -= counted.pairs(group, group);
        }
        List<PublishedCount> totals = new ArrayList<>();
        for (TrailState state : TrailState.values()) {
            int number = PublishedStates.place(state);
            boolean isOpen = state == TrailState.OPEN;
            List<PublishedCount> parts = isOpen ? openParts(cells) : insideParts(inside, state);
            boolean leans =
                    policy.isFew(counted.covered()) || raw.overallBy.leansOnFew(number, 2 * raw.overall[number]);
            totals.add(PublishedCount.total(raw.overall[number], leans, parts, isOpen ? 0 : across, policy));
        }
        long pairs = (long) counted.covered() * (counted.covered() - 1) / 2;
        long least = totals.stream().mapToLong(PublishedCount::least).sum();
        // Where the three fill up all pairs, every trail there can be would be known to be there.
        boolean isFull = !policy.isExact() && least + policy.step() > pairs;
        return isFull ? PublishedStates.silent(pairs) : new PublishedStates(totals);
    }

    /** Returns what is said of each cell, within what its seam tells besides. */
    private List<PublishedCount> openParts(List<PublishedCell> cells) {
        List<PublishedCount> parts = new ArrayList<>(cells.size());
        for (int one = 0; one < counted.groups(); one++) {
            for (int other = 0; other < one; other++) {
                PublishedCell cell = cells.get(UnitMatrix.cell(one, other));
                boolean holds =
                        cell.seam() == PublishedCell.Seam.HOLDS || cell.seam() == PublishedCell.Seam.LEANS_ON_FEW;
                long larger = Math.max(counted.size(one), counted.size(other));
                // Two people are behind all of a brittle seam, and three behind more than half of what leans on few.
                parts.add(
                        !holds
                                ? cell.open().within(0, (Seam.HOLDS - 1) * larger)
                                : leaning(
                                        cell.open().within(Seam.HOLDS, Long.MAX_VALUE),
                                        (2 * policy.few() + 1) * larger));
            }
            parts.add(leaning(cells.get(UnitMatrix.cell(one, one)).open(), (long) policy.few() * counted.size(one)));
        }
        return parts;
    }

    private List<PublishedCount> insideParts(List<PublishedStates> inside, TrailState state) {
        List<PublishedCount> parts = new ArrayList<>();
        for (int group = 0; group < inside.size(); group++) {
            parts.add(leaning(inside.get(group).of(state), (long) policy.few() * counted.size(group)));
        }
        return parts;
    }

    private static PublishedCount leaning(PublishedCount count, long most) {
        return count.kind() == PublishedCount.Kind.LEANS_ON_FEW ? count.within(0, most) : count;
    }
}
