package org.stigar.app.trails.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.core.people.PersonId;

/** Calls the API as somebody. */
record Caller(MockMvc browser, PersonId person, Set<Role> roles) {

    /** An answer as text. */
    record Answer(int status, String body) {}

    /** Calls in English, with a JSON body or an empty one. */
    Answer call(String method, String address, String body) throws Exception {
        return call(method, address, body, "en");
    }

    Answer call(String method, String address, String body, String language) throws Exception {
        var request = request(HttpMethod.valueOf(method), address)
                .with(csrf())
                .with(Visitors.with(person, roles.toArray(Role[]::new)))
                .header("Accept-Language", language);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    }
}
