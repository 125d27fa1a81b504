package org.stigar.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program prints what the documents say it does. */
class ExamplesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void printsWhatTheDocumentsQuote(String name, Supplier<List<String>> program) throws IOException {
        try (InputStream expected =
                Objects.requireNonNull(ExamplesTest.class.getResourceAsStream("/" + name + ".txt"), name)) {
            assertThat(program.get())
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                program("FiveTrails", FiveTrails::lines),
                program("WaysToContracts", WaysToContracts::lines),
                program("SplitOfATeam", SplitOfATeam::lines));
    }

    private static Arguments program(String name, Supplier<List<String>> lines) {
        return Arguments.of(name, lines);
    }
}
