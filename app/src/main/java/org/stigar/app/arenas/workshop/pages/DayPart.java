package org.stigar.app.arenas.workshop.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.day.GroupLinks;
import org.stigar.app.arenas.workshop.day.Moves;
import org.stigar.app.arenas.workshop.web.PagePart;
import org.stigar.core.people.PersonId;

/** What somebody's page of the day shows beside their groups: the time that is left, a link, that they were moved. */
final class DayPart implements PagePart {

    private final GroupLinks links;
    private final Moves moves;

    DayPart(GroupLinks links, Moves moves) {
        this.links = links;
        this.moves = moves;
    }

    /**
     * A round, for one who takes part.
     *
     * @param link where their group meets by video, or empty
     * @param from the group that they were told first, counted from 1; 0 where they sit where they were told
     */
    record RoundPart(RoundTime time, String link, int from) {}

    /**
     * All rounds.
     *
     * @param clock what the server's clock says, in milliseconds
     * @param isMoved whether a round that is not over has another group than was told
     * @param hasNoSeat whether they are here, and have no seat in a round that is not over
     */
    record View(List<RoundPart> rounds, long clock, boolean isMoved, boolean hasNoSeat) {}

    @Override
    public void day(Workshop workshop, PersonId reader, Locale language, Instant now, Map<String, Object> page) {
        Map<Integer, List<String>> known = links.of(workshop.id());
        List<Moves.Move> moved = moves.of(workshop.id()).stream()
                .filter(move -> move.person().equals(reader))
                .toList();
        List<RoundPart> rounds = IntStream.range(0, workshop.draft().timetable().rounds())
                .mapToObj(round -> {
                    int group = group(workshop, reader, round);
                    List<String> in = known.getOrDefault(round, List.of());
                    int from = moved.stream()
                            .filter(move -> move.round() == round && group >= 0 && move.from() != group)
                            .mapToInt(move -> move.from() + 1)
                            .findFirst()
                            .orElse(0);
                    return new RoundPart(
                            RoundTime.of(workshop.draft().timetable(), round, now),
                            group >= 0 && group < in.size() ? in.get(group) : "",
                            from);
                })
                .toList();
        boolean isHere =
                workshop.findGuest(reader).filter(Workshop.Guest::isHere).isPresent();
        page.put(
                "day",
                new View(
                        rounds,
                        now.toEpochMilli(),
                        rounds.stream()
                                .anyMatch(round ->
                                        round.from() > 0 && !round.time().isOver()),
                        isHere
                                && IntStream.range(0, rounds.size())
                                        .anyMatch(round ->
                                                !rounds.get(round).time().isOver()
                                                        && group(workshop, reader, round) < 0)));
    }

    static int group(Workshop workshop, PersonId person, int round) {
        return workshop.plan()
                .filter(plan -> round < plan.rounds().size())
                .map(plan -> Objects.requireNonNullElse(
                        plan.rounds().get(round).seats().get(person), -1))
                .orElse(-1);
    }
}
