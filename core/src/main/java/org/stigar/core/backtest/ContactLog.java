package org.stigar.core.backtest;

import java.util.Arrays;
import org.stigar.core.trail.DaySet;

/**
 * The contacts of m pairs, second by second: what a backtest needs beyond day sets, so that a label's window can begin
 * and end within a day. Immutable, safe for use by many threads; 8 bytes a contact.
 */
public final class ContactLog {

    static final double SECONDS_A_DAY = 86_400.0;

    private final long[] seconds;
    private final int[] ends;

    /** Takes both arrays over: the seconds of each pair in rising order, none twice, and where each pair's end. */
    ContactLog(long[] seconds, int[] ends) {
        this.seconds = seconds;
        this.ends = ends;
    }

    /** Returns m. */
    public int pairs() {
        return ends.length;
    }

    /** Returns how many contacts there are. */
    public int contacts() {
        return seconds.length;
    }

    /** Returns the epoch second of the earliest contact; 0 where there is none. */
    public long first() {
        long first = Long.MAX_VALUE;
        for (int pair = 0; pair < ends.length; pair++) {
            first = Math.min(first, seconds[start(pair)]);
        }
        return ends.length == 0 ? 0 : first;
    }

    /** Returns the epoch second of the latest contact; 0 where there is none. */
    public long last() {
        long last = Long.MIN_VALUE;
        for (int end : ends) {
            last = Math.max(last, seconds[end - 1]);
        }
        return ends.length == 0 ? 0 : last;
    }

    /** Returns the log without contacts at or after an epoch second, and without the pairs that then have none. */
    public ContactLog before(long until) {
        long[] kept = new long[seconds.length];
        int[] keptEnds = new int[ends.length];
        int pairs = 0;
        int size = 0;
        for (int pair = 0; pair < ends.length; pair++) {
            int from = start(pair);
            int count = upTo(pair, until - 1) - from;
            if (count > 0) {
                System.arraycopy(seconds, from, kept, size, count);
                size += count;
                keptEnds[pairs++] = size;
            }
        }
        return new ContactLog(Arrays.copyOf(kept, size), Arrays.copyOf(keptEnds, pairs));
    }

    /** Returns how many pairs had contact on each day from the first day on. */
    long[] trailsWalked() {
        long firstDay = Math.floorDiv(first(), 86_400L);
        long[] walked = new long[(int) (Math.floorDiv(last(), 86_400L) - firstDay) + 1];
        for (int pair = 0; pair < ends.length; pair++) {
            long before = Long.MIN_VALUE;
            for (int i = start(pair); i < ends[pair]; i++) {
                long day = Math.floorDiv(seconds[i], 86_400L);
                walked[(int) (day - firstDay)] += day == before ? 0 : 1;
                before = day;
            }
        }
        return walked;
    }

    /** Returns how many contacts a pair had up to and including an instant in days. */
    int count(int pair, double untilDays) {
        return upTo(pair, secondsOf(untilDays)) - start(pair);
    }

    /** Returns whether a pair had a contact in (from, until]. */
    boolean hasContact(int pair, double fromDays, double untilDays) {
        return upTo(pair, secondsOf(untilDays)) > upTo(pair, secondsOf(fromDays));
    }

    /** Returns on how many days a pair had contacts in (from, until]; a day counts that the window only touches. */
    int distinctDays(int pair, double fromDays, double untilDays) {
        int until = upTo(pair, secondsOf(untilDays));
        long before = Long.MIN_VALUE;
        int count = 0;
        for (int i = upTo(pair, secondsOf(fromDays)); i < until; i++) {
            long day = Math.floorDiv(seconds[i], 86_400L);
            count += day == before ? 0 : 1;
            before = day;
        }
        return count;
    }

    /** Returns the days of a pair's contacts up to and including an instant. */
    DaySet days(int pair, double untilDays) {
        int from = start(pair);
        int until = upTo(pair, secondsOf(untilDays));
        int[] days = new int[until - from];
        int count = 0;
        for (int i = from; i < until; i++) {
            int day = (int) Math.floorDiv(seconds[i], 86_400L);
            if (count == 0 || days[count - 1] != day) {
                days[count++] = day;
            }
        }
        return DaySet.of(Arrays.copyOf(days, count));
    }

    private int start(int pair) {
        return pair == 0 ? 0 : ends[pair - 1];
    }

    private int upTo(int pair, long second) {
        int low = start(pair);
        int high = ends[pair];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] <= second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long secondsOf(double days) {
        return (long) Math.floor(days * SECONDS_A_DAY + 1e-6); // a cut such as 135.522 is a whole second
    }
}
