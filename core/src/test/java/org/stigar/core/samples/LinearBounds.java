package org.stigar.core.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What a reader knows who can add: whole numbers that they do not know, and between which limits sums of them lie. Says how small
 * and how large a sum can be then. Every answer rests on numbers that were found and checked again here. Not for several threads.
 */
public final class LinearBounds {

    private static final double WHOLE = 1e-6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> unknowns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<long[]> found = new ArrayList<>();
    private long solved;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(int[] more, int[] less, long least, long most) {

        boolean fits(long[] numbers) {
            long sum = sum(numbers, more) - sum(numbers, less);
            return sum >= least && sum <= most;
        }
    }

    /** Adds an unknown from 0 to {@code most}, and returns its number. */
    public int unknown(long most) {
        unknowns.add(model.newVariable("x" + unknowns.size()).lower(0).upper(most));
        return unknowns.size() - 1;
    }

    /** Adds that the sum of some unknowns lies between two limits. */
    public void require(long least, long most, int... sum) {
        require(least, most, sum, new int[0]);
    }

    /** Adds between which limits the sum of some unknowns, each as often as it is named, less that of others lies. */
    public void require(long least, long most, int[] more, int[] less) {
        Row row = new Row(more.clone(), less.clone(), least, most);
        rows.add(row);
        Expression expression =
                model.newExpression("row" + rows.size()).lower(least).upper(most);
        Arrays.stream(more).forEach(unknown -> expression.add(unknowns.get(unknown), 1));
        Arrays.stream(less).forEach(unknown -> expression.add(unknowns.get(unknown), -1));
    }

    /** Returns the smallest that a sum can be; all limits together must be possible. */
    public long least(int... sum) {
        return sum(solve(sum, false), sum);
    }

    /** Returns the largest that a sum can be. */
    public long most(int... sum) {
        return sum(solve(sum, true), sum);
    }

    /** Returns whether a sum can be both as small and as large as this, or smaller and larger. */
    public boolean reaches(long low, long high, int... sum) {
        return reaches(low, false, sum) && reaches(high, true, sum);
    }

    /** Returns how many problems were solved. */
    public long solved() {
        return solved;
    }

    private boolean reaches(long limit, boolean up, int... sum) {
        return found.stream().anyMatch(numbers -> isBeyond(numbers, sum, limit, up))
                || isBeyond(solve(sum, up), sum, limit, up);
    }

    private static boolean isBeyond(long[] numbers, int[] sum, long limit, boolean up) {
        return up ? sum(numbers, sum) >= limit : sum(numbers, sum) <= limit;
    }

    private long[] solve(int[] sum, boolean up) {
        solved++;
        Arrays.stream(sum).forEach(unknown -> unknowns.get(unknown).weight(1));
        Optional<long[]> numbers = whole(up ? model.maximise() : model.minimise());
        if (numbers.isEmpty()) {
            unknowns.forEach(unknown -> unknown.integer(true));
            numbers = whole(up ? model.maximise() : model.minimise());
            unknowns.forEach(unknown -> unknown.integer(false));
        }
        Arrays.stream(sum).forEach(unknown -> unknowns.get(unknown).weight(null));
        found.add(numbers.orElseThrow(() -> new IllegalStateException("no whole numbers fit")));
        return numbers.get();
    }

    /** Returns the numbers that were found if they are whole, and are what they should be. */
    private Optional<long[]> whole(Optimisation.Result result) {
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("no numbers fit: " + result.getState());
        }
        long[] numbers = new long[unknowns.size()];
        for (int unknown = 0; unknown < numbers.length; unknown++) {
            numbers[unknown] = Math.round(result.doubleValue(unknown));
            if (Math.abs(numbers[unknown] - result.doubleValue(unknown)) > WHOLE) {
                return Optional.empty();
            }
        }
        return rows.stream().allMatch(row -> row.fits(numbers)) ? Optional.of(numbers) : Optional.empty();
    }

    private static long sum(long[] numbers, int[] of) {
        long sum = 0;
        for (int unknown : of) {
            sum += numbers[unknown];
        }
        return sum;
    }
}
