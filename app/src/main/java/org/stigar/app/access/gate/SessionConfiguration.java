package org.stigar.app.access.gate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.stigar.app.pages.PublicAddress;

/** Sessions in PostgreSQL, and the cookie that names one. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Two requests of one session may write the same thing at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsMayMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Over https the name begins with {@code __Host-}: browsers then take it from this very host only. */
    @Bean
    CookieSerializer sessionCookie(PublicAddress address) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(address.isSecure() ? "__Host-stigar" : "stigar");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(address.isSecure());
        cookie.setSameSite("Lax");
        return cookie;
    }
}
