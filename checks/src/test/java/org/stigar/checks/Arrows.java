package org.stigar.checks;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which children of a package may use which others, as a table: {@code a -> {b, c}} lets what is in {@code a} use
 * {@code b} and {@code c}. A child that is not in the table may not exist.
 */
final class Arrows extends ArchCondition<JavaClass> {

    private final String parent;
    private final Map<String, Set<String>> table;

    Arrows(String parent, Map<String, Set<String>> table) {
        super("use within " + parent + " only what the table of arrows allows");
        this.parent = parent;
        this.table = table;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<String> from = childOf(type);
        if (from.isEmpty()) {
            return;
        }
        Set<String> allowed = table.get(from.get());
        if (allowed == null) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " is in " + from.get() + ", which the table of arrows does not know"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Optional<String> to = childOf(dependency.getTargetClass());
            if (to.isPresent() && !to.equals(from) && !allowed.contains(to.get())) {
                events.add(SimpleConditionEvent.violated(
                        type, from.get() + " may not use " + to.get() + ": " + dependency.getDescription()));
            }
        }
    }

    private Optional<String> childOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(parent + ".")) {
            return Optional.empty();
        }
        String rest = name.substring(parent.length() + 1);
        int dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }
}
