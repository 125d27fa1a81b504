package org.stigar.app.effect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.effect.cases.WorkingOut;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** What tests do on the pages of effects, and read in their tables. */
public record EffectDesk(ApplicationContext app) {

    /** Asks, and waits until it is worked out. */
    public void ask(PersonId who, Role role, String path, int days) {
        assertThat(answer(who, role, path, Integer.toString(days))).hasStatus(302);
        await(app, path, days);
    }

    /** Waits until nothing is worked out of a path and so many days after it. */
    public static void await(ApplicationContext app, String path, int days) {
        String[] parts = path.split("/", -1);
        WorkingOut workingOut = app.getBean(WorkingOut.class);
        long late = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (workingOut
                .findState(parts[2], Long.parseLong(parts[3]), days)
                .filter(WorkingOut.State::isRunning)
                .isPresent()) {
            assertThat(System.nanoTime()).as("it ends at last").isLessThan(late);
            LockSupport.parkNanos(5_000_000);
        }
    }

    public MvcTestResult answer(PersonId who, Role role, String path, String days) {
        return perform(post(path + "/ask").param("days", days), who, role, Locale.ENGLISH);
    }

    public String page(PersonId who, Role role, String path) {
        return text(perform(get(path), who, role, Locale.ENGLISH));
    }

    public String swedish(PersonId who, Role role, String path) {
        return text(perform(get(path), who, role, Locale.forLanguageTag("sv")));
    }

    public int status(PersonId who, Role role, String path) {
        return perform(get(path), who, role, Locale.ENGLISH).getResponse().getStatus();
    }

    private MvcTestResult perform(MockHttpServletRequestBuilder request, PersonId who, Role role, Locale language) {
        return app.getBean(MockMvcTester.class)
                .perform(request.with(csrf())
                        .with(role == Role.MEMBER ? Visitors.member(who) : Visitors.with(who, Role.MEMBER, role))
                        .locale(language));
    }

    /** Returns how many rows of a table there are. */
    public int count(String table) {
        return app.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** Returns in how many cases somebody is counted. */
    public int counted(PersonId person) {
        return app.getBean(JdbcClient.class)
                .sql("select count(*) from effect_person where person = :person")
                .param("person", pseudonym(person))
                .query(Integer.class)
                .single();
    }

    byte[] pseudonym(PersonId person) {
        return app.getBean(Pseudonyms.class).of(person).bytes();
    }
}
