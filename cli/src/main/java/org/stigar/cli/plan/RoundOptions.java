package org.stigar.cli.plan;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stigar.arena.problem.GroupSizes;
import org.stigar.arena.problem.Round;
import org.stigar.arena.problem.When;
import org.stigar.cli.input.Moment;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.WorkingHours;
import picocli.CommandLine.Option;

/** The options that say how many rounds there are, how large their groups, and when they are. */
final class RoundOptions {

    private static final Pattern HOURS = Pattern.compile("([0-9]{1,2})(?::([0-9]{2}))?-([0-9]{1,2})(?::([0-9]{2}))?");
    private static final int MOST_ROUNDS = 200;
    private static final String USUAL_LENGTH = "60m";

    @Option(names = "--rounds", paramLabel = "N")
    private @Nullable Integer rounds;

    @Option(names = "--size", paramLabel = "N")
    private @Nullable Integer size;

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "begin")
    private @Nullable String at;

    @Option(names = "--on", paramLabel = "DATE", split = ",")
    private List<String> dates = List.of();

    @Option(names = "--zone-hours", paramLabel = "H-H")
    private @Nullable String hours;

    @Option(names = "--length", paramLabel = "TIME")
    private @Nullable String length;

    /** Takes what is not said here from what was said before. */
    void inherit(RoundOptions before) {
        rounds = rounds == null ? before.rounds : rounds;
        size = size == null ? before.size : size;
        if (at == null && dates.isEmpty()) {
            at = before.at;
            dates = before.dates;
        }
        hours = hours == null ? before.hours : hours;
        length = length == null ? before.length : length;
    }

    /** Writes what is said, with the dates that rounds in fact have. */
    void write(List<Round> planned, BiConsumer<String, String> to) {
        to.accept("--rounds", Integer.toString(planned.size()));
        if (size != null) {
            to.accept("--size", Integer.toString(size));
        }
        if (at != null) {
            to.accept("--at", at);
        }
        String days = planned.stream()
                .flatMap(round ->
                        round.when() instanceof When.On on ? Stream.of(on.date().toString()) : Stream.of())
                .collect(Collectors.joining(","));
        if (!days.isEmpty()) {
            to.accept("--on", days);
        }
        if (hours != null) {
            to.accept("--zone-hours", hours);
        }
        if (length != null) {
            to.accept("--length", length);
        }
    }

    /** Returns whether rounds get a time. */
    boolean isTimed() {
        return at != null || hours != null || !dates.isEmpty();
    }

    /** Returns how many rounds are asked for, if that is said. */
    Optional<Integer> findCount() {
        return Optional.ofNullable(rounds);
    }

    /** Returns everybody's hours, if they are said. */
    Optional<WorkingHours> findHours(Words words) {
        if (hours == null) {
            return Optional.empty();
        }
        Matcher matcher = HOURS.matcher(hours);
        try {
            if (matcher.matches()) {
                return Optional.of(new WorkingHours(
                        time(matcher.group(1), matcher.group(2)), time(matcher.group(3), matcher.group(4))));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal(words.text("bad-hours"));
        }
        throw new Refusal(words.text("bad-hours"));
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        int wanted = Integer.parseInt(hour);
        return wanted == 24
                ? LocalTime.of(23, 59)
                : LocalTime.of(wanted, minute == null ? 0 : Integer.parseInt(minute));
    }

    /**
     * Returns the rounds.
     *
     * @param count of rounds, where they are not said
     * @param usual size of groups, where it is not said
     */
    List<Round> rounds(int count, int usual, Map<Integer, Set<PersonId>> absent, Clock clock, Words words) {
        int many = rounds == null ? count : rounds;
        int wished = size == null ? usual : size;
        if (many < 1 || many > MOST_ROUNDS || wished < 2) {
            throw new Refusal(words.text("bad-rounds", MOST_ROUNDS));
        }
        Duration lasting = duration(length == null ? USUAL_LENGTH : length, words);
        List<When> times = times(many, lasting, clock, words);
        List<Round> all = new ArrayList<>();
        for (int round = 0; round < many; round++) {
            all.add(new Round(
                    times.get(round), lasting, new GroupSizes.About(wished), absent.getOrDefault(round, Set.of())));
        }
        return all;
    }

    private List<When> times(int many, Duration lasting, Clock clock, Words words) {
        List<When> times = new ArrayList<>();
        if (at != null) {
            if (!dates.isEmpty()) {
                throw new Refusal(words.text("at-or-on"));
            }
            Instant begin = Moment.findBegin(at).orElseThrow(() -> new Refusal(words.text("at.bad")));
            for (int round = 0; round < many; round++) {
                times.add(new When.At(begin.plus(lasting.multipliedBy(round))));
            }
            return times;
        }
        List<LocalDate> days = new ArrayList<>();
        for (String date : dates) {
            try {
                days.add(LocalDate.parse(date.strip()));
            } catch (DateTimeException e) {
                throw new Refusal(words.text("bad-date"));
            }
        }
        LocalDate next = firstDay(clock);
        for (int round = 0; round < many; round++) {
            next = round < days.size() ? days.get(round) : next;
            times.add(isTimed() ? new When.On(next) : new When.Untimed());
            next = next.plusWeeks(1);
        }
        return times;
    }

    /** Returns the first day after today that is no weekend. */
    private static LocalDate firstDay(Clock clock) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Returns a time such as {@code 5s}, {@code 60m} or {@code 1h30m}. */
    static Duration duration(String text, Words words) {
        try {
            Duration duration = Duration.parse("PT" + text.strip());
            if (!duration.isNegative() && !duration.isZero() && duration.compareTo(Duration.ofDays(1)) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw new Refusal(words.text("bad-duration"));
        }
        throw new Refusal(words.text("bad-duration"));
    }
}
