package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.List;
import org.stigar.core.measure.unit.Mixing;
import org.stigar.core.measure.unit.Partition;
import org.stigar.core.measure.unit.UnitMatrix;
import org.stigar.core.measure.unit.UnitOrder;
import org.stigar.core.publish.PublishedCell.Versus;

/**
 * What mixing at random would give, reckoned from published counts alone, so that comparing with it tells nothing new.
 *
 * <p>A rounded count stands for itself. What is left of the published total is spread evenly over the cells of which
 * only a limit is known: they are many in a large organisation, and taking each at its middle would make up trails.
 */
final class Expectation {

    /** Below this, chance alone makes a cell twice what is expected, or half. */
    private static final double LEAST = 5;

    private final Partition partition;
    private final double[] cells;
    private final Mixing mixing;

    Expectation(Partition partition, List<PublishedCell> published, PublishedCount total, int count, Policy policy) {
        this.partition = partition;
        cells = new double[count];
        double known = 0;
        int unknown = 0;
        for (PublishedCell cell : published) {
            boolean rounded = isNumber(cell.open());
            known += rounded ? cell.open().value() : cell.open().least();
            unknown += rounded ? 0 : 1;
        }
        double left = Math.max(0, isNumber(total) ? total.value() - known : 0);
        double share = unknown == 0 ? 0 : Math.min(policy.k() - 1, left / unknown);
        for (int cell = 0; cell < count; cell++) {
            PublishedCount open = published.get(cell).open();
            cells[cell] = isNumber(open) ? open.value() : open.least() + share;
        }
        mixing = new Mixing(ends(), sizes());
    }

    /** Returns the cells, each compared with what is expected of it. */
    List<PublishedCell> compared(List<PublishedCell> published) {
        List<PublishedCell> compared = new ArrayList<>(published.size());
        for (int one = 0; one < partition.groups(); one++) {
            for (int other = 0; other <= one; other++) {
                PublishedCell cell = published.get(UnitMatrix.cell(one, other));
                compared.add(cell.with(versus(cell.open(), mixing.expected(one, other))));
            }
        }
        return compared;
    }

    /** Returns the groups so that those which have most trails for what is expected stand together. */
    List<Integer> order() {
        return UnitOrder.of(partition.groups(), (one, other) -> {
            double expected = mixing.expected(one, other);
            return expected == 0 ? 0 : cells[UnitMatrix.cell(one, other)] / expected;
        });
    }

    private Versus versus(PublishedCount open, double expected) {
        if (open.kind() == PublishedCount.Kind.FEWER_THAN) {
            // Even the most it may be is less than expected.
            return open.most() < 0.5 * expected
                    ? Versus.MUCH_LESS
                    : open.most() < 0.8 * expected ? Versus.LESS : Versus.UNKNOWN;
        }
        double value = open.value();
        if (open.kind() != PublishedCount.Kind.ROUNDED || Math.max(value, expected) < LEAST) {
            return Versus.UNKNOWN;
        }
        if (value < 0.8 * expected) {
            return value < 0.5 * expected ? Versus.MUCH_LESS : Versus.LESS;
        }
        if (value <= 1.25 * expected) {
            return Versus.AS_EXPECTED;
        }
        return value <= 2 * expected ? Versus.MORE : Versus.MUCH_MORE;
    }

    private double[] ends() {
        double[] ends = new double[partition.groups()];
        for (int one = 0; one < ends.length; one++) {
            for (int other = 0; other < ends.length; other++) {
                ends[one] += cells[UnitMatrix.cell(one, other)] * (one == other ? 2 : 1);
            }
        }
        return ends;
    }

    private int[] sizes() {
        int[] sizes = new int[partition.groups()];
        for (int group = 0; group < sizes.length; group++) {
            sizes[group] = partition.size(group);
        }
        return sizes;
    }

    private static boolean isNumber(PublishedCount count) {
        return count.kind() == PublishedCount.Kind.ROUNDED;
    }
}
