package org.stigar.app.arenas.workshop.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.workshop.ArrangedWorkshop;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.day.Moves;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.walks.WalkLog;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Guests from outside: from the form to the day, and what their link does not open. */
@AppTest
class P1VisitorsTest {

    private static final PersonId FAY = new PersonId("visitors-fay");
    private static final PersonId ANN = new PersonId("visitors-ann");
    private static final PersonId BO = new PersonId("visitors-bo");
    private static final String GAIL = "Gail Främling";
    private static final String ADDRESS = "gail@outside.example";
    private static final Instant START = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(45));

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void settle() {
        before = clock.instant();
        clock.moveTo(Instant.parse("2026-11-26T12:00:00Z"));
        app.getBean(People.class)
                .put(List.of(person(FAY, "Fay"), person(ANN, "Ann Ek"), person(BO, "Bo Öst")), List.of(), List.of());
    }

    private static Person person(PersonId id, String name) {
        return Person.builder(id)
                .name(name)
                .addresses(List.of(id.value() + "@example.org"))
                .build();
    }

    @AfterEach
    void clear() {
        clock.moveTo(before);
        Erasure erasure = app.getBean(Erasure.class);
        List.of(FAY, ANN, BO).forEach(erasure::erase);
        assertThat(visitorsKept()).as("who organised it took them along").isZero();
    }

    @Test
    void aVisitorComesByTheLetterAndLeavesNothingBehind() {
        try (DeliveredLetters letters = new DeliveredLetters(app)) {
            long id = draft();
            add(id, Map.of("name", GAIL, "address", ADDRESS, "language", "sv"));
            PersonId gail = visitorOf(id);
            assertThat(participants(id))
                    .hasSize(3)
                    .anySatisfy(one -> assertThat(one.id()).isEqualTo(gail));
            seatAll(id);
            assertThat(letters.fetch(ADDRESS)).as("before approval").isEmpty();
            invite(id);

            Delivered letter = letters.fetch(ADDRESS).get(0);
            assertThat(letter.text()).contains("Länken nedan är din egen");
            assertThat(letter.calendar()).isPresent();
            String link = letter.link().getPath();
            assertThat(text(open(link)))
                    .contains("Group 1", "Ann Ek, Bo Öst", "Room 1", "What do you do, and what can you do")
                    .doesNotContain("Who is here", "visitors-ann");
            assertThat(send(link + "/answer", Map.of("answer", "COMES"))).hasStatus(302);
            assertThat(text(plan(id))).contains(GAIL, "Comes");

            clock.moveTo(START);
            assertThat(send(link + "/here", Map.of())).hasStatus(302);
            List.of(ANN, BO).forEach(one -> workshops.arrived(id, one, Workshops.Presence.HERE));
            assertThat(text(browser.perform(get("/workshops/" + id).with(as(ANN, Role.MEMBER)))))
                    .as("Ann sits with Gail, and cannot promise her anything in Stigar")
                    .contains(GAIL, "person=" + BO.value())
                    .doesNotContain("person=visitor:", "visitor%3A");

            clock.moveTo(END.plus(Duration.ofDays(2)));
            app.getBean(WorkshopWalks.class).run(clock.instant());
            WalkLog log = app.getBean(WalkLog.class);
            assertThat(log.between(ANN, BO))
                    .singleElement()
                    .satisfies(walk -> assertThat(walk.toString())
                            .doesNotContain("visitor:")
                            .contains("gathering=3"));
            assertThat(log.between(ANN, gail)).isEmpty();

            clock.moveTo(END.plus(Visitors.KEPT_AFTER).minusSeconds(1));
            app.getBean(VisitorRetention.class).run(clock.instant());
            assertThat(visitorsKept()).isEqualTo(1);
            clock.advance(Duration.ofSeconds(2));
            app.getBean(VisitorRetention.class).run(clock.instant());
            assertThat(visitorsKept()).isZero();
            assertThat(workshops.own(FAY, id).people())
                    .extracting(Guest::person)
                    .containsExactly(ANN, BO);
            assertThat(text(plan(id))).doesNotContain(GAIL);
        }
    }

    @Test
    void aLinkOpensItsWorkshopAloneAndNotForLong() {
        long id = draft();
        PersonId gail = visitors.add(FAY, id, version(id), visitor(), Part.PARTICIPANT, clock.instant());
        String early = "/visit/" + visitors.renewSecret(gail);
        assertThat(open(early)).as("a draft is its organiser's alone").hasStatus(404);
        seatAll(id);
        workshops.invite(FAY, id, version(id), clock.instant());
        assertThat(open(early))
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store");

        String link = "/visit/" + visitors.renewSecret(gail);
        String never = shown(open("/visit/" + "A".repeat(43)));
        assertThat(shown(open(early))).as("replaced").isEqualTo(never);
        for (String elsewhere : List.of(
                "/workshops/" + id, "/workshops/" + id + "/plan", "/workshops/" + id + "/rooms.csv", "/workshops")) {
            assertThat(open(elsewhere)).as(elsewhere).hasStatus(302);
        }
        assertThat(send(link + "/arrived", arrived(id, 0)))
                .as("who does not facilitate")
                .hasStatus(404);
        assertThat(workshops.own(FAY, id).people()).noneMatch(Guest::isHere);

        clock.moveTo(END.plus(Visitors.OPEN_AFTER).minusSeconds(1));
        assertThat(open(link)).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(open(link)).hasStatus(404);
        assertThat(shown(open(link))).isEqualTo(never);
        assertThat(send(link + "/here", Map.of())).hasStatus(404);
    }

    @Test
    void whoIsLeftOutIsGoneWithTheirLink() {
        long id = draft();
        PersonId gail = visitors.add(FAY, id, version(id), visitor(), Part.FACILITATOR, clock.instant());
        seatAll(id);
        workshops.invite(FAY, id, version(id), clock.instant());
        String link = "/visit/" + visitors.renewSecret(gail);
        assertThat(open(link)).hasStatusOk();
        workshops.leaveOut(FAY, id, version(id), gail);

        assertThat(open(link)).hasStatus(404);
        assertThat(visitorsKept()).isZero();
        assertThat(visitors.findPerson(gail)).isEmpty();
    }

    @Test
    void aVisitorWhoFacilitatesSeesThePlanAndWhoCameOfThisWorkshopAndChangesNothingElse() {
        long other = draft();
        visitors.add(
                FAY,
                other,
                version(other),
                new Visitor("Otto", "otto@outside.example", Locale.ENGLISH),
                Part.PARTICIPANT,
                clock.instant());
        long id = draft();
        PersonId gail = visitors.add(FAY, id, version(id), visitor(), Part.FACILITATOR, clock.instant());
        seatAll(id);
        workshops.invite(FAY, id, version(id), clock.instant());
        String link = "/visit/" + visitors.renewSecret(gail);

        assertThat(text(open(link)))
                .contains("Who is here", "The plan", "Ann Ek", GAIL)
                .doesNotContain("Otto", "visitors-ann", "visitor:", "example.org");
        assertThat(send(link + "/arrived", arrived(id, 0))).hasStatus(302);
        assertThat(workshops.own(FAY, id).people().get(0).isHere()).isTrue();
        Map<String, String> late = Map.of("place", "1", "version", "0", "presence", "HERE");
        assertThat(send(link + "/arrived", late)).hasStatus(302);
        assertThat(send(link + "/arrived", arrived(id, 99))).hasStatus(302);
        assertThat(workshops.own(FAY, id).people().stream().filter(Guest::isHere))
                .hasSize(1);
        for (String path : List.of("/people", "/people/leave-out", "/plan/start", "/invite", "/cancel", "/visitors")) {
            assertThat(send("/workshops/" + id + path, Map.of("version", "1")))
                    .as(path)
                    .hasStatus(302);
        }
        assertThat(workshops.own(FAY, id).state()).isEqualTo(Workshop.State.INVITED);
        assertThat(workshops.own(FAY, id).people()).hasSize(3);
        assertThat(workshops.own(FAY, other).people()).hasSize(3).noneMatch(Guest::isHere);
    }

    @Test
    void isInNoOtherWorkshopAndNobodyElseAddsThem() {
        long id = draft();
        long other = draft();
        PersonId gail = visitors.add(FAY, id, version(id), visitor(), Part.PARTICIPANT, clock.instant());
        workshops.add(FAY, other, version(other), List.of(gail), Part.PARTICIPANT, clock.instant());

        assertThat(workshops.own(FAY, other).people()).extracting(Guest::person).containsExactly(ANN, BO);
        assertThatExceptionOfType(NoWorkshopException.class)
                .isThrownBy(() -> visitors.add(ANN, id, version(id), visitor(), Part.PARTICIPANT, clock.instant()));
        assertThat(visitorsKept()).isEqualTo(1);
    }

    @Test
    void theFormSaysWhatIsMissingAndKeepsTheRest() {
        long id = draft();
        MvcTestResult wrong = browser.perform(form(
                        "/workshops/" + id + "/visitors",
                        Map.of("version", Integer.toString(version(id)), "name", GAIL, "address", "no address"))
                .with(as(FAY, Role.FACILITATOR)));

        assertThat(Map.copyOf(wrong.getMvcResult().getFlashMap()))
                .containsEntry("visitorFault", "arenas.visitor.fault")
                .containsEntry("visitorName", GAIL);
        assertThat(visitorsKept()).isZero();
    }

    /** Who paused or opted out is asked by no way round. */
    @Test
    void whoIsInTheDirectoryIsNoVisitor() {
        long id = draft();
        assertThatThrownBy(() -> visitors.add(
                        FAY,
                        id,
                        version(id),
                        new Visitor("Anybody", ANN.value() + "@example.org", Locale.ENGLISH),
                        Workshops.Part.PARTICIPANT,
                        clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(visitorsKept()).isZero();
    }

    /** What is left of those who are in no directory is swept away by night; visitors are not. */
    @Test
    void whoWasMovedOnTheDayIsThereStillAfterTheNight() {
        long id = draft();
        add(id, Map.of("name", GAIL, "address", ADDRESS, "language", "sv"));
        PersonId gail = visitorOf(id);
        Moves moves = app.getBean(Moves.class);
        moves.note(id, List.of(new Moves.Move(0, gail, 1)));

        app.getBean("sweep", RecurringJob.class).run(clock.instant());

        assertThat(visitorOf(id)).isEqualTo(gail);
        assertThat(moves.of(id)).containsExactly(new Moves.Move(0, gail, 1));
    }

    /** Without the token of its form, which is another each time. */
    private static String shown(MvcTestResult page) {
        return text(page).replaceAll("value=\"[\\w-]{40,}\"", "");
    }

    private static Visitor visitor() {
        return new Visitor(GAIL, ADDRESS, Locale.ENGLISH);
    }

    private Map<String, String> arrived(long id, int place) {
        return Map.of("place", Integer.toString(place), "version", Integer.toString(version(id)), "presence", "HERE");
    }

    private long draft() {
        return new ArrangedWorkshop(workshops, FAY, List.of(ANN, BO)).draft("With Gail", START, clock.instant());
    }

    private void add(long id, Map<String, String> fields) {
        assertThat(browser.perform(form("/workshops/" + id + "/visitors", fields)
                        .param("version", Integer.toString(version(id)))
                        .with(as(FAY, Role.FACILITATOR))))
                .hasStatus(302);
    }

    private void invite(long id) {
        assertThat(browser.perform(
                        form("/workshops/" + id + "/invite", Map.of("version", Integer.toString(version(id))))
                                .with(as(FAY, Role.FACILITATOR))))
                .hasStatus(302);
    }

    private PersonId visitorOf(long id) {
        return workshops.own(FAY, id).people().stream()
                .map(Guest::person)
                .filter(Visitor::isOne)
                .findFirst()
                .orElseThrow();
    }

    private List<Participant> participants(long id) {
        return app.getBean(Arenas.class).of(workshops.own(FAY, id)).participants();
    }

    private void seatAll(long id) {
        List<PersonId> all = new ArrayList<>();
        workshops.own(FAY, id).people().forEach(guest -> all.add(guest.person()));
        workshops.keep(FAY, id, version(id), new Grouping(List.of(new Sitting(List.of(all)))));
    }

    private int version(long id) {
        return workshops.own(FAY, id).version();
    }

    private int visitorsKept() {
        return database.sql("select count(*) from workshop_visitor")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult plan(long id) {
        return browser.perform(get("/workshops/" + id + "/plan")
                .with(as(FAY, Role.FACILITATOR))
                .locale(Locale.ENGLISH));
    }

    private MvcTestResult open(String path) {
        return browser.perform(get(path).locale(Locale.ENGLISH));
    }

    private MvcTestResult send(String path, Map<String, String> fields) {
        return browser.perform(form(path, fields));
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post(path).with(csrf()).locale(Locale.ENGLISH);
        fields.forEach(form::param);
        return form;
    }

    private static RequestPostProcessor as(PersonId who, Role role) {
        return role == Role.MEMBER
                ? org.stigar.app.access.Visitors.member(who)
                : org.stigar.app.access.Visitors.with(who, Role.MEMBER, role);
    }
}
