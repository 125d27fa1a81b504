package org.stigar.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Things under the names by which tests speak of them, in the order in which they were put in. */
final class Rules<R> {

    private final Map<String, R> byName = new LinkedHashMap<>();

    Rules<R> put(String name, R rule) {
        if (byName.putIfAbsent(name, rule) != null) {
            throw new IllegalArgumentException("two rules are named " + name);
        }
        return this;
    }

    Stream<String> names() {
        return byName.keySet().stream();
    }

    R get(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no rule is named " + name));
    }
}
