package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.effect.EffectSection;
import org.stigar.app.effect.cases.HeldEffects;
import org.stigar.core.people.PersonId;

/** An effect that is done while its page is put together; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=effects-meanwhile")
@Import(EndedMeanwhileTest.InTheMiddle.class)
class EndedMeanwhileTest {

    private static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>(() -> {});

    @Autowired
    private ApplicationContext app;

    /** What happens once the page has read what is kept, and has not been written. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InTheMiddle {

        @Bean
        EffectSection middle() {
            return (subject, reader, language) -> {
                MEANWHILE.getAndSet(() -> {}).run();
                return Optional.empty();
            };
        }
    }

    @Test
    void isShownAsGoingOnSoThatThePageLooksAgain() {
        EffectHouse house = EffectHouse.in(app);
        EffectDesk desk = new EffectDesk(app);
        List<PersonId> came = house.sales().subList(0, 24);
        String path = house.workshop("What we can", came, came);
        house.walk(came, 6);
        house.clock().advance(Duration.ofDays(35));

        try (HeldEffects held = new HeldEffects(app)) {
            assertThat(desk.answer(house.leader(), Role.LEADER, path, "30")).hasStatus(302);
            MEANWHILE.set(() -> {
                held.letGo();
                EffectDesk.await(app, path, 30);
            });
            assertThat(desk.page(house.leader(), Role.LEADER, path))
                    .contains("hx-get=\"" + path + "/progress?days=30\"")
                    .doesNotContain("It has not been asked about");
        }
        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .doesNotContain("hx-get", "It has not been asked about");
    }
}
