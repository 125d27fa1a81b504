package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.core.people.PersonId;

/** What cannot be said is said in plain words without a number; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=effects-bad")
class EffectBadInputTest {

    @Autowired
    private ApplicationContext app;

    @Test
    void saysWhyNothingIsSaidAndAnswersTwoWhoAskAtOnceTheSame() throws Exception {
        EffectHouse house = EffectHouse.in(app);
        EffectDesk desk = new EffectDesk(app);
        List<PersonId> wellMet = eachFourth(house.sales(), 0, 15);
        for (int further = 1; further <= 7; further++) {
            house.walk(wellMet, further);
            house.walk(eachFourth(house.sales(), 2, 14), further);
        }
        String unlike = house.workshop("Who knows all others", wellMet, wellMet);
        String everybody = house.workshop("All of Sales", house.sales(), house.sales());
        String late = house.workshop(
                "Too late", house.delivery().subList(0, 12), house.delivery().subList(0, 12));
        String both = house.workshop(
                "Asked twice",
                house.delivery().subList(20, 40),
                house.delivery().subList(20, 40));
        house.clock().advance(Duration.ofDays(32));

        desk.ask(house.leader(), Role.LEADER, everybody, 30);
        assertThat(desk.page(house.leader(), Role.LEADER, everybody))
                .contains("Nobody who did not come is like those who came")
                .doesNotContain("<svg", "the difference mostly lies", "Kept promises:");

        nobodyIsEnoughLikeThem(house, desk, unlike);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> ask = () -> {
                desk.ask(house.leader(), Role.LEADER, both, 30);
                return 1;
            };
            for (Future<Integer> asked : two.invokeAll(List.of(ask, ask))) {
                assertThat(asked.get()).isEqualTo(1);
            }
        } finally {
            two.shutdown();
        }
        assertThat(desk.count("effect_case")).isEqualTo(3);
        assertThat(desk.count("effect_figure where outcome = 'TRAILS'")).isEqualTo(3);
        assertThat(desk.count("effect_figure where outcome = 'PROMISES'")).isEqualTo(1);

        house.clock().advance(Duration.ofDays(110));
        desk.ask(house.leader(), Role.LEADER, both, 90);
        assertThat(desk.page(house.leader(), Role.LEADER, both))
                .as("asked after they are forgotten")
                .contains("they were forgotten by the time that somebody asked");
        house.clock().advance(Duration.ofDays(140));
        desk.ask(house.leader(), Role.LEADER, late, 30);
        assertThat(desk.page(house.leader(), Role.LEADER, late))
                .contains("Nobody asked in time")
                .doesNotContain("<svg", "Work it out");
        assertThat(desk.count("effect_case")).isEqualTo(3);
    }

    /** Nobody of these has walked with another: all walk with the three next to them. */
    private static List<PersonId> eachFourth(List<PersonId> people, int first, int many) {
        return IntStream.range(0, many)
                .mapToObj(one -> people.get(first + 4 * one))
                .toList();
    }

    /** Each of the fifteen had fourteen new trails before, and fourteen others thirteen each: near enough one by one, and not together. */
    private static void nobodyIsEnoughLikeThem(EffectHouse house, EffectDesk desk, String path) {
        desk.ask(house.leader(), Role.LEADER, path, 30);
        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .contains("had too different trails before to be compared")
                .doesNotContain("<svg", "the difference mostly lies", "Kept promises:", "pairs the");
        assertThat(desk.swedish(house.leader(), Role.LEADER, path))
                .contains("hade för olika många stigar innan för att kunna jämföras")
                .doesNotContain("<svg", "ligger skillnaden");
        assertThat(desk.count("effect_pair"))
                .as("what a later case is held against")
                .isEqualTo(14);
        desk.ask(house.leader(), Role.LEADER, path, 30);
        assertThat(desk.count("effect_case"))
                .as("answered, and not asked again")
                .isEqualTo(2);
    }
}
