package org.stigar.app.arenas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;

/** The demo's programme and workshops are there once, nobody is written to, and their pages have something to show. */
@AppTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "stigar.demo.people=400")
class DemoArenasTest {

    private static final List<String> TABLES = List.of(
            "programme",
            "programme_member",
            "programme_cell",
            "workshop",
            "workshop_person",
            "workshop_seat",
            "letter");

    @Autowired
    private DemoArenas arenas;

    @Autowired
    private Demo demo;

    @Autowired
    private People people;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Workshops workshops;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester browser;

    @Test
    void makesThemOnceAndWithoutLetters() {
        List<Long> first = counts();
        arenas.run(new DefaultApplicationArguments());

        assertThat(counts()).isEqualTo(first);
        assertThat(first.subList(0, first.size() - 1)).allMatch(count -> count > 0);
        assertThat(database.sql("select count(*) from letter where subject like '%two companies%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void hasMeetingsBehindItAndPagesThatShowThem() {
        PersonId facilitator = with(Role.FACILITATOR);
        Programme programme = programmes.listOwn(facilitator).get(0);
        assertThat(programme.state()).isEqualTo(Programme.State.RUNNING);
        assertThat(programme.members()).hasSize(24);
        assertThat(programme.meetings()).hasSizeBetween(5, 6);
        assertThat(workshops
                        .own(facilitator, programme.meetings().get(0).workshop())
                        .state())
                .isEqualTo(Workshop.State.OVER);

        String lead = page(facilitator, Role.FACILITATOR, "/programmes/" + programme.id());
        assertThat(lead).containsPattern("\\d+ of 276 pairs have met").contains("5 %");
        String mine = page(with(Role.LEADER), Role.MEMBER, "/programmes/" + programme.id() + "/mine");
        assertThat(mine).contains("After meeting 5", "aria-pressed=\"true\"");
        assertThat(page(with(Role.LEADER), Role.MEMBER, "/")).contains("Leaders of what were two companies");
        assertThat(page(with(Role.MEMBER), Role.MEMBER, "/workshops")).contains("What we want to be known for");
        assertThat(page(facilitator, Role.FACILITATOR, "/workshops")).contains("How a customer is welcomed");
    }

    private PersonId with(Role role) {
        return demo.logIns().stream()
                .filter(one -> one.role() == role)
                .flatMap(one -> people.findByAddress(one.name()).stream())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String page(PersonId who, Role role, String path) {
        return text(browser.perform(get(path)
                .with(role == Role.MEMBER ? Visitors.member(who) : Visitors.with(who, Role.MEMBER, role))
                .locale(Locale.ENGLISH)));
    }

    private List<Long> counts() {
        return TABLES.stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
