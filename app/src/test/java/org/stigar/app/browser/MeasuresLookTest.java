package org.stigar.app.browser;

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
import org.stigar.app.effect.web.EffectHouse;
import org.stigar.app.trails.Neighbourhood;

/** The pages of measures in a browser, in both languages, on a phone and a desktop. */
@AppTest
@TestPropertySource(properties = "test.app=measures-look")
class MeasuresLookTest {

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
        for (String language : List.of("sv", "en")) {
            try (Device leader = Device.open(port, language, Device.COMPUTER)) {
                leader.go("/measures");
                leader.logIn(house.leader());
                leader.find("main ul.rows");
                Map<String, String> pages = new LinkedHashMap<>();
                pages.put("measures", "/measures");
                for (String name : List.of("silo-index", "openness", "pulse-change")) {
                    pages.put("measure-" + name, "/measures/" + name);
                }
                leader.look(pages, language);
            }
        }
    }
}
