package org.stigar.app.imports.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A start with the profile {@code demo}: the company is there once, whatever was interrupted. */
@AppTest
@ActiveProfiles("demo")
@TestPropertySource(properties = "stigar.demo.people=60")
class DemoLoaderTest {

    @Autowired
    private DemoLoader loader;

    @Autowired
    private Demo demo;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester browser;

    @Test
    void loadsTheCompanyOnceHoweverOftenItIsInterrupted() {
        List<Long> loaded = counts();
        assertThat(people.directory().people()).hasSize(60);
        assertThat(loaded).allMatch(count -> count > 0);

        database.sql("delete from account").update(); // the last step of a start that was killed before it
        loader.run(new DefaultApplicationArguments());

        assertThat(counts()).isEqualTo(loaded);
    }

    @Test
    void opensAnAccountForEachRole() {
        assertThat(demo.logIns().stream().map(Demo.LogIn::role).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Role.values()));
        assertThat(demo.logIns())
                .allSatisfy(one -> assertThat(browser.perform(post("/log-in")
                                .param("name", one.name())
                                .param("password", one.password())
                                .with(csrf())))
                        .hasStatus(302)
                        .hasHeader("Location", "/"));
    }

    @Test
    void staysAwayFromRealPeople() {
        PersonId real = new PersonId("somebody-real");
        people.put(List.of(Person.builder(real).build()), List.of(), List.of());
        database.sql("delete from account").update();
        List<Long> before = counts();

        assertThatThrownBy(() -> loader.run(new DefaultApplicationArguments()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("STIGAR_HOME");

        assertThat(counts()).isEqualTo(before);
        people.remove(real);
        loader.run(new DefaultApplicationArguments());
    }

    private List<Long> counts() {
        return List.of("membership", "walk", "day_set", "trail", "competence", "competence_claim").stream()
                .map(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
