package org.stigar.demo.staff;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides people over companies, functions, departments and homes.
 *
 * <p>Homes have 4 to 48 people, 20 on average, a sixth of them fewer than 8: the departments of email-Eu, on which the
 * closing hazards were measured, have 23 on average.
 */
final class HomePlan {

    private static final int[] SIZES = {5, 6, 7, 11, 14, 17, 19, 21, 23, 26, 30, 36, 44};
    private static final int SMALLEST = 4;
    private static final int LARGEST_DEPARTMENT = 400;
    private static final double GOLDEN = 0.6180339887498949;
    private static final double SECOND_COMPANY = 0.22;

    private final Chance chance;
    private final List<Home> homes = new ArrayList<>();
    private int departments;
    private int people;

    private HomePlan(Chance chance) {
        this.chance = chance;
    }

    /** Returns the homes of both companies, their people numbered one home after the other. */
    static List<Home> of(int people, Chance chance) {
        HomePlan plan = new HomePlan(chance);
        int second = (int) Math.round(people * SECOND_COMPANY);
        plan.company(0, people - second, clamp((people - second) / 10, 2, 11));
        plan.company(1, second, clamp(second / 12, 1, 6));
        return List.copyOf(plan.homes);
    }

    private void company(int company, int size, int functions) {
        List<JourneyFunction> present = Arrays.stream(JourneyFunction.values())
                .filter(function -> function.rank() <= functions)
                .toList();
        int shares = present.stream().mapToInt(JourneyFunction::share).sum();
        int passed = 0;
        int placed = 0;
        for (JourneyFunction function : present) {
            passed += function.share();
            int end = (int) ((long) size * passed / shares);
            departments(company, function, end - placed);
            placed = end;
        }
    }

    private void departments(int company, JourneyFunction function, int size) {
        int count = (size + LARGEST_DEPARTMENT - 1) / LARGEST_DEPARTMENT;
        for (int i = 0; i < count; i++) {
            int left = size / count + (i < size % count ? 1 : 0);
            while (left > 0) {
                int drawn = Math.min(left, SIZES[chance.below(SIZES.length)]);
                int own = left - drawn < SMALLEST ? left : drawn;
                homes.add(new Home(homes.size(), company, function, departments, place(company), people, people + own));
                people += own;
                left -= own;
            }
            departments++;
        }
    }

    /** Takes the places in a golden-ratio sequence, so that every country gets its share even of few homes. */
    private Place place(int company) {
        double at = homes.size() * GOLDEN % 1;
        int all = Arrays.stream(Place.values()).mapToInt(p -> p.share(company)).sum();
        double left = at * all;
        for (Place place : Place.values()) {
            left -= place.share(company);
            if (left < 0) {
                return place;
            }
        }
        return Arrays.stream(Place.values())
                .max(comparing(p -> p.share(company)))
                .orElseThrow();
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
