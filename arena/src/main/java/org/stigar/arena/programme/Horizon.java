package org.stigar.arena.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.arena.plan.Effort;
import org.stigar.arena.plan.Planner;
import org.stigar.arena.plan.Verdict;
import org.stigar.arena.plan.Watcher;
import org.stigar.arena.problem.Arena;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Mix;
import org.stigar.arena.problem.PersonPair;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.Sitting;

/**
 * Plans all meetings of a programme that are ahead, lap by lap. In a lap whoever has met least is to meet; it is as short as counting
 * allows. So the first lap ends early and leaves the later meetings to mend what no-shows left open, where one arena over all rounds is as
 * content with a pair's first meeting at the very end.
 *
 * <p>With a budget of evaluations the same course, effort and version give the same meetings. Costs a search each lap.
 */
public final class Horizon {

    private final Course course;
    private final Effort effort;
    private final List<Round> rounds;
    private final Set<PersonPair> placeable;
    private final Map<PersonPair, Integer> met;
    private final Map<PersonPair, Integer> before;
    private final List<Sitting> planned = new ArrayList<>();

    private Horizon(Course course, Effort effort) {
        this.course = course;
        this.effort = effort;
        rounds = course.meetings().stream().flatMap(List::stream).toList();
        placeable = course.placeable();
        met = new HashMap<>(course.met());
        before = new HashMap<>(course.before());
    }

    /** Plans the meetings ahead. The budget of the effort is one lap's. */
    public static Outlook plan(Course course, Effort effort) {
        return new Horizon(course, effort).plan();
    }

    private Outlook plan() {
        while (planned.size() < rounds.size()) {
            Verdict verdict = Planner.plan(lap(), effort, Watcher.NONE);
            if (verdict instanceof Verdict.Refused refused) {
                return new Outlook.Refused(refused.conflicts());
            }
            if (verdict instanceof Verdict.Planned one) {
                Grouping grouping = one.plan().grouping();
                planned.addAll(grouping.rounds());
                grouping.meetings().forEach((pair, times) -> {
                    met.merge(pair, times, Integer::sum);
                    before.merge(pair, times, Integer::sum);
                });
            }
        }
        return new Outlook.Planned(byMeeting());
    }

    private Arena lap() {
        Functions functions = new Functions(course.pattern(), met.keySet());
        int until = course.functionsWithin().isEmpty()
                ? 0
                : roundsOf(course.functionsWithin().getAsInt());
        if (planned.size() < until && functions.peopleShort() > 0) {
            Mix mix = course.pattern().mix().with(Attribute.FUNCTION, Mix.MOST);
            return arena(until - planned.size(), functions.wanted(placeable))
                    .mix(mix)
                    .build();
        }
        int least = placeable.stream().mapToInt(this::times).min().orElse(0);
        Set<PersonPair> next =
                placeable.stream().filter(pair -> times(pair) == least).collect(Collectors.toUnmodifiableSet());
        long room = Math.max(1, room(planned.size()));
        return arena((int) ((next.size() + room - 1) / room), next).build();
    }

    private int times(PersonPair pair) {
        return met.getOrDefault(pair, 0);
    }

    private int roundsOf(int meetings) {
        return course.meetings().stream().limit(meetings).mapToInt(List::size).sum();
    }

    /** Returns how many pairs share a group in a round. */
    private long room(int round) {
        return course.pattern().change().rounds(List.of(rounds.get(round))).build().sizes(0).stream()
                .mapToLong(size -> size * (size - 1L) / 2)
                .sum();
    }

    private Arena.Builder arena(int wanted, Set<PersonPair> must) {
        int from = planned.size();
        int until = Math.min(rounds.size(), from + Math.max(1, wanted));
        return course.pattern()
                .change()
                .rounds(rounds.subList(from, until))
                .history(before)
                .mustMeet(must);
    }

    private List<Grouping> byMeeting() {
        List<Grouping> meetings = new ArrayList<>();
        int at = 0;
        for (List<Round> meeting : course.meetings()) {
            meetings.add(new Grouping(planned.subList(at, at + meeting.size())));
            at += meeting.size();
        }
        return meetings;
    }
}
