package org.stigar.core.publish.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * Merges units of fewer than k people with their siblings.
 *
 * <p>From the leaves of the unit tree upwards. Under each parent stand the groups its children gave, and the people whose
 * own unit the parent is. While one of them has fewer than k people and is not alone, the smallest is merged with the
 * smallest of the others; by the first id among equals. Smallest with smallest keeps large units as they are, and
 * siblings come before cousins because a parent is left only with at most one small group. What is small and alone goes
 * up and meets the next siblings; what is small at the top, with nobody else, is not shown at all.
 *
 * <p>The result is a function of units and sizes only, and every group in it has k people or more: so nothing can be got
 * by subtracting one group from another. O(u² log u) at worst for u units under one parent.
 */
final class SmallUnits {

    private static final Comparator<Sized> SMALLEST_FIRST =
            Comparator.comparingInt(Sized::people).thenComparing(Sized::group);

    private final Map<UnitId, Integer> sizes;
    private final int k;
    private final Map<UnitId, List<UnitId>> children = new TreeMap<>();
    private final List<UnitId> roots = new ArrayList<>();

    SmallUnits(Collection<Unit> units, Map<UnitId, Integer> sizes, int k) {
        this.sizes = sizes;
        this.k = k;
        Set<UnitId> valid = new TreeSet<>();
        units.forEach(unit -> valid.add(unit.id()));
        for (Unit unit : units) {
            // A parent that is not valid now is no parent: its children stand at the top.
            unit.parent()
                    .filter(valid::contains)
                    .ifPresentOrElse(
                            parent -> children.computeIfAbsent(parent, p -> new ArrayList<>())
                                    .add(unit.id()),
                            () -> roots.add(unit.id()));
        }
    }

    /** Returns the groups, in their order; none where there are fewer than k people in all. */
    List<Group> merged() {
        List<Sized> top = new ArrayList<>();
        roots.forEach(root -> top.addAll(below(root)));
        return merge(top).stream()
                .filter(sized -> sized.people() >= k)
                .map(Sized::group)
                .sorted()
                .toList();
    }

    private List<Sized> below(UnitId unit) {
        List<Sized> here = new ArrayList<>();
        int own = sizes.getOrDefault(unit, 0);
        if (own > 0) {
            here.add(new Sized(new Group(List.of(unit)), own));
        }
        children.getOrDefault(unit, List.of()).forEach(child -> here.addAll(below(child)));
        return merge(here);
    }

    private List<Sized> merge(List<Sized> siblings) {
        List<Sized> left = new ArrayList<>(siblings);
        left.sort(SMALLEST_FIRST);
        while (left.size() > 1 && left.get(0).people() < k) {
            Sized one = left.remove(0);
            Sized other = left.remove(0);
            left.add(new Sized(one.group().with(other.group()), one.people() + other.people()));
            left.sort(SMALLEST_FIRST);
        }
        return left;
    }

    private record Sized(Group group, int people) {}
}
