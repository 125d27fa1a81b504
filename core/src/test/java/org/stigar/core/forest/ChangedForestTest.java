package org.stigar.core.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonIndex;
import org.stigar.core.route.Reach;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;
import org.stigar.core.samples.Forests;
import org.stigar.core.samples.Samples;

/** An overlay over a forest that was much the same, somewhat different, or empty. */
class ChangedForestTest implements ForestContract {

    @Override
    public Forest forest(PersonIndex people, List<TrailChange> trails) {
        var random = new SplittableRandom(trails.size());
        List<TrailChange> before = Forests.trails(random, people, 0.3);
        List<TrailChange> changes = new ArrayList<>();
        before.forEach(trail -> changes.add(TrailChange.closed(trail.one(), trail.other())));
        changes.addAll(trails);
        int half = changes.size() / 2;
        return Forests.plant(people, before).with(changes.subList(0, half)).with(changes.subList(half, changes.size()));
    }

    @Test
    void answersAsOneBuiltAnew() {
        RouteSearch search = new RouteSearch();
        Samples.forAll(500, random -> {
            PersonIndex people = Forests.people(random.nextInt(2, 30));
            List<TrailChange> all = new ArrayList<>(Forests.trails(random, people, 0.3));
            Forest changed = Forests.plant(people, all);
            for (int batch = 0; batch < 3; batch++) {
                List<TrailChange> changes = changes(random, people);
                changed = changed.with(changes);
                all.addAll(changes);
            }

            Forest anew = Forests.plant(people, all);

            assertThat(changed.size()).isEqualTo(anew.size());
            for (int person = 0; person < people.size(); person++) {
                assertThat(changed.degree(person)).isEqualTo(anew.degree(person));
                assertThat(ForestContract.trails(changed, person)).isEqualTo(ForestContract.trails(anew, person));
            }
            Targets targets = Targets.only(people, people.person(random.nextInt(people.size())));
            assertThat(Reach.ofAll(changed, targets, 2, 0.7)).isEqualTo(Reach.ofAll(anew, targets, 2, 0.7));
            RouteTerms terms = RouteTerms.introducers(3, 5);
            assertThat(search.list(changed, people.person(0), targets, terms))
                    .isEqualTo(search.list(anew, people.person(0), targets, terms));
        });
    }

    @Test
    void countsEachChangedTrailOnce() {
        Forest forest = Forests.draw("ann -0.5- bob, bob -0.5- cy");

        Forest changed = forest.with(List.of(
                        new TrailChange(ANN, BOB, 0.1), new TrailChange(BOB, ANN, 0.2), TrailChange.closed(ANN, CY)))
                .with(List.of(TrailChange.closed(CY, ANN)));

        assertThat(changed.changes()).isEqualTo(2);
        assertThat(changed.size()).isEqualTo(2);
        assertThat(forest.changes()).isZero();
    }

    /** Numbers beyond one block of the overlay. */
    @Test
    void keepsChangesOfManyPeopleApart() {
        PersonIndex people = Forests.people(1_000);
        List<TrailChange> ring = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            ring.add(new TrailChange(people.person(i), people.person((i + 1) % 1_000), (1 + i) / 1024.0));
        }

        Forest forest = Forests.plant(people, List.of()).with(ring);

        assertThat(forest.size()).isEqualTo(1_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(forest.findOpenness(i, (i + 1) % 1_000)).hasValue((1 + i) / 1024.0);
        }
    }

    private static List<TrailChange> changes(RandomGenerator random, PersonIndex people) {
        List<TrailChange> changes = new ArrayList<>();
        for (int i = random.nextInt(2 * people.size()); i > 0; i--) {
            int one = random.nextInt(people.size());
            int other = (one + random.nextInt(1, people.size())) % people.size();
            double openness = random.nextInt(3) == 0 ? 0 : Forests.openness(random);
            changes.add(new TrailChange(people.person(one), people.person(other), openness));
        }
        return changes;
    }
}
