package org.stigar.app.walks.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;

class ForestHealthTest {

    @ParameterizedTest
    @CsvSource({"0, UP", "59, UP", "60, DOWN", "3600, DOWN"})
    void isWellWhileTheForestFollows(long secondsBehind, String status) {
        assertThat(new ForestHealth(() -> Optional.of(Duration.ofSeconds(secondsBehind)))
                        .health()
                        .getStatus())
                .isEqualTo(new Status(status));
    }

    @Test
    void isNotWellWithoutAForest() {
        assertThat(new ForestHealth(Optional::empty).health().getStatus()).isEqualTo(Status.DOWN);
    }
}
