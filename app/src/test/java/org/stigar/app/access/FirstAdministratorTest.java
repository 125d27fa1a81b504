package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

@AppTest
class FirstAdministratorTest {

    private static final String ADDRESS = "first@example.org";

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private Instant start = Instant.EPOCH;

    @BeforeEach
    void removeAdministrators() {
        start = clock.instant();
        database.sql("delete from account where 'ADMIN' = any (roles)").update();
    }

    @AfterEach
    void tidy() {
        clock.moveTo(start);
        people.findByAddress(ADDRESS).map(Person::id).ifPresent(people::remove);
    }

    @Test
    void becomesAPersonWithAnAccountAndIsLetIn() {
        URI link = first.newLink().orElseThrow();

        assertThat(browser.perform(get(link.getPath()))).hasStatusOk();
        assertThat(enter(link, "Ann", ADDRESS, "a mossy stone")).hasStatus(302).hasHeader("Location", "/");
        Person person = people.findByAddress(ADDRESS).orElseThrow();
        assertThat(person.name()).contains("Ann");
        assertThat(accounts.findRoles(person.id()).orElseThrow()).containsExactlyInAnyOrder(Role.ADMIN, Role.MEMBER);
    }

    @Test
    void comesOnce() {
        URI link = first.newLink().orElseThrow();
        enter(link, "Ann", ADDRESS, "a mossy stone");

        assertThat(first.newLink()).isEmpty();
        assertThat(browser.perform(get(link.getPath()))).hasStatus(410);
        assertThat(enter(link, "Bob", "second@example.org", "a mossy stone")).hasStatus(410);
        assertThat(people.findByAddress("second@example.org")).isEmpty();
    }

    @Test
    void comesWithinADay() {
        URI link = first.newLink().orElseThrow();
        clock.advance(Duration.ofHours(24));

        assertThat(enter(link, "Ann", ADDRESS, "a mossy stone")).hasStatus(410);
        assertThat(people.findByAddress(ADDRESS)).isEmpty();
    }

    @Test
    void comesByTheLinkOfTheLastStart() {
        URI before = first.newLink().orElseThrow();
        URI link = first.newLink().orElseThrow();

        assertThat(browser.perform(get(before.getPath()))).hasStatus(410);
        assertThat(browser.perform(get(link.getPath()))).hasStatusOk();
    }

    @Test
    void isToldWhatIsWrongAndKeepsTheLink() {
        URI link = first.newLink().orElseThrow();

        assertThat(enter(link, " ", "no address", "short"))
                .hasStatus(400)
                .bodyText()
                .contains("Give a name", "Give a mail address", "A password has 12")
                .doesNotContain("short\"");
        assertThat(browser.perform(get(link.getPath()))).hasStatusOk();
    }

    @Test
    void isNotTheReaderOfAnOrdinaryLink() {
        URI link = first.newLink().orElseThrow();
        String secret = link.getPath().substring("/first/".length());

        assertThat(browser.perform(post("/enter/" + secret).with(csrf()))).hasStatus(410);
        people.put(List.of(Person.builder(new PersonId("ordinary")).build()), List.of(), List.of());
        accounts.open(new PersonId("ordinary"), Set.of());
        URI ordinary = accounts.oneTimeLink(new PersonId("ordinary"), Duration.ofMinutes(5));
        assertThat(browser.perform(get("/first/" + ordinary.getPath().substring("/enter/".length()))))
                .hasStatus(410);
    }

    private MvcTestResult enter(URI link, String name, String address, String password) {
        return browser.perform(post(link.getPath())
                .param("name", name)
                .param("address", address)
                .param("password", password)
                .with(csrf()));
    }
}
