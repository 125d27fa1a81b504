package org.stigar.app.mail.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks;

@Configuration(proxyBeanMethods = false)
class MailPagesConfiguration {

    @Bean
    Acts acts(ActionLinks links, ObjectProvider<ActionHandler> handlers, PlatformTransactionManager transactions) {
        return new Acts(links, handlers.orderedStream().toList(), new TransactionTemplate(transactions));
    }
}
