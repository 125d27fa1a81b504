package org.stigar.app.arenas.workshop.web;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Visitors;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.app.arenas.workshop.letters.Told;
import org.stigar.app.arenas.workshop.letters.WorkshopLetters;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.arenas.workshop.plan.ArenaMemory;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.arenas.workshop.plan.PeopleChoice;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.app.arenas.workshop.rules.GroupRules;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.RepliesTo;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;

@Configuration(proxyBeanMethods = false)
class WorkshopConfiguration {

    @Bean
    Arenas workshopArenas(People people, Visitors visitors, ArenaMemory memory, GroupRules rules) {
        return new Arenas(people, visitors, memory, rules::of);
    }

    @Bean
    Planning workshopPlanning(Workshops workshops, Arenas arenas) {
        return new Planning(
                workshops,
                arenas,
                Executors.newSingleThreadExecutor(task -> {
                    Thread thread = new Thread(task, "planning");
                    thread.setDaemon(true);
                    return thread;
                }),
                ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime,
                System::nanoTime);
    }

    @Bean
    WorkshopLetters workshopLetters(
            People people,
            Visitors visitors,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource messages,
            PublicAddress address,
            RepliesTo repliesTo) {
        return new WorkshopLetters(
                people,
                visitors,
                outbox,
                languages,
                new LetterWords(messages, people, "arenas.workshop.gone."),
                address,
                repliesTo);
    }

    @Bean
    Inviting workshopInviting(
            Workshops workshops,
            Told told,
            Participation participation,
            Pseudonyms pseudonyms,
            TransactionTemplate transactions,
            WorkshopLetters letters) {
        return new Inviting(workshops, told, participation, pseudonyms, transactions, letters);
    }

    @Bean
    WorkshopWalks workshopWalks(Workshops workshops, WalkLog log, TransactionTemplate transactions) {
        return new WorkshopWalks(workshops, log, transactions);
    }

    @Bean
    WorkshopWords workshopWords(MessageSource messages, People people, Visitors visitors) {
        return new WorkshopWords(messages, people, visitors);
    }

    @Bean
    PeopleChoice arenaPeople(People people, Participation participation) {
        return new PeopleChoice(people, participation);
    }

    @Bean
    PlanView.Maker planViews(Arenas arenas, Planning planning, WorkshopWords words, PeopleChoice choice) {
        return new PlanView.Maker(arenas, planning, words, choice);
    }
}
