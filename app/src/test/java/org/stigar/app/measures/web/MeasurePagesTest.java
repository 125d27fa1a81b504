package org.stigar.app.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.access.Visitors;
import org.stigar.core.people.PersonId;

/** Each measure can be read, and each page with figures leads to some. */
@AppTest
class MeasurePagesTest {

    private static final PersonId READER = new PersonId("measure-reader");
    private static final Pattern NAMED = Pattern.compile("measures/by :: by\\(\\$\\{ \\{([^}]*)}");
    private static final Pattern LINK = Pattern.compile("href=\"/measures/([^\"]*)\"");

    @Autowired
    private MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void eachCanBeReadAndLeadsToNoneThatIsNotThere(String language) {
        List<String> names = new MeasureTexts().names();
        assertThat(names).contains("openness", "silo-index", "effect").doesNotContain("README");
        String list = page("/measures", language);
        assertThat(list).doesNotContain("??");
        assertThat(links(list)).containsExactlyElementsOf(names);
        for (String name : names) {
            String page = page("/measures/" + name, language);
            assertThat(page).contains("<h1>", "lang=\"en\"").doesNotContain("??", ".md\"", "<th></th>");
            assertThat(names).containsAll(links(page));
        }
        assertThat(page("/measures/silo-index", language)).contains("<table>", "tabindex=\"0\"");
    }

    @Test
    void pagesLeadToAllOfThem() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html")) {
            for (MatchResult found : NAMED.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .toList()) {
                named.addAll(List.of(found.group(1).replace("'", "").split(", ")));
            }
        }

        assertThat(named).containsExactlyElementsOf(new MeasureTexts().names());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(browser.perform(get("/measures/magic").with(Visitors.member(READER))))
                .hasStatus(404);
        assertThat(browser.perform(get("/measures/README").with(Visitors.member(READER))))
                .hasStatus(404);
    }

    private static List<String> links(String page) {
        List<String> names = new ArrayList<>();
        LINK.matcher(page).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private String page(String path, String language) {
        return text(browser.perform(get(path).with(Visitors.member(READER)).locale(Locale.forLanguageTag(language))));
    }
}
