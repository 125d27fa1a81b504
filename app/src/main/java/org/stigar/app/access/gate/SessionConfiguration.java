package org.stigar.app.access.gate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.stigar.app.pages.PublicAddress;

/** Sessions in PostgreSQL, and the cookie that names one. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** To the minute: who only reads pages then makes the database write nothing. */
    private static final String NOTE_USE = """
            with now (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id) as (
                select ?::char(36), ?::bigint, ?::integer, ?::bigint, ?::varchar, ?::char(36))
            update spring_session s
            set session_id = now.session_id, last_access_time = now.last_access_time,
                max_inactive_interval = now.max_inactive_interval, expiry_time = now.expiry_time,
                principal_name = now.principal_name
            from now
            where s.primary_id = now.primary_id and (
                (s.session_id, s.max_inactive_interval, s.principal_name)
                    is distinct from (now.session_id, now.max_inactive_interval, now.principal_name)
                or now.last_access_time - s.last_access_time > 60000)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAreNotedToTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery(NOTE_USE);
    }

    /** Two requests of one session may write the same thing at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsMayMeet() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** How Spring Session writes attributes, and reads them: it asks for this name. */
    @Bean
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new DeserializingConverter(new SessionObjects()));
        return conversions;
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
