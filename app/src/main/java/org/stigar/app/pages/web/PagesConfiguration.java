package org.stigar.app.pages.web;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.stigar.app.pages.Languages;
import org.stigar.app.pages.PublicAddress;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicAddress.class)
class PagesConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        return new Words(Languages.ALL);
    }

    /** What the reader chose, else what the browser asks for, else English. */
    @Bean
    LocaleResolver localeResolver(PublicAddress address) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(address.isSecure());
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> Languages.firstOf(Collections.list(request.getLocales())));
        return resolver;
    }

    @Bean
    StaticFiles staticFiles() throws IOException {
        return StaticFiles.read();
    }

    /** Every template knows them, that of errors too. */
    @Bean
    InitializingBean filesForTemplates(ThymeleafViewResolver templates, StaticFiles files) {
        return () -> templates.addStaticVariable("files", files);
    }

    @Bean
    WebMvcConfigurer frame(StaticFiles files) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Frame());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                files.register(registry);
            }
        };
    }

    @Bean
    Faults faults(SecureRandom random) {
        return new Faults(random);
    }

    @Bean
    LastResort lastResort(Faults faults) {
        return new LastResort(faults);
    }

    @Bean
    ErrorFacts errorFacts(Faults faults) {
        return new ErrorFacts(faults);
    }

    @Bean
    ErrorViewResolver errorPage() {
        return (request, status, facts) -> new ModelAndView(ErrorFacts.PAGE, facts, status);
    }

    /** Before everything else. */
    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(Faults faults, MessageSource words, LocaleResolver locales) {
        FilterRegistrationBean<FaultFilter> registration =
                new FilterRegistrationBean<>(new FaultFilter(faults, words, locales));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
