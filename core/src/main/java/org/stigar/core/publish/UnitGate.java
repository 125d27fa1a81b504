package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.publish.PublishedCoverage.Level;
import org.stigar.core.publish.PublishedUnit.Hold;
import org.stigar.core.publish.cohort.Zone;
import org.stigar.core.trail.state.TrailState;

/** Says of walk-days what brought them about and how far they go, and how each group hangs together with the others. */
final class UnitGate {

    /** With fewer others, that a group holds by all of them together would tell of one of them. */
    private static final int FEWEST_OTHERS = 3;

    private final Policy policy;
    private final RawCounts raw;
    private final RawWalks walks;
    private final Partition counted;
    private final int[] everybody;
    private final Level level;

    UnitGate(Policy policy, RawCounts raw, RawWalks walks, Partition counted, int[] everybody, Level level) {
        this.policy = policy;
        this.raw = raw;
        this.walks = walks;
        this.counted = counted;
        this.everybody = everybody;
        this.level = level;
    }

    /** Returns the formal share of all walk-days. */
    PublishedShare formal() {
        return level == Level.TOO_LITTLE
                ? PublishedShare.withheld()
                : walks.formal.share(0, policy.leastShared(), policy.isFew(counted.covered()));
    }

    /** Returns the zones, and what goes between them; of one zone there is nothing to say. */
    PublishedZones zones(List<Zone> zones, Partition zoned) {
        List<PublishedZones.Band> bands = new ArrayList<>();
        for (int zone = 0; zone < zones.size(); zone++) {
            bands.add(new PublishedZones.Band(
                    zones.get(zone), PublishedCount.label(zoned.size(zone), false, Long.MAX_VALUE, policy)));
        }
        boolean silent = zones.size() < 2 || level == Level.TOO_LITTLE;
        return new PublishedZones(
                bands, silent ? PublishedShare.withheld() : walks.across.share(0, policy.leastShared(), false));
    }

    /** Returns what is said of each group, beside what is said of its cells and of all open trails. */
    List<PublishedUnit> units(List<PublishedCell> cells, PublishedStates overall) {
        boolean hasRoom = hasRoom(cells, overall.of(TrailState.OPEN));
        int all = 0;
        for (int size : everybody) {
            all += size;
        }
        List<PublishedUnit> units = new ArrayList<>();
        for (int group = 0; group < counted.groups(); group++) {
            int size = counted.size(group);
            int others = counted.covered() - size;
            PublishedCoverage outwards =
                    PublishedCoverage.between(size, everybody[group], others, all - everybody[group]);
            boolean leans = policy.isFew(Math.min(size, others)) || raw.outBy.leansOnFew(group, raw.out(group));
            units.add(new PublishedUnit(
                    formal(group),
                    hold(across(cells, group), hasRoom, raw.out(group), leans, outwards.level(), policy),
                    outwards));
        }
        return units;
    }

    private PublishedShare formal(int group) {
        boolean silent = counted.groups() == 1
                || level == Level.TOO_LITTLE
                || PublishedCoverage.inside(counted.size(group), everybody[group])
                                .level()
                        == Level.TOO_LITTLE;
        return silent
                ? PublishedShare.withheld()
                : walks.formalOf.share(group, policy.leastShared(), policy.isFew(counted.size(group)));
    }

    private List<PublishedCell> across(List<PublishedCell> cells, int group) {
        List<PublishedCell> across = new ArrayList<>();
        for (int other = 0; other < counted.groups(); other++) {
            if (other != group) {
                across.add(cells.get(UnitMatrix.cell(group, other)));
            }
        }
        return across;
    }

    /**
     * Says how a group hangs together with all others.
     *
     * <p>Where a seam holds and leans on nobody, no three people have all its trails, so it takes four to cut it (Kőnig), and
     * three independent ones are left whoever is away: that follows from what is said of the seam. Otherwise all open trails
     * out of the group are looked at together, if there are so many other groups that each cell stays as open as its label.
     *
     * @param across what is said between the group and each other one
     * @param hasRoom whether the published total leaves room for k trails out of every group, whatever one cell has
     * @param out how many open trails leave the group
     * @param leans whether three people or fewer are behind more than half of them
     */
    static Hold hold(
            List<PublishedCell> across, boolean hasRoom, long out, boolean leans, Level coverage, Policy policy) {
        if (across.isEmpty() || coverage == Level.TOO_LITTLE) {
            return Hold.NOT_SAID;
        }
        boolean isSaid = !policy.isExact() && across.stream().anyMatch(cell -> cell.seam() == PublishedCell.Seam.HOLDS);
        boolean isFree = policy.isExact() || (hasRoom && across.size() >= FEWEST_OTHERS);
        if (isSaid || (isFree && out >= policy.k() && !leans)) {
            return Hold.HOLDS;
        }
        return coverage == Level.ENOUGH ? Hold.LEANS_ON_FEW : Hold.UNKNOWN;
    }

    /**
     * Returns whether a total is so large that the widest of all cells and k trails out of each group fit in. A trail leads out of
     * two groups.
     */
    private boolean hasRoom(List<PublishedCell> cells, PublishedCount total) {
        long least = 0;
        long width = 0;
        for (PublishedCell cell : cells) {
            least += cell.open().least();
            width = Math.max(width, cell.open().wide(policy) - cell.open().least());
        }
        return total.most() >= least + width + (long) counted.groups() * (policy.k() + 1) / 2;
    }
}
