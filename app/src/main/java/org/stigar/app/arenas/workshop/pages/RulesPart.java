package org.stigar.app.arenas.workshop.pages;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.rules.GroupRule;
import org.stigar.app.arenas.workshop.rules.GroupRules;
import org.stigar.app.arenas.workshop.rules.RuleBook;
import org.stigar.app.arenas.workshop.web.PagePart;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.app.people.People;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;

/** Rules by name on the page of the plan, and for how many the time is bad. */
final class RulesPart implements PagePart {

    /** Of fewer people it would be plain whose hours they are. */
    private static final int FEW = 5;

    private final GroupRules rules;
    private final People people;
    private final WorkshopWords words;

    RulesPart(GroupRules rules, People people, WorkshopWords words) {
        this.rules = rules;
        this.people = people;
        this.words = words;
    }

    /** A rule in words. */
    record Line(long id, String kind, String why, String names, boolean isBroken) {}

    /** Somebody a rule can name. */
    record Choice(String id, String name) {}

    /**
     * What the page shows.
     *
     * @param outside for how many some round lies outside eight to five where they are, 0 where they are few
     */
    record View(List<Line> rules, List<Choice> people, int outside, int expected) {}

    @Override
    public void plan(Workshop workshop, Locale language, Instant now, Map<String, Object> page) {
        List<Guest> expected = workshop.people().stream()
                .filter(Guest::isExpected)
                .filter(guest -> !Visitor.isOne(guest.person()))
                .toList();
        int outside = (int) expected.stream()
                .filter(guest -> isOutside(guest.person(), workshop.draft().timetable()))
                .count();
        page.put(
                "rules",
                new View(
                        lines(workshop, language),
                        workshop.people().stream()
                                .filter(guest -> !Visitor.isOne(guest.person()))
                                .map(guest -> new Choice(guest.person().value(), words.nameOf(guest.person())))
                                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(language))
                                        .thenComparing(Choice::id))
                                .toList(),
                        expected.size() < FEW ? 0 : outside,
                        expected.size()));
    }

    private List<Line> lines(Workshop workshop, Locale language) {
        List<GroupRule> all = rules.of(workshop.id());
        Set<Long> broken = new HashSet<>();
        workshop.plan().ifPresent(plan -> new RuleBook(all).broken(plan).forEach(rule -> broken.add(rule.id())));
        return all.stream()
                .map(rule -> new Line(
                        rule.id(),
                        "arenas.rule.kind." + rule.kind(),
                        rule.why() == GroupRule.Why.NOT_SAID ? "" : "arenas.rule.why." + rule.why(),
                        rule.people().stream()
                                .map(words::nameOf)
                                .sorted(Collator.getInstance(language))
                                .collect(Collectors.joining(", ")),
                        broken.contains(rule.id())))
                .sorted(Comparator.comparing(Line::kind).thenComparing(Line::names, Collator.getInstance(language)))
                .toList();
    }

    /** By the clock of where somebody is, and never by their own hours: those are theirs. */
    private boolean isOutside(PersonId person, Timetable timetable) {
        return people.findPerson(person)
                .filter(one -> IntStream.range(0, timetable.rounds())
                        .mapToObj(round -> timetable.startOf(round).atZone(one.zone()))
                        .anyMatch(start -> !isInOfficeHours(start, start.plusMinutes(timetable.minutes()))))
                .isPresent();
    }

    private static boolean isInOfficeHours(ZonedDateTime from, ZonedDateTime until) {
        boolean isWeekend = from.getDayOfWeek() == DayOfWeek.SATURDAY || from.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !isWeekend
                && from.toLocalDate().equals(until.toLocalDate())
                && !from.toLocalTime().isBefore(WorkingHours.OFFICE.from())
                && !until.toLocalTime().isAfter(WorkingHours.OFFICE.until());
    }
}
