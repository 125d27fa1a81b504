package org.stigar.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.core.trail.DaySet;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

class ContactLogTest {

    /** One pair, so that a sorted set of seconds is all there is to compare with. */
    @Test
    void countsAsASetOfSecondsDoes() {
        Samples.forAll(300, random -> {
            List<Walk> walks = walks(random, 1);
            TreeSet<Long> seconds = new TreeSet<>();
            walks.forEach(walk -> seconds.add(walk.at().getEpochSecond()));
            ContactLog log = log(walks);
            double from = random.nextInt(40) + .5;
            double until = from + random.nextInt(20);
            var window = seconds.subSet((long) (from * 86_400), false, (long) (until * 86_400), true);

            assertThat(log.contacts()).isEqualTo(seconds.size());
            assertThat(log.first()).isEqualTo(seconds.first());
            assertThat(log.last()).isEqualTo(seconds.last());
            assertThat(log.hasContact(0, from, until)).isEqualTo(!window.isEmpty());
            assertThat((long) log.distinctDays(0, from, until))
                    .isEqualTo(window.stream()
                            .map(second -> second / 86_400)
                            .distinct()
                            .count());
            assertThat(log.count(0, from))
                    .isEqualTo(seconds.headSet((long) (from * 86_400), true).size());
            assertThat(log.days(0, 1_000))
                    .isEqualTo(DaySet.of(seconds.stream()
                            .mapToInt(second -> (int) (second / 86_400))
                            .toArray()));
        });
    }

    @Test
    void doesNotDependOnTheOrderOrOnRepetition() {
        Samples.forAll(50, random -> {
            List<Walk> walks = walks(random, 5);
            List<Walk> shuffled = new ArrayList<>(walks);
            shuffled.addAll(walks.subList(0, walks.size() / 2));
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            var one = new ContactLogBuilder();
            var other = new ContactLogBuilder();
            walks.forEach(one::accept);
            shuffled.forEach(other::accept);

            assertThat(describe(other.build())).isEqualTo(describe(one.build()));
            assertThat(describe(other.buildThinned(.5, 7))).isEqualTo(describe(one.buildThinned(.5, 7)));
        });
    }

    @Test
    void leavesOutWhatComesLater() {
        Samples.forAll(100, random -> {
            List<Walk> walks = walks(random, 5);
            long until = random.nextInt(60) * 86_400L;
            List<Walk> early = walks.stream()
                    .filter(walk -> walk.at().getEpochSecond() < until)
                    .toList();

            assertThat(describe(log(walks).before(until))).isEqualTo(describe(log(early)));
        });
    }

    @Test
    void thinsWholeDaysOfAPair() {
        Random random = new Random(5);
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            walks.addAll(walks(random, 5));
        }
        var builder = new ContactLogBuilder();
        walks.forEach(builder::accept);
        ContactLog all = builder.build();
        ContactLog thin = builder.buildThinned(.3, 11);
        long before = pairDays(all);

        assertThat((double) pairDays(thin) / before).isBetween(.2, .4);
        assertThat(describe(builder.buildThinned(1, 11))).isEqualTo(describe(all));
        assertThatThrownBy(() -> builder.buildThinned(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.buildThinned(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isEmptyWithoutWalks() {
        ContactLog log = new ContactLogBuilder().build();

        assertThat(log.pairs()).isZero();
        assertThat(log.first()).isZero();
        assertThatThrownBy(() -> new Backtest(log)).hasMessageContaining("at least one contact");
    }

    private static long pairDays(ContactLog log) {
        long days = 0;
        for (int pair = 0; pair < log.pairs(); pair++) {
            days += log.days(pair, 10_000).size();
        }
        return days;
    }

    private static List<String> describe(ContactLog log) {
        List<String> lines = new ArrayList<>();
        for (int pair = 0; pair < log.pairs(); pair++) {
            lines.add(log.count(pair, 10_000) + " " + log.days(pair, 10_000));
        }
        return lines;
    }

    private static ContactLog log(List<Walk> walks) {
        var builder = new ContactLogBuilder();
        walks.forEach(builder::accept);
        return builder.build();
    }

    private static List<Walk> walks(RandomGenerator random, int others) {
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            walks.add(Walk.of(
                    Instant.ofEpochSecond(random.nextLong(60 * 86_400L)),
                    List.of(new PersonId("p"), new PersonId("q" + random.nextInt(others))),
                    WalkKind.WORK,
                    Occasion.OWN,
                    WalkSource.DECLARED));
        }
        return walks;
    }
}
