package org.stigar.app.browser;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.effect.web.EffectDesk;
import org.stigar.app.effect.web.EffectHouse;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** The pages of effects in a browser, in both languages, on a phone and a desktop: one found, and one that is yet to be asked about. */
@AppTest
@TestPropertySource(properties = "test.app=effects-look")
class EffectsLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @Test
    void areReadableByEverybodyEverywhere() {
        EffectHouse house = EffectHouse.in(app);
        app.getBean(Accounts.class).choosePassword(house.leader(), Neighbourhood.PASSWORD);
        List<PersonId> came = house.sales().subList(0, 24);
        String path = house.workshop("Vad vi kan", came, came);
        String other =
                house.workshop("Vilka vi är", house.delivery(), house.delivery().subList(30, 54));
        house.walk(came, 6);
        house.walk(came, 9);
        house.clock().advance(Duration.ofDays(95));
        for (String language : List.of("sv", "en")) {
            try (Device leader = Device.open(port, language, Device.COMPUTER)) {
                leader.go(path);
                leader.logIn(house.leader());
                for (int days : language.equals("sv") ? List.of(30, 90) : List.<Integer>of()) {
                    leader.find("form[action$='/ask'] button").click();
                    EffectDesk.await(app, path, days);
                    leader.go(path);
                }
                leader.find("figure svg text");
                Map<String, String> pages = new LinkedHashMap<>();
                pages.put("effects", "/effects");
                pages.put("effect", path);
                pages.put("effect-unasked", other);
                leader.look(pages, language);
            }
        }
    }
}
