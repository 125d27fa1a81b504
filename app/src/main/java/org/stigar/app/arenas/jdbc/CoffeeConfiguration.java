package org.stigar.app.arenas.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.letters.CoffeeLetters;
import org.stigar.app.arenas.workshop.jdbc.MetRows;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.imports.Demo;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;

@Configuration(proxyBeanMethods = false)
class CoffeeConfiguration {

    /** Made when a workshop asks for it: coffee does without. */
    @Bean
    @Lazy
    StoredMemory arenaMemory(
            MetRows workshops, MeetingRows coffees, CoffeeRows members, Pseudonyms pseudonyms, Clock clock) {
        return new StoredMemory(workshops, coffees, members, pseudonyms, clock);
    }

    @Bean
    CoffeeRows coffeeRows(JdbcClient jdbc) {
        return new CoffeeRows(jdbc);
    }

    @Bean
    MeetingRows meetingRows(JdbcClient jdbc) {
        return new MeetingRows(jdbc);
    }

    @Bean
    JdbcCoffees coffees(
            CoffeeRows coffeeRows,
            MeetingRows meetingRows,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            People people,
            Pseudonyms pseudonyms,
            WalkLog log) {
        return new JdbcCoffees(
                coffeeRows,
                meetingRows,
                new NamedLocks(jdbc),
                new TransactionTemplate(transactions),
                people,
                pseudonyms,
                log);
    }

    @Bean
    RoundMaking roundMaking(
            CoffeeRows coffeeRows,
            MeetingRows meetingRows,
            ObjectProvider<MetRows> workshops,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            People people,
            Participation participation,
            Pseudonyms pseudonyms,
            CoffeeLetters coffeeLetters,
            SecureRandom random,
            @Value("${stigar.zone:}") String zone) {
        return new RoundMaking(
                coffeeRows,
                meetingRows,
                workshops,
                new NamedLocks(jdbc),
                new TransactionTemplate(transactions),
                people,
                participation,
                pseudonyms,
                coffeeLetters,
                random,
                zone(zone));
    }

    @Bean
    AskingWhetherMet askingWhetherMet(
            CoffeeRows coffeeRows,
            MeetingRows meetingRows,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Participation participation,
            Pseudonyms pseudonyms,
            CoffeeLetters coffeeLetters,
            @Value("${stigar.zone:}") String zone) {
        return new AskingWhetherMet(
                coffeeRows,
                meetingRows,
                new NamedLocks(jdbc),
                new TransactionTemplate(transactions),
                participation,
                pseudonyms,
                coffeeLetters,
                zone(zone));
    }

    private static ZoneId zone(String name) {
        return name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name);
    }

    @Bean
    CoffeeJob coffeeJob(RoundMaking roundMaking, AskingWhetherMet askingWhetherMet) {
        return new CoffeeJob(roundMaking, askingWhetherMet);
    }

    @Bean
    CoffeeRetention coffeeRetention(MeetingRows meetingRows) {
        return new CoffeeRetention(meetingRows);
    }

    @Bean
    CoffeeRecords coffeeRecords(
            CoffeeRows coffeeRows,
            MeetingRows meetingRows,
            JdbcClient jdbc,
            CoffeeLetters coffeeLetters,
            Pseudonyms pseudonyms,
            People people) {
        return new CoffeeRecords(coffeeRows, meetingRows, new NamedLocks(jdbc), coffeeLetters, pseudonyms, people);
    }

    @Bean
    @Profile("demo")
    DemoCoffee demoCoffee(
            Demo demo,
            People people,
            JdbcCoffees coffees,
            MeetingRows meetingRows,
            RoundMaking roundMaking,
            Clock clock) {
        return new DemoCoffee(demo, people, coffees, meetingRows, roundMaking, clock);
    }
}
