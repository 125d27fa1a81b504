package org.stigar.app.access.gate;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.stigar.app.pages.PublicAddress;

/** What every answer tells the browser to refuse: scripts and styles in the page, strangers, frames, devices. */
final class AnswerHeaders {

    private static final String CONTENT =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(),"
                    + " usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";

    private AnswerHeaders() {}

    static void on(HttpSecurity http, PublicAddress address) {
        http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT));
            headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
            headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
            headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
            headers.crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
            headers.frameOptions(frames -> frames.deny());
            if (address.isSecure()) {
                headers.httpStrictTransportSecurity(strict -> strict.requestMatcher(AnyRequestMatcher.INSTANCE)
                        .includeSubDomains(false)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
            } else {
                headers.httpStrictTransportSecurity(strict -> strict.disable());
            }
        });
    }
}
