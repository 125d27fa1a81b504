package org.stigar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of ARCHITECTURE.md, held and shown to bite. */
class ArchitectureTest {

    private static final String ROOT = "org.stigar";
    private static final String BAD = "org.stigar.checks.bad";

    private static final JavaClasses SHIPPED =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(BAD);

    static Stream<String> rules() {
        return Architecture.rules(ROOT).names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        Architecture.rules(ROOT).get(rule).check(SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(String rule) {
        assertThat(Architecture.rules(BAD).get(rule).evaluate(BROKEN).hasViolation())
                .as(rule)
                .isTrue();
    }

    @Test
    void seesEveryModule() {
        for (String module : Architecture.MODULES.keySet()) {
            assertThat(SHIPPED)
                    .as(module)
                    .anyMatch(type -> type.getPackageName().startsWith(ROOT + "." + module));
        }
    }
}
