package org.stigar.app.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The guardian's log without a database. Safe for use by many threads. */
public final class MemoryGuardianLog implements GuardianLog {

    private final List<Line> lines = new ArrayList<>();

    @Override
    public synchronized void add(Entry entry) {
        lines.add(new Line(lines.size() + 1, entry));
    }

    @Override
    public synchronized List<Line> page(long before, int most) {
        return lines.stream()
                .filter(line -> line.id() < before)
                .sorted(Comparator.comparing(Line::id).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Line> listOf(String what, String word) {
        return lines.stream()
                .filter(line -> line.entry().what().equals(what))
                .filter(line ->
                        line.entry().subject().detail().split(" ", -1)[0].equals(word))
                .toList();
    }
}
