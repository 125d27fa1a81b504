package org.stigar.app.arenas.programme.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.run.Courses;
import org.stigar.app.arenas.programme.run.HoursInTurn;
import org.stigar.app.arenas.programme.run.Meetings;
import org.stigar.app.arenas.programme.run.ProgrammeEntries;
import org.stigar.app.arenas.programme.run.ProgrammeJob;
import org.stigar.app.arenas.programme.run.Telling;
import org.stigar.app.arenas.programme.run.Totals;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Courses programmeCourses(Workshops workshops, Arenas arenas, Participation participation) {
        return new Courses(workshops, arenas, participation);
    }

    @Bean
    Meetings programmeMeetings(
            Programmes programmes,
            Workshops workshops,
            Courses courses,
            Inviting inviting,
            TransactionTemplate transactions) {
        return new Meetings(programmes, workshops, courses, inviting, transactions);
    }

    @Bean
    Totals programmeTotals(Courses courses, Grid grid, SmallestGroup smallest) {
        return new Totals(courses, grid, smallest);
    }

    @Bean
    ProgrammeJob programmeJob(Programmes programmes, Meetings meetings, Totals totals) {
        return new ProgrammeJob(programmes, meetings, totals);
    }

    @Bean
    ProgrammeEntries programmeEntries(Programmes programmes, Participation participation, PublicAddress address) {
        return new ProgrammeEntries(programmes, participation, address);
    }

    @Bean
    Telling programmeTelling(
            Programmes programmes,
            TransactionTemplate transactions,
            People people,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource messages,
            PublicAddress address) {
        return new Telling(
                programmes,
                transactions,
                people,
                outbox,
                languages,
                new LetterWords(messages, people, "arenas.workshop.gone."),
                address);
    }

    @Bean
    HoursInTurn programmeHours(Programmes programmes, People people) {
        return new HoursInTurn(programmes, people);
    }

    @Bean
    ProgrammeView.Maker programmeViews(
            Courses courses,
            Grid grid,
            HoursInTurn hours,
            People people,
            Participation participation,
            Freeze freeze,
            WorkshopWords words) {
        return new ProgrammeView.Maker(courses, grid, hours, people, participation, freeze, words);
    }

    @Bean
    OwnView.Maker ownProgrammeViews(
            Courses courses, Grid grid, People people, WorkshopWords words, ProgrammeView.Maker views) {
        return new OwnView.Maker(courses, grid, people, words, views);
    }

    @Bean
    ProgrammeSection programmeSection(Programmes programmes, OwnView.Maker views) {
        return new ProgrammeSection(programmes, views);
    }
}
