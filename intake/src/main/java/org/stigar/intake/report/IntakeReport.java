package org.stigar.intake.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one file. Immutable.
 *
 * @param source name of the file, without its folders
 * @param records records there were, headers, comments and blank lines aside
 * @param rejected those of them that were left out
 * @param walks walks that were passed on: 0 for a file of something else
 * @param counts how often each reason occurred, without those that did not
 * @param problems the first {@value #MOST_PROBLEMS} problems in the order in which they were found, so that memory stays constant
 */
public record IntakeReport(
        String source,
        long records,
        long rejected,
        long walks,
        Map<Reason, Long> counts,
        List<IntakeProblem> problems) {

    /** How many problems are kept one by one; all are counted. */
    public static final int MOST_PROBLEMS = 1_000;

    public IntakeReport {
        if (rejected < 0 || rejected > records) {
            throw new IllegalArgumentException("of " + records + " records " + rejected + " cannot be rejected");
        }
        EnumMap<Reason, Long> copy = new EnumMap<>(Reason.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        problems = List.copyOf(problems);
    }

    /** Returns how many records were used. */
    public long accepted() {
        return records - rejected;
    }

    /** Returns whether nothing could be used of the whole file; then at least one problem says why. */
    public boolean nothingRead() {
        return accepted() == 0;
    }

    /** Returns how often a reason occurred, kept one by one or not. */
    public long count(Reason reason) {
        return counts.getOrDefault(reason, 0L);
    }

    /** Returns how many problems there were that are not mere notes, kept one by one or not. */
    public long problemCount() {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().isNote())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
