package org.stigar.core.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

class PersonNumbersTest {

    @Test
    void numbersPeopleAsTheyCome() {
        var numbers = new PersonNumbers();

        assertThat(numbers.number(new PersonId("zoe"))).isZero();
        assertThat(numbers.number(new PersonId("ann"))).isEqualTo(1);
        assertThat(numbers.number(new PersonId("zoe"))).isZero();
        assertThat(numbers.people()).containsExactly(new PersonId("zoe"), new PersonId("ann"));
        assertThat(numbers.size()).isEqualTo(2);
    }

    /** "Aa" and "BB" have one hash, so ids made of them do too. */
    @Test
    void tellsPeopleOfOneHashApart() {
        var numbers = new PersonNumbers();

        assertThat(new PersonId("Aa").hashCode()).isEqualTo(new PersonId("BB").hashCode());
        assertThat(numbers.number(new PersonId("Aa"))).isZero();
        assertThat(numbers.number(new PersonId("BB"))).isEqualTo(1);
        assertThat(numbers.number(new PersonId("Aa"))).isZero();
    }

    /** Against a map, over several sizes of the table, with ids of which many share a hash. */
    @Test
    void agreeWithAMap() {
        Samples.forAll(200, random -> {
            var numbers = new PersonNumbers();
            Map<PersonId, Integer> expected = new HashMap<>();
            int people = 1 + random.nextInt(1_000);
            for (int i = 0; i < 2_000; i++) {
                int any = random.nextInt(people);
                StringBuilder id = new StringBuilder();
                for (int rest = any; rest > 0; rest >>= 1) {
                    id.append((rest & 1) == 0 ? "Aa" : "BB");
                }
                PersonId person = new PersonId(id.append('p').append(any % 7).toString());
                Integer known = expected.putIfAbsent(person, expected.size());

                assertThat(numbers.number(person)).isEqualTo(known == null ? expected.size() - 1 : known);
            }
            assertThat(numbers.size()).isEqualTo(expected.size());
            assertThat(numbers.people())
                    .allSatisfy(person -> assertThat(numbers.number(person)).isEqualTo(expected.get(person)));
        });
    }
}
