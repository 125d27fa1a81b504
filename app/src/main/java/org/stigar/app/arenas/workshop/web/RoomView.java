package org.stigar.app.arenas.workshop.web;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.core.people.PersonId;

/**
 * A round as a visitor sees it.
 *
 * @param group theirs, from 1; 0 where they have no seat
 * @param others with whom they sit
 */
record RoomView(WorkshopWords.Round round, int group, List<String> others, boolean isNow) {

    /** A round with all its groups, as a visitor who facilitates sees it. */
    record PlanRound(WorkshopWords.Round round, List<List<String>> groups) {}

    /** Makes views. */
    record Maker(WorkshopWords words) {

        List<RoomView> of(Workshop workshop, PersonId me, Instant now, Locale language) {
            Timetable timetable = workshop.draft().timetable();
            List<WorkshopWords.Round> about = words.rounds(workshop, zone(workshop), language);
            List<RoomView> rounds = new ArrayList<>();
            for (int round = 0; round < about.size(); round++) {
                Instant start = timetable.startOf(round);
                boolean isNow =
                        !now.isBefore(start) && now.isBefore(start.plus(Duration.ofMinutes(timetable.minutes())));
                List<List<PersonId>> groups = groups(workshop, round);
                int group = 0;
                while (group < groups.size() && !groups.get(group).contains(me)) {
                    group++;
                }
                boolean isSeated = group < groups.size();
                rounds.add(new RoomView(
                        about.get(round),
                        isSeated ? group + 1 : 0,
                        isSeated
                                ? names(
                                        groups.get(group).stream()
                                                .filter(one -> !one.equals(me))
                                                .toList(),
                                        language)
                                : List.of(),
                        isNow));
            }
            return rounds;
        }

        List<PlanRound> plan(Workshop workshop, Locale language) {
            List<WorkshopWords.Round> about = words.rounds(workshop, zone(workshop), language);
            List<PlanRound> rounds = new ArrayList<>();
            for (int round = 0; round < about.size(); round++) {
                rounds.add(new PlanRound(
                        about.get(round),
                        groups(workshop, round).stream()
                                .map(group -> names(group, language))
                                .toList()));
            }
            return rounds;
        }

        private static ZoneId zone(Workshop workshop) {
            return workshop.draft().timetable().zone();
        }

        private static List<List<PersonId>> groups(Workshop workshop, int round) {
            return workshop.plan()
                    .filter(plan -> round < plan.rounds().size())
                    .map(plan -> plan.rounds().get(round).groups())
                    .orElse(List.of());
        }

        private List<String> names(List<PersonId> group, Locale language) {
            return group.stream()
                    .map(words::nameOf)
                    .sorted(Collator.getInstance(language))
                    .toList();
        }
    }
}
