package org.stigar.app.effect.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.effect.OutcomeSource;
import org.stigar.app.effect.cases.Effects.Asked;
import org.stigar.app.effect.cases.WorkingOut.End;
import org.stigar.app.effect.cases.WorkingOut.Step;
import org.stigar.app.effect.jdbc.CaseRows;
import org.stigar.app.effect.web.EffectDesk;
import org.stigar.app.effect.web.EffectHouse;
import org.stigar.app.organisation.CountedPeople;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.walks.AllTrails;
import org.stigar.core.people.PersonId;

/** What may come between asking about an effect and keeping what is said; with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=effects-working-out")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingOutTest {

    private static final int CAME = 24;
    private static final String LIKE = "so like a question that was answered before";

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Freeze freeze;

    @Autowired
    private Effects effects;

    private EffectHouse house;
    private EffectDesk desk;
    private String path = "";
    private String nearly = "";
    private int readings;

    @BeforeAll
    void holdWorkshops() {
        house = EffectHouse.in(app);
        desk = new EffectDesk(app);
        List<PersonId> came = house.sales().subList(0, CAME);
        path = house.workshop("What we can do", came, came);
        List<PersonId> oneElse = new ArrayList<>(house.sales().subList(1, CAME + 1));
        nearly = house.workshop("Nearly the same", oneElse, oneElse);
        house.walk(came, 6);
        house.walk(came, 9);
        house.clock().advance(Duration.ofDays(32));
    }

    @BeforeEach
    void nothingWasAsked() {
        jdbc.sql("delete from effect_case").update();
        readings = 0;
    }

    /** Privacy P10: the button counts whenever it is pressed. */
    @Test
    void whatIsFrozenMeanwhileIsNotKept() {
        WorkingOut working = working(reading -> freeze.freeze(house.clock().instant()));
        try {
            working.ask(asked(path), 30);
            assertThat(kept()).isZero();
            assertThat(working.findState("workshop", id(path), 30))
                    .as("it is over")
                    .isEmpty();
            working.ask(asked(path), 30);
            assertThat(readings).as("asked while they are frozen").isEqualTo(1);
        } finally {
            freeze.thaw();
        }
        canBeAskedAgain();
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        WorkingOut[] working = new WorkingOut[1];
        working[0] = working(reading -> {
            reading.accept(10_000);
            assertThat(state(working[0]).step()).isEqualTo(Step.READING);
            assertThat(state(working[0]).read()).isEqualTo(10_000);
            working[0].stop("workshop", id(path), 30);
            reading.accept(20_000);
        });

        working[0].ask(asked(path), 30);

        assertThat(state(working[0]).end()).isEqualTo(End.STOPPED);
        assertThat(state(working[0]).isRunning()).isFalse();
        assertThat(kept()).isZero();
        canBeAskedAgain();
    }

    @Test
    void whatFailsWhileTrailsAreReadLeavesNothing() {
        WorkingOut working = working(reading -> {
            throw new IllegalStateException("the database is gone");
        });

        working.ask(asked(path), 30);

        assertThat(state(working).end()).isEqualTo(End.FAILED);
        assertThat(kept()).isZero();
        working.ask(asked(path), 30);
        assertThat(readings).as("it was tried again").isEqualTo(2);
        canBeAskedAgain();
    }

    /** The case and who is in it are written before its figures. */
    @Test
    void whatFailsWhileItIsKeptLeavesNothing() {
        jdbc.sql("alter table effect_figure add constraint test_full check (outcome <> 'PROMISES')")
                .update();
        WorkingOut working = working(reading -> {});
        try {
            working.ask(asked(path), 30);
        } finally {
            jdbc.sql("alter table effect_figure drop constraint test_full").update();
        }

        assertThat(state(working).end()).isEqualTo(End.FAILED);
        assertThat(kept()).isZero();
        canBeAskedAgain();
    }

    /** Else two nodes could tell of two cases that differ by one person. */
    @Test
    void whatIsKeptMeanwhileIsComparedWith() {
        WorkingOut other = working(reading -> {});
        WorkingOut[] working = new WorkingOut[1];
        working[0] = working(reading -> {
            if (kept() == 0) {
                other.ask(asked(path), 30);
            }
        });

        working[0].ask(asked(nearly), 30);

        assertThat(readings).as("once for the other, twice for this one").isEqualTo(3);
        assertThat(desk.page(house.leader(), Role.LEADER, nearly)).contains(LIKE);
        assertThat(desk.page(house.leader(), Role.LEADER, path)).contains("had more new trails");
    }

    @Test
    void askedOnTwoNodesItIsKeptOnce() {
        WorkingOut other = working(reading -> {});
        WorkingOut working = working(reading -> {
            if (kept() == 0) {
                other.ask(asked(path), 30);
            }
        });

        working.ask(asked(path), 30);

        assertThat(kept()).isEqualTo(1);
        assertThat(desk.count("effect_figure")).isEqualTo(2);
        assertThat(working.findState("workshop", id(path), 30)).isEmpty();
    }

    @Test
    void askedWhileItIsWorkedOutItRunsOnce() {
        WorkingOut[] working = new WorkingOut[1];
        working[0] = working(reading -> working[0].ask(asked(path), 30));

        working[0].ask(asked(path), 30);
        working[0].ask(asked(path), 30);

        assertThat(readings).isEqualTo(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whoOptsOutMeanwhileIsNotCounted() {
        PersonId leaves = house.sales().get(3);
        Participation participation = app.getBean(Participation.class);
        WorkingOut working = working(reading -> participation.optOut(leaves));
        try {
            working.ask(asked(path), 30);
        } finally {
            participation.takePart(leaves);
        }

        assertThat(readings).isEqualTo(2);
        assertThat(desk.counted(leaves)).isZero();
        assertThat(desk.count("effect_person where took_part")).isEqualTo(CAME - 1);
    }

    /** From the button to the answer, while another node keeps something. */
    @Test
    void thePageSaysHowFarItIsAndStopsIt() {
        String progress = path + "/progress?days=30";
        try (HeldEffects held = new HeldEffects(app)) {
            assertThat(desk.answer(house.leader(), Role.LEADER, path, "30")).hasStatus(302);
            assertThat(desk.page(house.guardian(), Role.GUARDIAN, path))
                    .contains("hx-get=\"" + progress + "\"", "See whether it is done", "Stop it: Within 30 days", " …")
                    .doesNotContain("Work it out: Within 30 days", "It has not been asked about.</p>\n        <form");
            MvcTestResult far = perform(get(progress), Locale.forLanguageTag("sv"));
            assertThat(far).hasStatusOk().doesNotContainHeader("HX-Refresh");
            assertThat(far).bodyText().contains("Se om det är klart", " …").doesNotContain("<html", "<h1");
            assertThat(perform(post(path + "/stop").param("days", "30"), Locale.ENGLISH))
                    .hasStatus(302);
            held.letGo();
        }
        EffectDesk.await(app, path, 30);

        assertThat(perform(get(progress), Locale.ENGLISH)).hasStatusOk().hasHeader("HX-Refresh", "true");
        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .contains("It was stopped. Nothing was kept", "Work it out: Within 30 days")
                .doesNotContain("hx-get=");
        assertThat(desk.swedish(house.leader(), Role.LEADER, path)).contains("Uträkningen avbröts. Inget sparades");
        assertThat(kept()).isZero();

        desk.ask(house.leader(), Role.LEADER, path, 30);
        assertThat(desk.page(house.leader(), Role.LEADER, path))
                .contains("had more new trails")
                .doesNotContain("It was stopped", "hx-get=");
        for (String days : List.of("31", "", "thirty")) {
            assertThat(perform(get(path + "/progress").param("days", days), Locale.ENGLISH))
                    .hasStatusOk();
            assertThat(perform(post(path + "/stop").param("days", days), Locale.ENGLISH))
                    .hasStatus(302);
        }
        assertThat(perform(get("/effects/workshop/12/progress"), Locale.ENGLISH))
                .hasStatus(404);
        assertThat(perform(post("/effects/workshop/12/stop"), Locale.ENGLISH)).hasStatus(404);
    }

    private MvcTestResult perform(MockHttpServletRequestBuilder request, Locale language) {
        return app.getBean(MockMvcTester.class)
                .perform(request.with(csrf())
                        .with(Visitors.with(house.leader(), Role.MEMBER, Role.LEADER))
                        .locale(language));
    }

    private void canBeAskedAgain() {
        working(reading -> {}).ask(asked(path), 30);
        assertThat(kept()).isEqualTo(1);
    }

    private int kept() {
        return desk.count("effect_case");
    }

    private Asked asked(String of) {
        return effects.find("workshop", id(of), new Member(house.leader(), Set.of(Role.MEMBER, Role.LEADER)))
                .orElseThrow();
    }

    private WorkingOut.State state(WorkingOut working) {
        return working.findState("workshop", id(path), 30).orElseThrow();
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Another node, on which something happens whenever trails are read; whoever asks waits. */
    private WorkingOut working(Meanwhile meanwhile) {
        ProxyFactory stored = new ProxyFactory(app.getBean(AllTrails.class));
        stored.addAdvice((MethodBeforeAdvice) (method, arguments, target) -> {
            if (method.getName().equals("before")) {
                readings++;
                meanwhile.happen((LongConsumer) arguments[1]);
            }
        });
        AllTrails trails = (AllTrails) stored.getProxy();
        CaseRows rows = app.getBean(CaseRows.class);
        Collection<OutcomeSource> besides =
                app.getBeansOfType(OutcomeSource.class).values();
        return new WorkingOut(
                effects,
                new Comparing(
                        trails, app.getBean(People.class), app.getBean(Accounts.class), rows, List.copyOf(besides)),
                rows,
                app.getBean(CountedPeople.class),
                transactions(),
                new NamedLocks(jdbc),
                Runnable::run,
                house.clock());
    }

    private TransactionTemplate transactions() {
        return new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
    }

    private interface Meanwhile {

        void happen(LongConsumer reading);
    }
}
