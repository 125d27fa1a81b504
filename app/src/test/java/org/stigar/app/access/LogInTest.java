package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

@AppTest
class LogInTest {

    private static final PersonId ANN = new PersonId("log-in-ann");
    private static final String PASSWORD = "a mossy stone";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void openAnAccount() {
        people.put(
                List.of(Person.builder(ANN)
                        .name("Ann")
                        .addresses(List.of("log-in-ann@example.org"))
                        .build()),
                List.of(),
                List.of());
        accounts.open(ANN, Set.of());
        accounts.unlock(ANN);
        accounts.choosePassword(ANN, PASSWORD);
        database.sql("delete from entry_attempt").update();
    }

    @Test
    void letsInByAddressAndById() {
        assertThat(attempt("Log-In-Ann@Example.org", PASSWORD)).hasStatus(302).hasHeader("Location", "/");
        assertThat(attempt(ANN.value(), PASSWORD)).hasStatus(302).hasHeader("Location", "/");
    }

    @Test
    void keepsTheSessionInTheDatabase() {
        Cookie cookie = session(attempt(ANN.value(), PASSWORD));

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(browser.get().uri("/api/v1/access/me").cookie(cookie)).hasStatusOk();
        assertThat(sessionsOf(ANN)).isPositive();
    }

    /** Else whoever reads a page makes the database write; and when somebody read what is known to the minute only. */
    @Test
    void notesToTheMinuteThatASessionIsUsed() {
        Cookie cookie = session(attempt(ANN.value(), PASSWORD));
        long now = lastAccess();

        moveLastAccess(now - 30_000);
        assertThat(browser.get().uri("/api/v1/access/me").cookie(cookie)).hasStatusOk();
        assertThat(lastAccess()).isEqualTo(now - 30_000);

        moveLastAccess(now - 120_000);
        assertThat(browser.get().uri("/api/v1/access/me").cookie(cookie)).hasStatusOk();
        assertThat(lastAccess()).isGreaterThanOrEqualTo(now);
    }

    private long lastAccess() {
        return database.sql("select max(last_access_time) from spring_session where principal_name = ?")
                .param(ANN.value())
                .query(Long.class)
                .single();
    }

    private void moveLastAccess(long to) {
        database.sql("update spring_session set last_access_time = ? where principal_name = ?")
                .params(to, ANN.value())
                .update();
    }

    private MvcTestResult attempt(String name, String password) {
        return browser.perform(
                post("/log-in").param("name", name).param("password", password).with(csrf()));
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("stigar"), "a session has a cookie");
    }

    private int sessionsOf(PersonId person) {
        return database.sql("select count(*) from spring_session where principal_name = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
