package org.stigar.app.imports.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    /** After the session, whose number in the order of filters is far below, and before Spring Security at -100. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    FilterRegistrationBean<UploadGate> uploadGate() {
        FilterRegistrationBean<UploadGate> registration = new FilterRegistrationBean<>(new UploadGate());
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    Invitations invitations(
            Accounts accounts,
            People people,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource words,
            PlatformTransactionManager transactions) {
        return new Invitations(accounts, people, outbox, languages, words, new TransactionTemplate(transactions));
    }
}
