package org.stigar.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoublingPauseTest {

    @Test
    void doublesUpToItsLongest() {
        var pause = new DoublingPause(Duration.ofMinutes(1), Duration.ofHours(1));

        assertThat(IntStream.of(0, 1, 2, 5, 6, 7, 1_000_000)
                        .mapToObj(pause::after)
                        .map(Duration::toMinutes))
                .isEqualTo(List.of(1L, 2L, 4L, 32L, 60L, 60L, 60L));
    }
}
