package org.stigar.arena.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void isJudgedLevelByLevel() {
        List<Score> worstFirst = List.of(
                new Score(1, 0, 99, 0, 0),
                new Score(0, 1, 99, 0, 0),
                new Score(0, 0, 4, 0, 0),
                new Score(0, 0, 5, 2, 0),
                new Score(0, 0, 5, 1, 3),
                new Score(0, 0, 5, 1, 2));

        assertThat(worstFirst).isSorted();
        assertThat(worstFirst.get(0).isFeasible()).isFalse();
        assertThat(worstFirst.get(1).isFeasible()).isTrue();
    }

    @Test
    void addsOnALevelAlone() {
        for (Level level : Level.values()) {
            assertThat(Score.ZERO.plus(level, 2).plus(level, 1)).isNotEqualTo(Score.ZERO);
        }
        assertThat(Score.ZERO.plus(Level.WORTH, -7)).isEqualTo(new Score(0, 0, -7, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Score.ZERO.plus(Level.HARD, -1));
    }
}
