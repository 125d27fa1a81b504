package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.cli.terminal.Language;

class StigarCommandLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void saysItsVersion(String option) {
        Run run = Run.of(option);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("stigar \\d+\\.\\d+\\.\\d+\\R");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void helpsInEachLanguage(Language language) {
        Run run = Run.in(language, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("70", language == Language.SV ? "Slutkoder" : "Exit codes");
    }

    @Test
    void asksForACommandWhereNoneIsGiven() {
        Run run = Run.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("stigar: say what to do.").contains("Usage: stigar");
    }

    @Test
    void refusesAnUnknownOptionByName() {
        Run run = Run.in(Language.SV, "--nonsense");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("stigar: valet --nonsense finns inte. Se: stigar --help");
    }

    @Test
    void doesNotRepeatAnArgumentThatMayBeAnId() {
        Run run = Run.of("anna@example.org");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("anna").contains("--help");
    }

    @Test
    void refusesALanguageItDoesNotSpeak() {
        Run run = Run.of("--lang", "fi");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--lang must be one of: en, sv.");
    }
}
