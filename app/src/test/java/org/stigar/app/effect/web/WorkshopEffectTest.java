package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.core.people.PersonId;

/** Whether workshops helped, from attendance to the page; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=effects")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkshopEffectTest {

    private static final int CAME = 24;

    /** Those whom the gate compares them with are the first by their ids, and so none of these. */
    private static final int FROM = 30;

    private static final String MORE = "Those who came had more new trails open after 30 days";
    private static final String NONE = "New trails: no difference that can be told from chance";
    private static final String LIKE = "so like a question that was answered before";

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient database;

    @Autowired
    private GuardianLog log;

    private EffectHouse house;
    private EffectDesk desk;

    private String grew = "";
    private String grewNot = "";
    private String exchanged = "";
    private String small = "";
    private String empty = "";
    private String unasked = "";

    @BeforeAll
    void holdWorkshops() {
        house = EffectHouse.in(app);
        desk = new EffectDesk(app);
        List<PersonId> sellers = new ArrayList<>(house.sales().subList(0, CAME));
        List<PersonId> withTheirHost = new ArrayList<>(sellers);
        withTheirHost.add(house.leader());
        grew = house.workshop("What we can do", withTheirHost, withTheirHost);
        house.promise(sellers, 6, "KEPT");
        house.promise(house.sales().subList(CAME, EffectHouse.EACH), 5, "AGREED");
        List<PersonId> others = house.delivery().subList(FROM, FROM + CAME);
        grewNot = house.workshop("Who we are", others, others);
        List<PersonId> oneElse = new ArrayList<>(sellers.subList(1, CAME));
        oneElse.add(house.sales().get(CAME));
        exchanged = house.workshop("Nearly the same", oneElse, oneElse);
        small = house.workshop(
                "A few", house.sales().subList(40, 48), house.sales().subList(40, 48));
        empty = house.workshop("Nobody", house.sales().subList(40, 52), List.of());
        unasked = house.workshop(
                "Never asked", house.sales().subList(40, 52), house.sales().subList(40, 52));
        assertThat(page(house.leader(), Role.LEADER, grew)).contains("It can be asked about from");
        ask(house.leader(), Role.LEADER, grew, 30);
        assertThat(count("effect_case")).as("asked too early").isZero();

        house.walk(sellers, 6);
        house.walk(sellers, 9);
        house.walk(house.delivery(), 15);
        house.walk(house.sales().subList(CAME, EffectHouse.EACH), 15);
        house.clock().advance(Duration.ofDays(32));
    }

    /** All that depends on what was asked before is one story. */
    @Test
    void anEffectIsFoundOneIsNotAndEachIsWorkedOutOnce() {
        assertThat(page(house.leader(), Role.LEADER, "/effects"))
                .contains("What we can do", "Who we are", "can be worked out")
                .as("a title that a few share is theirs")
                .doesNotContain("A few", "Nobody");

        ask(house.leader(), Role.LEADER, grew, 30);
        String found = page(house.leader(), Role.LEADER, grew);
        assertThat(found.substring(0, found.indexOf("</head>")).split("<title"))
                .as("one title")
                .hasSize(2);
        assertThat(found)
                .contains(
                        "Those who came kept more promises within 30 days",
                        "kept promises each",
                        "Kept promises, 30 days");
        assertThat(found).contains(MORE, "With about 25 pairs", "association, not cause", "<svg", "class=\"zero\"");
        assertThat(page(house.guardian(), Role.GUARDIAN, grew)).contains(MORE);
        assertThat(desk.swedish(house.facilitator(), Role.FACILITATOR, grew))
                .contains(
                        "De som var med hade fler nya stigar öppna efter 30 dagar",
                        "höll fler löften inom 30 dagar",
                        "samband, inte orsak",
                        "ungefär 25 par");
        assertThat(desk.counted(house.leader()))
                .as("who sees figures is on no side")
                .isZero();
        assertThat(desk.counted(house.sales().get(0))).isEqualTo(1);
        assertThat(database.sql("select count(*) from effect_person where took_part")
                        .query(Integer.class)
                        .single())
                .isEqualTo(CAME);

        // Nobody in delivery who came did more than those who did not, but for sitting together on the day itself.
        ask(house.guardian(), Role.GUARDIAN, grewNot, 30);
        assertThat(page(house.leader(), Role.LEADER, grewNot))
                .contains(NONE, "would mostly have been found", "Kept promises: no difference");

        ask(house.facilitator(), Role.FACILITATOR, exchanged, 30);
        assertThat(page(house.leader(), Role.LEADER, exchanged))
                .contains(LIKE)
                .doesNotContain("<svg", " pairs the", "promises within");

        ask(house.facilitator(), Role.FACILITATOR, small, 30);
        assertThat(page(house.facilitator(), Role.FACILITATOR, small)).contains("Too few came");
        assertThat(status(house.leader(), Role.LEADER, small)).isEqualTo(404);
        assertThat(page(house.facilitator(), Role.FACILITATOR, empty)).contains("Nobody was noted as there");

        // What is told late of the same days would turn it round.
        List<PersonId> stayedAway = new ArrayList<>(house.sales().subList(CAME, EffectHouse.EACH));
        stayedAway.addAll(house.delivery());
        house.tellLate(stayedAway, house.today().minusDays(20), 8);
        ask(house.leader(), Role.LEADER, grew, 30);
        assertThat(figures(page(house.leader(), Role.LEADER, grew))).isEqualTo(figures(found));
        assertThat(count("effect_figure")).isEqualTo(6);

        frozenFiguresAreHidden();
        whoIsCountedDoesNotSeeIt();
        theSamePairsAreComparedAfterNinetyDays();
    }

    private static String figures(String page) {
        return page.substring(page.indexOf("<figure"), page.indexOf("id=\"read\""));
    }

    private void frozenFiguresAreHidden() {
        Freeze freeze = app.getBean(Freeze.class);
        freeze.freeze(house.clock().instant());
        try {
            assertThat(page(house.leader(), Role.LEADER, grew))
                    .contains("frozen all figures")
                    .doesNotContain(MORE, "<svg");
            assertThat(page(house.guardian(), Role.GUARDIAN, grew)).contains(MORE);
        } finally {
            freeze.thaw();
        }
    }

    private void whoIsCountedDoesNotSeeIt() {
        PersonId counted = house.sales().get(1);
        assertThat(page(counted, Role.LEADER, grew))
                .contains("You are counted in this figure yourself")
                .doesNotContain(MORE, "<svg");
    }

    private void theSamePairsAreComparedAfterNinetyDays() {
        List<String> before = pairs();
        house.clock().advance(Duration.ofDays(60));
        ask(house.leader(), Role.LEADER, grew, 90);
        assertThat(page(house.leader(), Role.LEADER, grew))
                .contains(MORE, "Within 90 days")
                .as("by then those who did not come have more, as was told late")
                .contains("fewer new trails open after 90 days")
                .doesNotContain(LIKE);
        assertThat(pairs()).isEqualTo(before);
        assertThat(page(house.leader(), Role.LEADER, grewNot)).contains("It has not been asked about");
        app.getBean(Erasure.class).erase(house.delivery().get(FROM));
        assertThat(database.sql("select count(*) from effect_pair where case_id = (select case_id from effect_pair"
                                + " where person = :one)")
                        .param("one", desk.pseudonym(house.delivery().get(FROM + 1)))
                        .query(Integer.class)
                        .single())
                .as("the pair of who is gone is gone")
                .isEqualTo(CAME - 1);
        assertThat(desk.counted(house.delivery().get(FROM))).isZero();
        ask(house.leader(), Role.LEADER, grewNot, 90);
        assertThat(page(house.leader(), Role.LEADER, grewNot)).doesNotContain(LIKE);
        ask(house.leader(), Role.LEADER, exchanged, 90);
        assertThat(page(house.leader(), Role.LEADER, exchanged)).contains(LIKE).doesNotContain("<svg");
    }

    private List<String> pairs() {
        return database.sql("select p::text from effect_pair p order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void beforeAQuarterIsPublishedNothingIsAsked() {
        database.sql("create table kept_publication as select * from publication")
                .update();
        database.sql("delete from publication").update();
        try {
            assertThat(page(house.leader(), Role.LEADER, unasked))
                    .contains("No quarter is published yet")
                    .doesNotContain("Work it out");
            ask(house.leader(), Role.LEADER, unasked, 30);
        } finally {
            database.sql("insert into publication select * from kept_publication")
                    .update();
            database.sql("drop table kept_publication").update();
        }
        assertThat(page(house.leader(), Role.LEADER, unasked)).contains("It has not been asked about");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(status(house.leader(), Role.LEADER, "/effects/workshop/12")).isEqualTo(404);
        assertThat(status(house.leader(), Role.LEADER, "/effects/workshop/x")).isEqualTo(404);
        assertThat(status(house.leader(), Role.LEADER, "/effects/coffee/1")).isEqualTo(404);
        assertThat(status(house.sales().get(0), Role.MEMBER, grew)).isEqualTo(403);
        for (String days : List.of("31", "", "-30", "1e9", "thirty")) {
            assertThat(desk.answer(house.leader(), Role.LEADER, grew, days)).hasStatus(302);
        }
        assertThat(database.sql("select count(*) from effect_figure where days not in (30, 90)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void eachLookAtAFigureIsInTheLogAndNoOther() {
        assertThat(app.getBean(Accounts.class).list(Role.GUARDIAN)).contains(house.guardian());
        ask(house.leader(), Role.LEADER, grewNot, 30);
        long last = lastLine();
        page(house.leader(), Role.LEADER, "/effects");
        page(house.facilitator(), Role.FACILITATOR, empty);
        assertThat(lastLine()).as("no figure stood there").isEqualTo(last);

        page(house.leader(), Role.LEADER, grewNot);

        GuardianLog.Line line = log.page(Long.MAX_VALUE, 1).get(0);
        assertThat(line.id()).isGreaterThan(last);
        assertThat(line.entry().act()).isEqualTo(Act.SEEN);
        assertThat(line.entry().by()).contains(house.leader());
        assertThat(line.entry().key()).contains(Role.LEADER);
        assertThat(page(house.guardian(), Role.GUARDIAN, "/guardian"))
                .contains("Effect of workshop no. " + grewNot.substring("/effects/workshop/".length()));
    }

    private long lastLine() {
        return log.page(Long.MAX_VALUE, 1).stream()
                .mapToLong(GuardianLog.Line::id)
                .findFirst()
                .orElse(0);
    }

    private int count(String table) {
        return desk.count(table);
    }

    private void ask(PersonId who, Role role, String path, int days) {
        desk.ask(who, role, path, days);
    }

    private String page(PersonId who, Role role, String path) {
        return desk.page(who, role, path);
    }

    private int status(PersonId who, Role role, String path) {
        return desk.status(who, role, path);
    }
}
