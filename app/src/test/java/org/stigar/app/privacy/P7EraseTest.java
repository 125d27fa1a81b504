package org.stigar.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.privacy.rights.Erasure;

/** After an erasure no row, large object or file holds the person: not by id, name, address, pseudonym or words. */
@AppTest
class P7EraseTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Erasure erasure;

    @Value("${stigar.home}")
    private String home;

    private final FullLife life;

    P7EraseTest(@Autowired ApplicationContext app) {
        life = new FullLife(app);
    }

    @BeforeEach
    void beginAnew() {
        erasure.erase(FullLife.ELSA);
    }

    @Test
    void leavesNothingOfThePerson() {
        Cookie session = life.live();
        Remains remains = new Remains(database, Path.of(home));
        Map<String, Set<String>> found = remains.of(life.elsa());
        Set<String> before = found.keySet();
        assertThat(before)
                .as("where the person was before")
                .contains(
                        "public.person",
                        "public.membership",
                        "public.participation",
                        "public.account",
                        "public.api_token",
                        "public.entry_link",
                        "public.spring_session",
                        "public.spring_session_attributes",
                        "public.letter",
                        "public.letter_unsubscribed",
                        "public.attention",
                        "public.action_link",
                        "public.own_log_reader",
                        "public.guardian_log_person",
                        "public.key_proposal",
                        "public.trail",
                        "public.drawn_line",
                        "public.import_run",
                        "public.logged_walk",
                        "public.competence_claim",
                        "public.competence_label",
                        "public.given_help",
                        "public.hook",
                        "public.ask",
                        "public.ask_request",
                        "public.ask_search",
                        "public.curtain",
                        "public.learning_note",
                        "public.promise",
                        "public.year_line",
                        "public.day_set");
        assertThat(found.get("public.import_run"))
                .as("how people were before an import, packed")
                .contains("name");
        assertThat(before).as("a month of walks").anyMatch(table -> table.startsWith("public.walk_"));

        assertThat(browser.perform(post("/privacy/erase")
                        .param("word", "erase")
                        .cookie(session)
                        .with(csrf())))
                .hasStatus(302)
                .hasHeader("Location", "/privacy/farewell");

        assertThat(remains.of(life.elsa())).isEmpty();
        assertThat(remains.of(life.bo()).keySet())
                .contains("public.person", "public.account", "public.drawn_line", "public.competence_claim");
        assertThat(browser.get().uri("/privacy").cookie(session)).hasStatus(302);
    }
}
