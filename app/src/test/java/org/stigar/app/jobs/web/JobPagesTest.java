package org.stigar.app.jobs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.stigar.app.trails.web.Pages.text;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.stigar.app.AppTest;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.jobs.runs.JobRuns;
import org.stigar.core.people.PersonId;

@AppTest
class JobPagesTest {

    private static final PersonId ADMIN = new PersonId("job-pages-admin");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private MessageSource words;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private JobRuns runs;

    /** A job without one shows by its name in the table of jobs, which is nobody's language. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void everyJobHasATitle(String language) {
        assertThat(jobs)
                .isNotEmpty()
                .allSatisfy(job -> assertThat(
                                words.getMessage("jobs.name." + job.name(), null, Locale.forLanguageTag(language)))
                        .isNotBlank());
    }

    @Test
    void saysOfARunThatFailedByWhichKindOfFault() {
        assertThatThrownBy(() -> runs.note("imports-tidying", () -> {
                    throw new UnsupportedOperationException("job-pages-secret");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(page("en"))
                .contains("Tidy imports", "UnsupportedOperationException")
                .doesNotContain("job-pages-secret", "??");
        assertThat(page("sv")).contains("Städa bland importer").doesNotContain("job-pages-secret", "??");
    }

    private String page(String language) {
        return text(browser.perform(get("/admin/jobs")
                .with(Visitors.with(ADMIN, Role.MEMBER, Role.ADMIN))
                .locale(Locale.forLanguageTag(language))));
    }
}
