package org.stigar.app.changes.forecast;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Directory;

/**
 * The changes that were carried out on paper last, so that a page that looks at one does it once an hour at most, or when the directory
 * changes. Safe for use by many threads; keeps eight, each of O(people).
 */
final class KnownDrafts {

    private static final int MOST = 8;

    private final Map<Key, Draft> drafts = new LinkedHashMap<>(2 * MOST, .75f, true);
    private Directory of = Directory.EMPTY;

    private record Key(Instant hour, List<Step> steps, int k) {}

    /** Returns steps carried out on the directory as it was at an instant, or earlier in the same hour. Whoever comes meanwhile waits. */
    synchronized Draft of(Directory directory, Instant at, List<Step> steps, int k) {
        if (directory != of) {
            drafts.clear();
            of = directory;
        }
        Draft draft = drafts.computeIfAbsent(
                new Key(at.truncatedTo(ChronoUnit.HOURS), steps, k), key -> Draft.of(directory, at, steps, k));
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return draft;
    }
}
