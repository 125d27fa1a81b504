package org.stigar.app.walks.records;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stigar.app.people.People;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.WalkLog;

@Configuration(proxyBeanMethods = false)
class WalkRecordsConfiguration {

    @Bean
    WalkRecords walkRecords(WalkLog log, DaySets daySets, People people) {
        return new WalkRecords(log, daySets, people);
    }
}
