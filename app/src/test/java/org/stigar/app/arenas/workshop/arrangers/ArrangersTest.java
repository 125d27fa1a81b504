package org.stigar.app.arenas.workshop.arrangers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.workshop.ArrangedWorkshop;
import org.stigar.app.arenas.workshop.Arrangers;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.people.People;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Two who arrange one workshop, and the one who does not. */
@AppTest
class ArrangersTest {

    private static final PersonId FAY = new PersonId("arrangers-fay");
    private static final PersonId GIL = new PersonId("arrangers-gil");
    private static final PersonId ANN = new PersonId("arrangers-ann");
    private static final PersonId BO = new PersonId("arrangers-bo");

    @Autowired
    private Workshops workshops;

    @Autowired
    private Arrangers arrangers;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private MutableClock clock;

    private long id;

    @BeforeEach
    void settle() {
        people.put(
                List.of(FAY, GIL, ANN, BO).stream()
                        .map(one -> Person.builder(one).name("Name of " + one.value()).build())
                        .toList(),
                List.of(),
                List.of());
        accounts.open(FAY, Set.of(Role.FACILITATOR));
        accounts.open(GIL, Set.of(Role.FACILITATOR));
        accounts.open(ANN, Set.of());
        Instant start = clock.instant().plus(Duration.ofDays(20));
        id = new ArrangedWorkshop(workshops, FAY, List.of(ANN, BO)).plan("Of two", start, clock.instant());
    }

    @AfterEach
    void clear() {
        List.of(FAY, GIL, ANN, BO).forEach(erasure::erase);
    }

    @Test
    void whoIsNamedArrangesItAsItsOwnerAndTheSecondIsTold() {
        assertThat(plan(GIL)).hasStatus(404);
        assertThat(send(FAY, "/arrangers", Map.of("person", GIL.value()))).hasStatus(302);
        assertThat(plan(GIL)).hasStatusOk();
        assertThat(workshops.listOwn(GIL)).hasSize(1);

        String version = Integer.toString(workshops.own(FAY, id).version());
        Map<String, String> pin = Map.of("version", version, "round", "0", "group", "0");
        assertThat(send(GIL, "/plan/pin", pin)).hasStatus(302);
        MvcTestResult late = send(FAY, "/people/leave-out", Map.of("version", version, "person", BO.value()));
        assertThat(late).hasStatus(409);
        assertThat(Pages.text(late)).contains("changed meanwhile");
        assertThat(workshops.own(FAY, id).people()).as("nothing is lost").hasSize(2);
        assertThat(workshops.own(FAY, id).pins()).hasSize(2);

        String next = Integer.toString(workshops.own(GIL, id).version());
        assertThat(send(GIL, "/invite", Map.of("version", next))).hasStatus(302);
        assertThat(workshops.own(FAY, id).state()).isEqualTo(State.INVITED);
        assertThat(workshops.own(GIL, id).owner()).isEqualTo(FAY);
    }

    @Test
    void itsOwnerAloneNamesOthersAndTakesThemBack() {
        arrangers.name(FAY, id, GIL);
        arrangers.name(FAY, id, GIL);

        assertThat(arrangers.list(FAY, id)).containsExactly(GIL);
        assertThatExceptionOfType(NoWorkshopException.class).isThrownBy(() -> arrangers.name(GIL, id, ANN));
        assertThatExceptionOfType(NoWorkshopException.class).isThrownBy(() -> arrangers.name(ANN, id, ANN));
        assertThat(browser.perform(get("/workshops/" + id + "/arrangers")
                        .with(Visitors.with(GIL, Role.MEMBER, Role.FACILITATOR))))
                .hasStatus(404);
        assertThat(send(FAY, "/arrangers/remove", Map.of("person", GIL.value()))).hasStatus(302);
        assertThat(plan(GIL)).hasStatus(404);
    }

    @Test
    void nobodyIsNamedWithoutTheRole() {
        assertThat(send(FAY, "/arrangers", Map.of("person", ANN.value()))).hasStatus(302);
        assertThat(send(FAY, "/arrangers", Map.of("person", "nobody"))).hasStatus(302);
        assertThat(send(FAY, "/arrangers", Map.of("person", FAY.value()))).hasStatus(302);

        assertThat(arrangers.list(FAY, id)).isEmpty();
    }

    @Test
    void whoIsErasedArrangesNothingAndTheWorkshopStays() {
        arrangers.name(FAY, id, GIL);
        erasure.erase(GIL);

        assertThat(arrangers.list(FAY, id)).isEmpty();
        assertThat(workshops.own(FAY, id).people()).hasSize(2);
    }

    private MvcTestResult plan(PersonId who) {
        return browser.perform(
                get("/workshops/" + id + "/plan").with(Visitors.with(who, Role.MEMBER, Role.FACILITATOR)));
    }

    private MvcTestResult send(PersonId who, String path, Map<String, String> fields) {
        MockHttpServletRequestBuilder form = post("/workshops/" + id + path)
                .with(Visitors.with(who, Role.MEMBER, Role.FACILITATOR))
                .with(csrf())
                .locale(Locale.ENGLISH);
        fields.forEach(form::param);
        return browser.perform(form);
    }
}
