package org.stigar.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.RowProblem;

class TimesTest {

    private static final Times PLAIN = new Times(ReadOptions.DEFAULT);
    private static final Times SWEDISH = new Times(ReadOptions.DEFAULT.withZone(ZoneId.of("Europe/Stockholm")));

    @Test
    void agreesWithTheLibraryOnEverySecond() {
        Samples.forAll(20_000, random -> {
            Instant at = Instant.ofEpochSecond(random.nextLong(Times.END.getEpochSecond()));
            assertThat(find(PLAIN, at.toString())).contains(at);
        });
    }

    /** Fields out of range in all ways: what the library refuses is refused, what it takes is the same instant. */
    @Test
    void agreesWithTheLibraryOnWhatIsNoTime() {
        Samples.forAll(20_000, random -> {
            String text = String.format(
                    Locale.ROOT,
                    "%04d-%02d-%02dT%02d:%02d:%02dZ",
                    1968 + random.nextInt(60),
                    random.nextInt(14),
                    random.nextInt(33),
                    random.nextInt(26),
                    random.nextInt(62),
                    random.nextInt(62));
            assertThat(find(PLAIN, text)).isEqualTo(findByLibrary(text));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00+01:00, 2026-03-02T08:00:00Z",
        "2026-03-02T09:00:00+0100,  2026-03-02T08:00:00Z",
        "2026-03-02T09:00-05:00,    2026-03-02T14:00:00Z",
        "2026-03-02 09:00:00Z,      2026-03-02T09:00:00Z",
        "2026-03-02T09:00:00.5Z,    2026-03-02T09:00:00.500Z",
        "2026-03-02T09:00:00,       2026-03-02T08:00:00Z",
        "2026-07-02 09:00,          2026-07-02T07:00:00Z",
        "2026-03-02,                2026-03-02T11:00:00Z",
        "1970-01-01T00:00:00Z,      1970-01-01T00:00:00Z",
        "9998-12-31T23:59:59Z,      9998-12-31T23:59:59Z"
    })
    void readsTheFormsOfTheStandard(String text, Instant at) {
        assertThat(find(SWEDISH, text)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-3-2",
                "02.03.2026 09:00",
                "2026-03-02T25:00:00Z",
                "9999-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "+12026-03-02T09:00:00Z",
                "2026-03-02T09:00:00",
                "2026-03-02",
                "2026-13-02T09:00Z",
                "2026-03-02T09:00:00Zulu"
            })
    void refusesTheRest(String text) {
        assertThat(find(PLAIN, text)).isEmpty();
    }

    @Test
    void takesTheLastYearAndBlankForNoEnd() throws RowProblem {
        for (String text : new String[] {"", "9999-12-31", "9999-01-01T00:00:00Z"}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(SWEDISH.end(bytes, 0, bytes.length)).isEqualTo(Instant.MAX);
        }
        assertThat(SWEDISH.begin(new byte[0], 0, 0)).isEqualTo(Instant.MIN);
    }

    @Test
    void countsSecondsFromAnEpochWithinRange() throws RowProblem {
        assertThat(Times.afterEpoch(Instant.EPOCH.plusSeconds(5), 10)).isEqualTo(Instant.ofEpochSecond(15));
        for (long seconds : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, 999_999_999_999L}) {
            assertThatThrownBy(() -> Times.afterEpoch(Instant.EPOCH, seconds)).isInstanceOf(RowProblem.class);
        }
    }

    private static Optional<Instant> find(Times times, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of(times.instant(bytes, 0, bytes.length));
        } catch (RowProblem problem) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> findByLibrary(String text) {
        try {
            Instant at = Instant.parse(text);
            return at.getEpochSecond() >= 0 ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
