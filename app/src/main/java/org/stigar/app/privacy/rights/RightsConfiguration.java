package org.stigar.app.privacy.rights;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.log.OwnLog;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

    @Bean
    Holdings holdings(ObjectProvider<PersonalRecords> records, PlatformTransactionManager transactions) {
        TransactionTemplate sameInstant = new TransactionTemplate(transactions);
        sameInstant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        sameInstant.setReadOnly(true);
        return new Holdings(inOrder(records), sameInstant);
    }

    @Bean
    Takeaway takeaway(
            Holdings holdings, OwnLog log, PlatformTransactionManager transactions, Clock clock, JsonMapper json) {
        return new Takeaway(holdings, log, new TransactionTemplate(transactions), clock, json);
    }

    @Bean
    Erasure erasure(
            ObjectProvider<PersonalRecords> records,
            People people,
            OwnLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Erasure(inOrder(records), people, log, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Sweep sweep(
            ObjectProvider<PersonalRecords> records, Pseudonyms pseudonyms, PlatformTransactionManager transactions) {
        return new Sweep(inOrder(records), pseudonyms, new TransactionTemplate(transactions));
    }

    @Bean
    TakingPart takingPart(
            Participation participation,
            People people,
            OwnLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new TakingPart(participation, people, log, new TransactionTemplate(transactions), clock);
    }

    /** By the names of features: the same on every start, so that two erasures at once take rows in the same order. */
    private static List<PersonalRecords> inOrder(ObjectProvider<PersonalRecords> records) {
        return records.stream()
                .sorted(Comparator.comparing(one -> AopUtils.getTargetClass(one).getName()))
                .toList();
    }
}
