package org.stigar.cli.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stigar.arena.account.Coverage;
import org.stigar.arena.plan.Plan;
import org.stigar.arena.problem.PersonPair;
import org.stigar.cli.report.MeetingsPicture;
import org.stigar.cli.report.MeetingsPicture.Met;
import org.stigar.cli.report.Page;
import org.stigar.cli.report.Page.Fact;
import org.stigar.cli.report.Section;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.PersonId;

/** A plan as a page to print. */
final class PlanPage {

    /** Of more people the squares would be too small to see. */
    private static final int MOST_DRAWN = 120;

    private final Arrangement arrangement;
    private final Plan plan;
    private final PlanTables tables;
    private final Words words;
    private final Words pageWords;

    PlanPage(Arrangement arrangement, Plan plan, PlanTables tables, Words words, Words pageWords) {
        this.arrangement = arrangement;
        this.plan = plan;
        this.tables = tables;
        this.words = words;
        this.pageWords = pageWords;
    }

    String html(List<String> notes) {
        Coverage ours = plan.comparison().plan();
        Coverage random = plan.comparison().random();
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(words.text("title.plan"), "", tables.plan()));
        sections.add(Section.of(words.text("title.coverage"), "", tables.coverage()));
        if (arrangement.arena().participants().size() <= MOST_DRAWN) {
            sections.add(Section.of(
                    words.text("page.meetings"), words.text("page.meetings.lead"), picture(), tables.coverage()));
        }
        sections.add(Section.of(words.text("title.score"), words.text("page.score.lead"), tables.score()));
        List<Fact> facts = List.of(
                fact("fact.people", arrangement.arena().participants().size()),
                fact("fact.rounds", plan.grouping().rounds().size()),
                fact("fact.first", ours.firstMeetings()),
                fact("fact.repeats", ours.repeats()));
        String lead =
                words.text("page.lead", ours.firstMeetings(), ours.repeats(), random.firstMeetings(), random.repeats());
        return new Page(Page.Subject.ARENA, words.text("page.title"), lead, facts, sections, notes, pageWords).toHtml();
    }

    private Fact fact(String key, long value) {
        return new Fact(words.text(key), String.format(words.language().locale(), "%,d", value));
    }

    private MeetingsPicture picture() {
        List<PersonId> people = plan.grouping().rounds().stream()
                .flatMap(sitting -> sitting.groups().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        var meetings = plan.grouping().meetings();
        var history = arrangement.arena().history();
        List<List<Met>> rows = people.stream()
                .map(one -> people.stream()
                        .map(other -> one.equals(other) ? Met.SELF : met(new PersonPair(one, other), meetings, history))
                        .toList())
                .toList();
        return new MeetingsPicture(people.stream().map(arrangement::name).toList(), rows, pageWords);
    }

    private static Met met(PersonPair pair, Map<PersonPair, Integer> meetings, Map<PersonPair, Integer> history) {
        int times = meetings.getOrDefault(pair, 0);
        if (times == 0) {
            return Met.NEVER;
        }
        return times == 1 && !history.containsKey(pair) ? Met.FIRST : Met.AGAIN;
    }
}
