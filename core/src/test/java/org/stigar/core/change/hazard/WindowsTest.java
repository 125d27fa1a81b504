package org.stigar.core.change.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void rollsAsLongAsWindowsHaveClosed() {
        assertThat(Windows.rolling(100, 30, 250).cuts()).containsExactly(100, 130, 160);
        assertThat(Windows.rolling(100, 30, 249).cuts()).containsExactly(100, 130);
        assertThat(Windows.rolling(100, 30, 189).cuts()).isEmpty();
    }

    @Test
    void refusesAWindowThatIsStillOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Windows(List.of(100, 130), 219))
                .withMessageContaining("has not closed by day 219");
        assertThatIllegalArgumentException().isThrownBy(() -> new Windows(List.of(130, 100), 1_000));
        assertThatIllegalArgumentException().isThrownBy(() -> Windows.rolling(100, 0, 1_000));
    }

    @Test
    void countsOverlappingWindowsDown() {
        assertThat(new Windows(List.of(100), 190).weight()).isEqualTo(1);
        assertThat(new Windows(List.of(100, 130, 400), 490).weight()).isEqualTo(1.0 / 3);
        assertThat(new Windows(List.of(100, 300), 490).weight()).isEqualTo(1);
    }
}
