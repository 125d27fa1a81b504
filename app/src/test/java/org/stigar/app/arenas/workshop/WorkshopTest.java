package org.stigar.app.arenas.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A workshop from the wizard to its walks, and what its pages refuse. */
@AppTest
class WorkshopTest {

    private static final int PEOPLE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Planning planning;

    @Autowired
    private WorkshopWalks walks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private final PersonId fay = new PersonId("workshop-fay");
    private final List<PersonId> people = new ArrayList<>();
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void settle() {
        before = clock.instant();
        List<Person> all = new ArrayList<>();
        all.add(person(fay, "Fay", "SE", "people"));
        for (int i = 0; i < PEOPLE; i++) {
            PersonId id = new PersonId("workshop-" + i);
            people.add(id);
            all.add(person(id, "Guest " + (char) ('A' + i), i % 2 == 0 ? "SE" : "PL", i % 3 == 0 ? "sales" : "it"));
        }
        app.getBean(People.class).put(all, List.of(), List.of());
    }

    private static Person person(PersonId id, String name, String country, String function) {
        return Person.builder(id)
                .name(name)
                .addresses(List.of(id.value() + "@example.org"))
                .country(country)
                .function(function)
                .build();
    }

    @AfterEach
    void clear() {
        clock.moveTo(before);
        Erasure erasure = app.getBean(Erasure.class);
        people.forEach(erasure::erase);
        erasure.erase(fay);
    }

    @Test
    void fromTheWizardToItsWalks() {
        long id = planned();
        Workshop draft = workshops.own(fay, id);
        assertThat(draft.plan().orElseThrow().rounds()).hasSize(3).allSatisfy(round -> {
            assertThat(round.seats().keySet()).containsExactlyInAnyOrderElementsOf(people);
            assertThat(round.groups()).hasSize(3);
        });
        assertThat(letters()).as("before approval nobody is told").isEmpty();
        assertThat(page(fay, Role.FACILITATOR, "/workshops/" + id + "/plan"))
                .contains("Pairs who meet", "Drawn by chance", "Approve and invite");

        send(fay, Role.FACILITATOR, "/workshops/" + id + "/invite", Map.of("version", version(id)));
        assertThat(letters())
                .hasSize(PEOPLE)
                .allSatisfy(file -> assertThat(unfolded(file))
                        .contains(
                                "METHOD:REQUEST",
                                "SEQUENCE:0",
                                "ORGANIZER;CN=Fay:mailto:workshop-fay@example.org",
                                "RSVP=TRUE"));

        PersonId guest = people.get(0);
        assertThat(page(guest, Role.MEMBER, "/workshops/" + id))
                .contains("Who we are", "Group ")
                .as("whom they have not met yet")
                .doesNotContain("Our next step");
        send(guest, Role.MEMBER, "/workshops/" + id + "/answer", Map.of("answer", "DOES_NOT_COME"));
        assertThat(workshops.own(fay, id).findGuest(guest).orElseThrow().isExpected())
                .isFalse();

        people.stream()
                .skip(1)
                .limit(10)
                .forEach(one -> send(one, Role.MEMBER, "/workshops/" + id + "/here", Map.of()));
        clock.moveTo(draft.draft().timetable().end().plus(Duration.ofDays(2)));
        walks.run(clock.instant());
        walks.run(clock.instant());
        assertThat(workshops.own(fay, id).state()).isEqualTo(State.OVER);
        WalkLog log = app.getBean(WalkLog.class);
        long met = draft.plan().orElseThrow().meetings().entrySet().stream()
                .filter(entry ->
                        isHere(entry.getKey().first()) && isHere(entry.getKey().second()))
                .filter(entry ->
                        log.between(entry.getKey().first(), entry.getKey().second())
                                        .size()
                                == entry.getValue())
                .count();
        assertThat(met)
                .isEqualTo(draft.plan().orElseThrow().meetings().keySet().stream()
                        .filter(pair -> isHere(pair.first()) && isHere(pair.second()))
                        .count())
                .isPositive();
        assertThat(people.stream().skip(1).flatMap(one -> log.between(guest, one).stream()))
                .as("who did not come walked with nobody")
                .isEmpty();
    }

    private boolean isHere(PersonId person) {
        return people.subList(1, 11).contains(person);
    }

    @Test
    void isSeenByItsOrganiserAloneBeforeItIsApproved() {
        long id = planned();
        PersonId stranger = people.get(1);

        assertThat(status(stranger, Role.FACILITATOR, "/workshops/" + id + "/plan"))
                .isEqualTo(404);
        assertThat(status(stranger, Role.MEMBER, "/workshops/" + id)).isEqualTo(404);
        assertThat(page(stranger, Role.MEMBER, "/workshops")).doesNotContain("Who we are");
        assertThat(status(stranger, Role.MEMBER, "/workshops/x1")).isEqualTo(404);
    }

    @Test
    void refusesWhatWasWantedOfAnOlderVersionAndLosesNothing() {
        long id = planned();
        String version = version(id);
        send(
                fay,
                Role.FACILITATOR,
                "/workshops/" + id + "/plan/pin",
                Map.of("version", version, "round", "0", "group", "1"));
        MvcTestResult late = browser.perform(request("/workshops/" + id + "/plan/pin", fay, Role.FACILITATOR)
                .param("version", version)
                .param("round", "0")
                .param("group", "2"));

        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("changed meanwhile");
        assertThat(workshops.own(fay, id).pins()).hasSize(4).allMatch(pin -> pin.group() == 1);
    }

    @Test
    void staysWhereItIsPinnedWhenPlannedAnew() {
        long id = planned();
        send(
                fay,
                Role.FACILITATOR,
                "/workshops/" + id + "/plan/pin",
                Map.of("version", version(id), "round", "1", "group", "0"));
        List<PersonId> pinned = group(id, 1, 0);
        send(
                fay,
                Role.FACILITATOR,
                "/workshops/" + id + "/people/leave-out",
                Map.of("version", version(id), "person", group(id, 1, 1).get(0).value()));
        plan(id);

        assertThat(group(id, 1, 0)).isEqualTo(pinned);
    }

    @Test
    void isNotApprovedForPeopleWhoHaveNoSeat() {
        long id = planned();
        send(
                fay,
                Role.FACILITATOR,
                "/workshops/" + id + "/people/leave-out",
                Map.of("version", version(id), "person", people.get(3).value()));
        send(
                fay,
                Role.FACILITATOR,
                "/workshops/" + id + "/people",
                Map.of("version", version(id), "list", people.get(3).value()));

        MvcTestResult early = browser.perform(
                request("/workshops/" + id + "/invite", fay, Role.FACILITATOR).param("version", version(id)));
        assertThat(early).hasStatus(422);
        assertThat(text(early)).contains("Plan anew");
        assertThat(letters()).isEmpty();
    }

    @Test
    void cancellingTellsThoseWhoKnow() {
        long id = planned();
        send(fay, Role.FACILITATOR, "/workshops/" + id + "/invite", Map.of("version", version(id)));
        send(fay, Role.FACILITATOR, "/workshops/" + id + "/cancel", Map.of("version", version(id)));

        assertThat(letters().stream().filter(file -> file.contains("METHOD:CANCEL") && file.contains("SEQUENCE:1")))
                .hasSize(PEOPLE);
        assertThat(workshops.own(fay, id).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void whoIsPausedIsNotAvailableAndNothingElse() {
        app.getBean(Participation.class)
                .pause(
                        people.get(2),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(90));
        long id = create(form());
        MvcTestResult added = browser.perform(request("/workshops/" + id + "/people", fay, Role.FACILITATOR)
                .param("version", version(id))
                .param("list", "workshop-2, workshop-3, nobody@nowhere.org"));

        Map<String, Object> told = Map.copyOf(added.getMvcResult().getFlashMap());
        assertThat(told).containsEntry("added", 1).containsEntry("notAvailable", 1);
        assertThat(told.get("unknown")).isEqualTo(List.of("nobody@nowhere.org"));
        assertThat(workshops.own(fay, id).people()).hasSize(1);
    }

    @Test
    void tellsWhatIsWrongFieldByFieldAndKeepsWhatWasWritten() {
        MvcTestResult wrong = browser.perform(params(
                request("/workshops", fay, Role.FACILITATOR),
                with(Map.of("title", " ", "rounds", "99", "time", "25:00", "words", "Bring a pen"))));

        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("title-fault", "rounds-fault", "time-fault", "Bring a pen");
        assertThat(workshops.listOwn(fay)).isEmpty();
    }

    private long planned() {
        long id = create(form());
        send(
                fay,
                Role.FACILITATOR,
                "/workshops/" + id + "/people",
                Map.of(
                        "version", version(id),
                        "list",
                                String.join(
                                        "\n",
                                        people.stream().map(PersonId::value).toList())));
        plan(id);
        return id;
    }

    private void plan(long id) {
        send(fay, Role.FACILITATOR, "/workshops/" + id + "/plan/start", Map.of());
        planning.enough(id);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (planning.findState(id).isPresent()) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(planning.findEnded(id).orElseThrow().conflicts()).isEmpty();
        assertThat(planning.findEnded(id).orElseThrow().isOutdated()).isFalse();
    }

    private List<PersonId> group(long id, int round, int group) {
        return workshops
                .own(fay, id)
                .plan()
                .orElseThrow()
                .rounds()
                .get(round)
                .groups()
                .get(group);
    }

    private long create(Map<String, String> form) {
        String next = browser.perform(params(request("/workshops", fay, Role.FACILITATOR), form))
                .getResponse()
                .getRedirectedUrl();
        assertThat(next).matches("/workshops/\\d+/plan");
        return Long.parseLong(String.valueOf(next).replaceAll("\\D", ""));
    }

    private Map<String, String> form() {
        return with(Map.of());
    }

    private Map<String, String> with(Map<String, String> others) {
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "title", "Who we are",
                "purpose", "COMPETENCE",
                "sponsor", "Sue",
                "minutesAMonth", "240",
                "until", "2027-12-31",
                "time", "10:00",
                "zone", "Europe/Stockholm",
                "rounds", "3",
                "minutes", "20",
                "pause", "5"));
        form.put(
                "day",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(10)
                        .toString());
        form.put("size", "4");
        for (String one : List.of("COUNTRY", "FUNCTION", "ROLE", "LEVEL", "UNIT", "EXPERIENCE", "NEW")) {
            form.put("mix." + one, "1");
        }
        form.putAll(others);
        return form;
    }

    private List<String> letters() {
        return database.sql("select calendar from letter where calendar like '%UID:workshop-%'")
                .query(String.class)
                .list();
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    private String version(long id) {
        return Integer.toString(workshops.own(fay, id).version());
    }

    private void send(PersonId who, Role role, String path, Map<String, String> form) {
        assertThat(browser.perform(params(request(path, who, role), form))).hasStatus(302);
    }

    private static MockHttpServletRequestBuilder params(
            MockHttpServletRequestBuilder request, Map<String, String> form) {
        form.forEach(request::param);
        return request;
    }

    private static MockHttpServletRequestBuilder request(String path, PersonId who, Role role) {
        return post(path).with(as(who, role)).with(csrf()).locale(Locale.ENGLISH);
    }

    private String page(PersonId who, Role role, String path) {
        return text(browser.perform(get(path).with(as(who, role)).locale(Locale.ENGLISH)));
    }

    private int status(PersonId who, Role role, String path) {
        return browser.perform(get(path).with(as(who, role))).getResponse().getStatus();
    }

    private static RequestPostProcessor as(PersonId who, Role role) {
        return role == Role.MEMBER ? Visitors.member(who) : Visitors.with(who, Role.MEMBER, role);
    }
}
