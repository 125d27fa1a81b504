package org.stigar.app.journeys.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.core.people.PersonId;

/** Reads pages and sends forms as somebody with a role, in a language. */
record RolePages(MockMvcTester browser, PersonId reader, Role role, String language) {

    MvcTestResult open(String path) {
        return send(get(path));
    }

    /** Sends a form: names and values by turns. */
    MvcTestResult submit(String path, String... fields) {
        MockHttpServletRequestBuilder form = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return send(form);
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request) {
        return browser.perform(
                request.with(Visitors.with(reader, Role.MEMBER, role)).locale(Locale.forLanguageTag(language)));
    }
}
