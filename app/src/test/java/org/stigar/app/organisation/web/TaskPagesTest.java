package org.stigar.app.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.Chromium;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** A project of twenty who design and twenty who build, as a network of functions: the picture, its table, the file, and whose it is. */
@AppTest
@TestPropertySource(properties = "test.app=task-network")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskPagesTest {

    private static final int UNIT = 40;
    private static final int EACH = 20;
    private static final LocalDate FAR = LocalDate.of(2027, 12, 31);
    private static final String PASSWORD = "a password for looking";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    /** Answers for the project. */
    private PersonId ofTask = new PersonId("nobody");

    /** Answers for a unit, half of which works in the project. */
    private PersonId ofUnit = new PersonId("nobody");

    /** Answers for a project that is too small, and for no unit. */
    private PersonId ofNothing = new PersonId("nobody");

    private PersonId guardian = new PersonId("nobody");

    @BeforeAll
    void publishAQuarter() {
        Works works = new Works(app);
        List<PersonId> studio = works.unit("Studio", UNIT);
        List<PersonId> yard = works.unit("Yard", UNIT);
        List<PersonId> office = works.unit("Office", 14);
        List<PersonId> all = new ArrayList<>(studio.subList(0, EACH));
        all.addAll(yard.subList(0, EACH));
        works.project("Launch", all);
        works.project("Fair", office.subList(3, 6));
        work(studio.subList(0, EACH), "design");
        work(yard.subList(0, EACH), "build");
        works.keep();
        ofTask = office.get(0);
        ofUnit = office.get(1);
        guardian = office.get(2);
        ofNothing = office.get(12);
        Leaders leaders = app.getBean(Leaders.class);
        leaders.grant(new Leaders.Grant(ofTask, new UnitId("launch"), FAR));
        leaders.grant(new Leaders.Grant(ofUnit, new UnitId("studio"), FAR));
        leaders.grant(new Leaders.Grant(ofNothing, new UnitId("fair"), FAR)); // of three people
        app.getBean(Accounts.class).open(guardian, Set.of(Role.GUARDIAN));
        app.getBean(Accounts.class).choosePassword(guardian, PASSWORD);
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(8));
    }

    private void work(List<PersonId> people, String function) {
        app.getBean(People.class)
                .put(
                        people.stream()
                                .map(id -> Person.builder(id)
                                        .name("One of " + id.value())
                                        .function(function)
                                        .build())
                                .toList(),
                        List.of(),
                        List.of());
    }

    @ParameterizedTest
    @CsvSource({"LEADER, en", "LEADER, sv", "GUARDIAN, en", "GUARDIAN, sv"})
    void drawsFunctionsAndWhatTheyHaveToDoWithOneAnother(Role role, String language) {
        String page = see(role == Role.LEADER ? ofTask : guardian, role, language);

        assertThat(page).containsOnlyOnce("id=\"task-").contains("<h3").contains(">Launch</h3>");
        String task = page.substring(page.indexOf("id=\"task-"));
        assertThat(task.substring(0, task.indexOf("</svg>")))
                .contains(">design</text>", ">build</text>")
                .contains("<circle class=\"node much_more\"", "<line class=\"link much_less\"")
                .doesNotContain("studio-", "yard-", "Studio", "Yard");
        assertThat(task)
                .contains("<th scope=\"row\">build</th>", "<th scope=\"row\">design</th>")
                .contains("build ≈ 20, design ≈ 20");
    }

    /** Three are too few: of their project nothing is told but that it is too small. */
    @Test
    void saysThatASmallProjectIsTooSmall() {
        assertThat(see(guardian, Role.GUARDIAN, "en"))
                .contains("One project is too small to show")
                .doesNotContain(">Fair</h3>");
    }

    @Test
    void whoAnswersForAUnitSeesNoProjectOfItsPeople() {
        assertThat(see(ofUnit, Role.LEADER, "en"))
                .contains("You answer for no project")
                .doesNotContain(">Launch</h3>", "class=\"node");
        assertThat(file(ofUnit, Role.LEADER)).doesNotContain("task,");
    }

    @Test
    void whoAnswersForAProjectSeesNoUnit() {
        assertThat(see(ofTask, Role.LEADER, "en"))
                .contains("All trails, quarter by quarter")
                .doesNotContain("<th scope=\"row\">Studio</th>", "Unit by unit", "Too few to tell of");
        assertThat(file(ofTask, Role.LEADER))
                .contains(
                        "task,\"Launch\",\"people build\",ROUNDED,20,,",
                        "task,\"Launch\",\"people design\",ROUNDED,20,,",
                        "task,\"Launch\",\"build – build\",MUCH_MORE,,",
                        "task,\"Launch\",\"build – design\",MUCH_LESS,,",
                        "task,\"Launch\",\"design – design\",MUCH_MORE,,")
                .doesNotContain("unit,", "studio-");
    }

    @ParameterizedTest
    @CsvSource({"en, Too few to tell of", "sv, För få"})
    void whereNothingCanBeToldThePageSaysWhy(String language, String title) {
        assertThat(see(ofNothing, Role.LEADER, language))
                .contains(title)
                .doesNotContain("≈", "class=\"node", "figures.csv", "Studio");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "sv, 1280", "sv, 390"})
    void isReadableByEverybody(String language, int width) {
        try (Chromium look = Chromium.open(language)) {
            look.go("http://localhost:" + port + "/organisation");
            look.type("#name", guardian.value());
            look.type("#password", PASSWORD);
            look.press("form.card button");
            look.awaitPage("/organisation");
            look.resize(width, 900);
            look.go("http://localhost:" + port + "/organisation");
            look.assertSound();
            look.keepAll("organisation-task-" + language + "-" + width);
        }
    }

    private String see(PersonId reader, Role role, String language) {
        MvcTestResult page = browser.perform(get("/organisation")
                .with(Visitors.with(reader, Role.MEMBER, role))
                .locale(Locale.forLanguageTag(language)));
        assertThat(page).hasStatusOk();
        return text(page);
    }

    private String file(PersonId reader, Role role) {
        return text(browser.perform(
                get("/organisation/2026-Q1/figures.csv").with(Visitors.with(reader, Role.MEMBER, role))));
    }
}
