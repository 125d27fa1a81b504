package org.stigar.cli.plan;

import java.util.stream.Collectors;
import org.stigar.arena.conflict.Conflict;
import org.stigar.cli.terminal.Words;

/** Conflicts in words. */
final class ConflictTexts {

    private final Arrangement arrangement;
    private final Words words;

    ConflictTexts(Arrangement arrangement, Words words) {
        this.arrangement = arrangement;
        this.words = words;
    }

    /** Returns what does not go together, whom it is about, and what would help. */
    String text(Conflict conflict) {
        String demands = conflict.demands().stream()
                .map(demand -> words.text("demand." + demand))
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(
                conflict.round().isPresent()
                        ? words.text("conflict.round", conflict.round().getAsInt() + 1, demands)
                        : words.text("conflict", demands));
        if (!conflict.people().isEmpty()) {
            text.append(' ')
                    .append(words.text(
                            "conflict.people",
                            conflict.people().stream().map(arrangement::name).collect(Collectors.joining(", "))));
        }
        if (!conflict.relaxations().isEmpty()) {
            text.append(' ')
                    .append(words.text(
                            "conflict.help",
                            conflict.relaxations().stream()
                                    .map(help -> words.text("relax." + help.kind(), help.amount()))
                                    .collect(Collectors.joining(words.text("conflict.or")))));
        }
        return text.toString();
    }
}
