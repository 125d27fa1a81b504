package org.stigar.core.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stigar.core.change.forecast.FollowUp;
import org.stigar.core.change.forecast.Forecast;
import org.stigar.core.effect.MatchTerms;
import org.stigar.core.publish.cohort.Group;

/** That nothing but the gate can make what is published: by looking at every class of the core. */
class OnlyTheGateTest {

    @Test
    void publishedTypesAreFinalAndCannotBeMade() {
        assertThat(Published.class.getPermittedSubclasses()).hasSizeGreaterThan(8);
        for (Class<?> type : Published.class.getPermittedSubclasses()) {
            assertThat(Modifier.isFinal(type.getModifiers())).as("%s", type).isTrue();
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                assertThat(isOpen(constructor.getModifiers()))
                        .as("%s", constructor)
                        .isFalse();
            }
            for (Field field : type.getDeclaredFields()) {
                assertThat(isOpen(field.getModifiers())).as("%s", field).isFalse();
            }
        }
    }

    @Test
    void onlyTheGateAndPublishedThingsHandThemOut() throws Exception {
        List<Method> ways = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (Method method : type.getDeclaredMethods()) {
                boolean handsOut = Published.class.isAssignableFrom(method.getReturnType())
                        || method.getGenericReturnType().getTypeName().contains(".Publi");
                boolean fromPublished =
                        Published.class.isAssignableFrom(type) && !Modifier.isStatic(method.getModifiers());
                if (handsOut && isOpen(method.getModifiers()) && isOpen(type.getModifiers()) && !fromPublished) {
                    ways.add(method);
                }
            }
        }
        // An enum of a published type gives out its constants, which are words and no figures.
        ways.removeIf(way -> way.getDeclaringClass().isEnum());
        assertThat(ways)
                .containsExactlyInAnyOrder(
                        Gate.class.getMethod("publish", Snapshot.class),
                        Gate.class.getMethod("publish", Snapshot.class, Forecast.class, List.class),
                        Gate.class.getMethod("publish", Snapshot.class, FollowUp.class, List.class),
                        ForecastGround.class.getMethod("publish", Forecast.class, List.class),
                        ForecastGround.class.getMethod("publish", FollowUp.class, List.class),
                        PulseGate.class.getMethod("publish", PulseWave.class, List.class),
                        PulseGate.class.getMethod(
                                "change", PublishedPulse.class, PublishedPulse.class, RandomGenerator.class),
                        PulseGate.class.getMethod(
                                "matched", PulseWave.class, PulseWave.class, List.class, RandomGenerator.class),
                        EffectGate.class.getMethod(
                                "publish", EffectCase.class, MatchTerms.class, List.class, RandomGenerator.class),
                        PlanGate.class.getMethod("publish", Map.class, Set.class, Set.class),
                        InvitationGate.class.getMethod(
                                "publish", PulseWave.class, PulseWave.class, Group.class, Group.class, long.class));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static List<Class<?>> classes() throws Exception {
        Path root = Path.of(
                Gate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                classes.add(Class.forName(
                        name.substring(0, name.length() - ".class".length()), false, Gate.class.getClassLoader()));
            }
        }
        return classes;
    }
}
