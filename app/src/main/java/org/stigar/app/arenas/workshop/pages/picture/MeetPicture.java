package org.stigar.app.arenas.workshop.pages.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Grouping;
import org.stigar.arena.problem.Participant;
import org.stigar.arena.problem.PersonPair;
import org.stigar.core.people.PersonId;

/**
 * Who meets whom in a plan, as a square of squares: a row and a column for each person, those of one unit or country beside each other. It is
 * made of the plan alone. O(n + meetings) for n people.
 *
 * @param people in the order of the rows
 * @param side of the picture, in its own units
 * @param cell side of a square
 * @param once squares of pairs who meet once, as a path
 * @param twice squares of pairs who meet twice
 * @param more squares of pairs who meet more often
 * @param borders between units or countries
 * @param squares one by one where there are few enough to point at
 * @param pairs how many pairs there are
 * @param met how many of them meet
 * @param again how many of them meet more than once
 */
record MeetPicture(
        List<PersonId> people,
        int side,
        int cell,
        String once,
        String twice,
        String more,
        String borders,
        List<Square> squares,
        long pairs,
        long met,
        long again) {

    /** As many people as can still be pointed at. */
    static final int FEW = 60;

    private static final int SMALL = 200;

    /** A square: where it is, of whom, and how often they meet. */
    record Square(int x, int y, PersonId row, PersonId column, int times) {}

    static MeetPicture of(List<Participant> participants, Grouping plan, Attribute by) {
        List<Participant> order = participants.stream()
                .sorted(Comparator.comparing((Participant one) -> by.of(one).orElse("~"))
                        .thenComparing(Participant::id))
                .toList();
        List<PersonId> people = order.stream().map(Participant::id).toList();
        Map<PersonPair, Integer> met = plan.meetings();
        int cell = people.size() <= FEW ? 12 : people.size() <= SMALL ? 6 : 3;
        List<StringBuilder> paths =
                IntStream.range(0, 3).mapToObj(shade -> new StringBuilder()).toList();
        List<Square> squares = new ArrayList<>();
        long pairs = 0;
        long meeting = 0;
        long again = 0;
        for (int row = 0; row < people.size(); row++) {
            for (int column = 0; column < people.size(); column++) {
                int times =
                        row == column ? 0 : met.getOrDefault(new PersonPair(people.get(row), people.get(column)), 0);
                if (times > 0) {
                    paths.get(Math.min(times, 3) - 1).append(square(column * cell, row * cell, cell - 1));
                    if (people.size() <= FEW) {
                        squares.add(new Square(column * cell, row * cell, people.get(row), people.get(column), times));
                    }
                }
                pairs += column < row ? 1 : 0;
                meeting += column < row && times > 0 ? 1 : 0;
                again += column < row && times > 1 ? 1 : 0;
            }
        }
        return new MeetPicture(
                people,
                Math.max(cell, people.size() * cell),
                cell,
                paths.get(0).toString(),
                paths.get(1).toString(),
                paths.get(2).toString(),
                borders(order, by, cell),
                squares,
                pairs,
                meeting,
                again);
    }

    private static String square(int x, int y, int side) {
        return "M" + x + " " + y + "h" + side + "v" + side + "h-" + side + "z";
    }

    private static String borders(List<Participant> order, Attribute by, int cell) {
        StringBuilder borders = new StringBuilder();
        int side = order.size() * cell;
        for (int at = 1; at < order.size(); at++) {
            Optional<String> before = by.of(order.get(at - 1));
            if (!before.equals(by.of(order.get(at)))) {
                borders.append("M0 ").append(at * cell).append('h').append(side);
                borders.append('M').append(at * cell).append(" 0v").append(side);
            }
        }
        return borders.toString();
    }
}
