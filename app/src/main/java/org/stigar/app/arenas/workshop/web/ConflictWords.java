package org.stigar.app.arenas.workshop.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.stigar.arena.conflict.Conflict;
import org.stigar.arena.conflict.Relaxation;

/** What does not go together, in words. */
public final class ConflictWords {

    private final WorkshopWords words;

    public ConflictWords(WorkshopWords words) {
        this.words = words;
    }

    /** Returns each conflict with what would help; what is so in several rounds is said once. */
    public List<String> say(Collection<Conflict> conflicts, Locale language) {
        Map<String, List<Integer>> rounds = new LinkedHashMap<>();
        conflicts.forEach(conflict -> {
            List<Integer> in = rounds.computeIfAbsent(conflict(conflict, language), any -> new ArrayList<>());
            conflict.round().ifPresent(in::add);
        });
        return rounds.entrySet().stream()
                .map(one -> one.getValue().size() == 1
                        ? words.say(
                                "arenas.workshop.conflict.round",
                                language,
                                one.getValue().get(0) + 1,
                                one.getKey())
                        : one.getKey())
                .toList();
    }

    private String conflict(Conflict conflict, Locale language) {
        String demands = conflict.demands().stream()
                .map(demand -> words.say("arenas.workshop.demand." + demand, language))
                .collect(Collectors.joining("; "));
        String named = conflict.people().stream()
                .map(words::nameOf)
                .sorted(Collator.getInstance(language))
                .collect(Collectors.joining(", "));
        String help = conflict.relaxations().stream()
                .map(one -> relaxation(one, language))
                .distinct()
                .collect(Collectors.joining(" "));
        return words.say(
                "arenas.workshop.conflict", language, named.isEmpty() ? demands : demands + " (" + named + ")", help);
    }

    private String relaxation(Relaxation relaxation, Locale language) {
        return words.say("arenas.workshop.relaxation." + relaxation.kind(), language, relaxation.amount());
    }
}
