package org.stigar.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules for tests, held and shown to bite. */
class TestCodeTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(location -> !isBad(location))
            .importPaths(testClasses());
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.stigar.checks.bad");

    static Stream<String> rules() {
        return TestCode.rules().names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        TestCode.rules().get(rule).check(TESTS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bites(String rule) {
        assertThat(TestCode.rules().get(rule).evaluate(BROKEN).hasViolation())
                .as(rule)
                .isTrue();
    }

    @Test
    void seesTheTestsOfCore() {
        assertThat(TESTS).anyMatch(type -> type.getPackageName().startsWith("org.stigar.core"));
    }

    private static boolean isBad(Location location) {
        return location.contains("/org/stigar/checks/bad/");
    }

    /** With what they test: a test is marked by the package-info of the package it is in. */
    private static List<Path> testClasses() {
        return Stream.of("core", "arena", "intake", "demo", "cli", "checks", "benchmarks", "examples")
                .map(Repository.ROOT::resolve)
                .flatMap(module -> Stream.of(module.resolve("target/classes"), module.resolve("target/test-classes")))
                .filter(Files::isDirectory)
                .toList();
    }
}
