package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** Coffee, from joining to having met, in a browser; and how its pages look. */
@AppTest
class ArenasLookTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Coffees coffees;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    private Neighbourhood village;
    private PersonId ann = new PersonId("nobody");
    private PersonId bo = new PersonId("nobody");
    private PersonId cy = new PersonId("nobody");

    @BeforeAll
    static void needBrowser() {
        Device.require();
    }

    @BeforeEach
    void settle() {
        village = new Neighbourhood(app, ArenasLookTest.class);
        ann = village.member("Ann Bergkvist", "Delivery");
        bo = village.member("Bo Dalén", "Sales");
        cy = village.member("Cy Ekström", "Sales");
    }

    @AfterEach
    void clear() {
        erasure.erase(ann);
        erasure.erase(bo);
        erasure.erase(cy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void areReadableByEverybodyEverywhere(String language) {
        Instant now = village.now();
        bringTogether(1, cy, now.minus(Duration.ofHours(30)));
        try (Device device = Device.open(port, language, Device.COMPUTER)) {
            device.go("/arenas");
            device.logIn(ann);
            device.find("form[action$='/arenas/coffee'] button.go").click();
            device.find("main .notice");
            assertThat(coffees.findChoice(ann)).isPresent();
            bringTogether(2, bo, now.plus(Duration.ofHours(20)));
            coffees.never(ann, cy);

            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("arenas", "/arenas");
            pages.put("arenas-today", "/");
            pages.put("arenas-never", "/arenas/never");
            device.look(pages, language);

            device.go("/");
            device.find("button[value=MET].go").click();
            device.find("[aria-labelledby=coffee-today]");
            assertThat(coffees.of(ann, now)).anyMatch(one -> !one.isOpen());
            device.go("/arenas");
            device.run("return document.querySelector('#until').value = '"
                    + LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(20) + "'");
            device.find("form[action$='/pause'] button").click();
            device.find("form[action$='/go-on'] button");
            device.look(Map.of("arenas-paused", "/arenas"), language);
        }
    }

    private void bringTogether(int id, PersonId other, Instant at) {
        database.sql("insert into coffee_meeting (id, week, starts_at) values (:id, :week, cast(:at as timestamptz))")
                .param("id", id)
                .param("week", LocalDate.ofInstant(at, ZoneOffset.UTC))
                .param("at", at.toString())
                .update();
        for (PersonId end : List.of(ann, other)) {
            database.sql("insert into coffee_seat (meeting_id, person) values (:id, :end)")
                    .param("id", id)
                    .param("end", app.getBean(Pseudonyms.class).of(end).bytes())
                    .update();
        }
    }
}
