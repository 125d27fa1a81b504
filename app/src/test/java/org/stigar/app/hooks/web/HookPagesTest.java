package org.stigar.app.hooks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.hooks.Hook;
import org.stigar.app.hooks.Hooks;
import org.stigar.app.people.People;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

@AppTest
class HookPagesTest {

    /** No name of this kind is ever given out (RFC 2606). */
    private static final String TARGET = "https://chat.invalid/in?room=7";

    private static int count;

    private final PersonId ann = new PersonId("hook-page-ann-" + ++count);
    private final PersonId bo = new PersonId("hook-page-bo-" + count);

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Hooks hooks;

    @Autowired
    private Clock clock;

    @BeforeEach
    void settle() {
        people.put(List.of(Person.builder(ann).build(), Person.builder(bo).build()), List.of(), List.of());
    }

    @Test
    void showsTheSecretOnce() {
        Pages page = new Pages(browser, ann, "en");
        assertThat(text(page.open("/account"))).contains("href=\"/hooks\"");
        assertThat(text(page.open("/hooks"))).contains("No program yet.").doesNotContain("whsec_");

        String made = text(page.submit("/hooks", "target", TARGET));
        assertThat(made).containsPattern("whsec_[A-Za-z0-9+/]{43}=").contains(TARGET, "Nothing has been told yet.");
        assertThat(text(page.open("/hooks"))).contains(TARGET).doesNotContain("whsec_");
        assertThat(text(new Pages(browser, bo, "en").open("/hooks"))).doesNotContain(TARGET);
    }

    @Test
    void testsAndRemoves() {
        Pages page = new Pages(browser, ann, "sv");
        page.submit("/hooks", "target", TARGET);
        Hook hook = hooks.of(ann).get(0);
        assertThat(page.submit("/hooks/" + hook.id() + "/test")).hasHeader("Location", "/hooks");
        assertThat(text(page.open("/hooks"))).contains("En händelse väntar.");

        Pages other = new Pages(browser, bo, "sv");
        for (String act : List.of("test", "remove")) {
            assertThat(other.submit("/hooks/" + hook.id() + "/" + act)).hasStatus(404);
            assertThat(other.submit("/hooks/7/" + act)).hasStatus(404);
        }
        assertThat(page.submit("/hooks/" + hook.id() + "/remove")).hasHeader("Location", "/hooks");
        assertThat(hooks.of(ann)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, chat, 'Give a whole address'",
        "sv, https://10.0.0.1/, 'Ange det fulla namnet på en värd'",
        "sv, http://chat.invalid/, 'Adressen ska börja med https://'",
    })
    void saysAtTheFieldWhatIsWrong(String language, String target, String said) {
        var answer = new Pages(browser, ann, language).submit("/hooks", "target", target);

        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains(said, "value=\"" + target + "\"");
    }

    @Test
    void takesFiveAtMost() {
        for (int i = 0; i < Hooks.MOST; i++) {
            hooks.add(ann, TARGET, clock.instant());
        }
        assertThat(text(new Pages(browser, ann, "en").submit("/hooks", "target", TARGET)))
                .contains("There are five already.");
        assertThat(hooks.of(ann)).hasSize(Hooks.MOST);
    }
}
