package org.stigar.app.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.servlet.HandlerMapping;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.TokenFilter;
import org.stigar.app.pages.PublicAddress;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(GateSettings.class)
class GateConfiguration {

    private static final String HEALTH = "/actuator/health/**";
    private static final String METRICS = "/actuator/prometheus";
    private static final String API_DESCRIPTION = "/v3/api-docs*";

    /** Mail programs post to them without a session (RFC 8058); nobody else knows their secrets, so nobody can forge it. */
    private static final String LINKS_OF_LETTERS = "/l/*";

    /** Before everything else but what answers faults: before sessions and logs. */
    @Bean
    FilterRegistrationBean<ClientAddressFilter> clientAddressFilter(GateSettings settings) {
        FilterRegistrationBean<ClientAddressFilter> registration =
                new FilterRegistrationBean<>(new ClientAddressFilter(settings.proxies()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Nobody logs in through Spring's own manager: {@code access.web} does it, in one place. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new IllegalStateException("log-in goes through access.web");
        };
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    DeclaredAccess declaredAccess(ObjectProvider<HandlerMapping> mappings) {
        return new DeclaredAccess(mappings);
    }

    /** Programs: a token with each request, no session, and so nothing that another site could ride on. */
    @Bean
    @Order(1)
    SecurityFilterChain gateForPrograms(
            HttpSecurity http, DeclaredAccess declared, ApiTokens tokens, PublicAddress address) {
        AnswerHeaders.on(http, address);
        return http.securityMatcher(request -> TokenFilter.isBearer(request) && Programs.isFor(request))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new ToLogIn()).accessDeniedHandler(new Denied()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(METRICS)
                        .hasRole("ADMIN")
                        .requestMatchers(HEALTH)
                        .permitAll()
                        .anyRequest()
                        .access(declared))
                .build();
    }

    /** People, in a browser. */
    @Bean
    @Order(2)
    SecurityFilterChain gateForBrowsers(
            HttpSecurity http,
            DeclaredAccess declared,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            PublicAddress address) {
        AnswerHeaders.on(http, address);
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(LINKS_OF_LETTERS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .logout(logout -> logout.logoutSuccessUrl("/log-in"))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new ToLogIn()).accessDeniedHandler(new Denied()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HEALTH)
                        .permitAll()
                        .requestMatchers(METRICS)
                        .access(FROM_THIS_MACHINE)
                        .requestMatchers(API_DESCRIPTION)
                        .hasRole("MEMBER")
                        .anyRequest()
                        .access(declared))
                .build();
    }

    /** What came through a proxy came from elsewhere, also where the operator did not name the proxy. */
    private static final AuthorizationManager<RequestAuthorizationContext> FROM_THIS_MACHINE =
            (who, context) -> new AuthorizationDecision(isFromThisMachine(context.getRequest()));

    private static boolean isFromThisMachine(HttpServletRequest request) {
        boolean isForwarded = List.of("X-Forwarded-For", "Forwarded", "Via").stream()
                .anyMatch(header -> request.getHeader(header) != null);
        return !isForwarded && LOOPBACK.stream().anyMatch(range -> range.matches(request.getRemoteAddr()));
    }

    private static final List<IpAddressMatcher> LOOPBACK =
            List.of(new IpAddressMatcher("127.0.0.0/8"), new IpAddressMatcher("::1"));
}
