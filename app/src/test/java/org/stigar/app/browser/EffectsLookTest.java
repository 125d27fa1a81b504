package org.stigar.app.browser;

import java.time.Duration;
import java.time.LocalDate;
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
import org.stigar.app.effect.cases.HeldEffects;
import org.stigar.app.effect.web.EffectDesk;
import org.stigar.app.effect.web.EffectHouse;
import org.stigar.app.effect.web.MendedSeam;
import org.stigar.app.pulse.PulsesAround;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** The pages of effects in a browser, in both languages, on a phone and a desktop: found, asked for and not asked about, of
 * workshops, programmes and changes. */
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
        List<PersonId> came = house.sales().subList(0, 24);
        String path = house.workshop("Vad vi kan", came, came);
        MendedSeam seam = new MendedSeam(app);
        long journey = seam.draw("Från order till hemma", path);
        seam.put(journey);
        seam.putHistory(journey);
        LocalDate before = house.today().minusDays(60);
        List<PersonId> most = house.sales().subList(24, 54);
        String other = house.workshop("Vilka vi är", most, most);
        List<PersonId> members = house.delivery().subList(30, 54);
        String programme = house.programme("Ett halvår tillsammans", members, List.of(members, members));
        for (List<PersonId> together : List.of(came, members)) {
            house.walk(together, 6);
            house.walk(together, 9);
        }
        String change = house.change("Leverans in i försäljning");
        house.clock().advance(Duration.ofDays(95));
        new PulsesAround(app).put("Att arbeta tillsammans", before, house.today());
        look(house, path, Map.of("effects", "/effects", "effect-unasked", other));
        look(house, programme, Map.of());
        look(house, change, Map.of());
    }

    /** Asks about it as a guardian in Swedish, seeing how it is worked out, and looks at its page and others in both languages. */
    private void look(EffectHouse house, String path, Map<String, String> others) {
        String name = "effect-" + path.split("/", -1)[2];
        app.getBean(Accounts.class).choosePassword(house.guardian(), Neighbourhood.PASSWORD);
        for (String language : List.of("sv", "en")) {
            try (Device guardian = Device.open(port, language, Device.COMPUTER)) {
                guardian.go(path);
                guardian.logIn(house.guardian());
                for (int days : language.equals("sv") ? List.of(30, 90) : List.<Integer>of()) {
                    ask(guardian, name, path, days);
                }
                Map<String, String> pages = new LinkedHashMap<>(others);
                pages.put(name, path);
                guardian.look(pages, language);
            }
        }
    }

    /** While another node keeps something, it says that it is being worked out; then it shows what came out, without a hand. */
    private void ask(Device guardian, String name, String path, int days) {
        try (HeldEffects held = new HeldEffects(app)) {
            guardian.find("form[action$='/ask'] button").click();
            guardian.find("[hx-get$='=" + days + "']");
            if (days == 30 && path.contains("workshop")) {
                guardian.look(Map.of(name + "-working", path), "sv");
            }
            held.letGo();
            EffectDesk.await(app, path, days);
            guardian.find("main:not(:has([hx-get])) h1");
        }
    }
}
