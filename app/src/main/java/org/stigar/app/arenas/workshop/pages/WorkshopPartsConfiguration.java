package org.stigar.app.arenas.workshop.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.day.GroupLinks;
import org.stigar.app.arenas.workshop.day.Moves;
import org.stigar.app.arenas.workshop.day.Moving;
import org.stigar.app.arenas.workshop.harvest.Harvest;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.arenas.workshop.plan.Planning;
import org.stigar.app.arenas.workshop.rules.GroupRules;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.people.People;

@Configuration(proxyBeanMethods = false)
class WorkshopPartsConfiguration {

    @Bean
    RulesPart workshopRulesPart(GroupRules rules, People people, WorkshopWords words) {
        return new RulesPart(rules, people, words);
    }

    @Bean
    DayPart workshopDayPart(GroupLinks links, Moves moves) {
        return new DayPart(links, moves);
    }

    @Bean
    Moving workshopMoving(
            Workshops workshops, Arenas arenas, Planning planning, Moves moves, TransactionTemplate transactions) {
        return new Moving(workshops, arenas, planning, moves, transactions);
    }

    @Bean
    NowView.Maker workshopNowViews(Planning planning, GroupLinks links, Moves moves, WorkshopWords words) {
        return new NowView.Maker(planning, links, moves, words);
    }

    @Bean
    WorkshopSection workshopSection(Workshops workshops, People people, WorkshopWords words) {
        return new WorkshopSection(workshops, people, words);
    }

    @Bean
    OutcomePart workshopOutcomePart(Harvest harvest, WorkshopWords words) {
        return new OutcomePart(harvest, words);
    }
}
