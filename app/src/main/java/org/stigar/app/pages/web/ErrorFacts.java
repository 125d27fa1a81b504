package org.stigar.app.pages.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What an error page is told. Every fault of ours has an id by then, wherever it was answered. */
final class ErrorFacts extends DefaultErrorAttributes {

    /** The one page for all errors. */
    static final String PAGE = "pages/error";

    private final Faults faults;

    ErrorFacts(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> facts = super.getErrorAttributes(request, options);
        if (facts.get("status") instanceof Integer status && status >= 500) {
            Object known = request.getAttribute(Faults.ID, RequestAttributes.SCOPE_REQUEST);
            facts.put(
                    Faults.ID,
                    known != null
                            ? known
                            : Optional.ofNullable(getError(request))
                                    .map(faults::note)
                                    .orElseGet(() -> faults.note("status " + status)));
        }
        return facts;
    }
}
