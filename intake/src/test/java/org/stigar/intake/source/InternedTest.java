package org.stigar.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.RowProblem;

class InternedTest {

    /** Texts that differ in little: by a zero byte in front, by length, at either side of what fits a packed key. */
    @Test
    void givesEachTextItsOwnValueOnce() {
        Samples.forAll(200, random -> {
            Interned<String> interned = new Interned<>(text -> text, Reason.BAD_ID, "bad");
            Map<String, String> before = new HashMap<>();
            for (int i = 0; i < 500; i++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(3) + 15 * random.nextInt(2); length > 0; length--) {
                    text.append((char) random.nextInt(3));
                }
                String value = get(interned, text.toString());
                assertThat(value).isEqualTo(text.toString());
                assertThat(before.getOrDefault(value, value)).isSameAs(value);
                before.put(value, value);
            }
        });
    }

    @Test
    void forgetsRatherThanGrowWithoutEnd() {
        Interned<PersonId> interned = Interned.personIds();
        PersonId first = get(interned, "first");
        for (int i = 0; i < Interned.MOST; i++) {
            assertThat(get(interned, "p" + i).value()).hasSizeGreaterThan(1);
        }

        assertThat(get(interned, "first")).isEqualTo(first).isNotSameAs(first);
    }

    @Test
    void refusesWhatIsNoValue() {
        Interned<PersonId> interned = Interned.personIds();
        byte[] bell = {7};

        assertThatThrownBy(() -> interned.get(bell, 0, 1)).isInstanceOf(RowProblem.class);
        assertThatThrownBy(() -> interned.get(bell, 0, 0)).isInstanceOf(RowProblem.class);
    }

    private static <T> T get(Interned<T> interned, String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        try {
            return interned.get(bytes, 1, bytes.length - 1);
        } catch (RowProblem problem) {
            throw new AssertionError(problem);
        }
    }
}
