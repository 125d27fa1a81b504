package org.stigar.app.trails.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Locale;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.stigar.app.access.Visitors;
import org.stigar.core.people.PersonId;

/** Reads pages and sends forms as somebody, in a language. */
public record Pages(MockMvcTester browser, PersonId reader, String language) {

    /** Opens a page. */
    public MvcTestResult open(String path, Object... parts) {
        return send(get(path, parts));
    }

    /** Opens a page by an address that is encoded already. */
    public MvcTestResult open(URI address) {
        return send(get(address));
    }

    /** Sends a form without fields to an address that is encoded already. */
    public MvcTestResult submit(URI address) {
        return send(post(address).with(csrf()));
    }

    /** Sends a form: names and values by turns. */
    public MvcTestResult submit(String path, String... fields) {
        MockHttpServletRequestBuilder form = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return send(form);
    }

    /** Returns what a page shows. */
    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult send(MockHttpServletRequestBuilder request) {
        return browser.perform(request.with(Visitors.member(reader)).locale(Locale.forLanguageTag(language)));
    }
}
