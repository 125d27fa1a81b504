package org.stigar.app.arenas.demo;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.run.Courses;
import org.stigar.app.arenas.programme.run.Meetings;
import org.stigar.app.arenas.programme.run.Totals;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.harvest.GroupNotes;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.imports.Demo;
import org.stigar.app.mail.Outbox;
import org.stigar.app.people.People;

/** With the profile {@code demo} only. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoArenasConfiguration {

    @Bean
    DemoProgramme demoProgramme(
            Programmes programmes,
            Workshops workshops,
            Courses courses,
            Inviting inviting,
            Outbox outbox,
            TransactionTemplate transactions,
            Grid grid,
            Totals totals) {
        Meetings meetings =
                new Meetings(programmes, workshops, courses, inviting.into(new NoLetters(outbox)), transactions);
        return new DemoProgramme(programmes, meetings, courses, workshops, grid, totals);
    }

    @Bean
    DemoWorkshops demoWorkshops(
            Workshops workshops, Arenas arenas, Inviting inviting, Outbox outbox, GroupNotes notes) {
        return new DemoWorkshops(workshops, arenas, inviting.into(new NoLetters(outbox)), notes);
    }

    @Bean
    DemoArenas demoArenas(
            Demo demo,
            People people,
            Programmes programmes,
            DemoProgramme demoProgramme,
            DemoWorkshops demoWorkshops,
            WorkshopWalks walks,
            TransactionTemplate transactions,
            Clock clock) {
        return new DemoArenas(
                new DemoPeople(demo, people), programmes, demoProgramme, demoWorkshops, walks, transactions, clock);
    }
}
