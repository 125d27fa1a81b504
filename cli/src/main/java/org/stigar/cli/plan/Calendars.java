package org.stigar.cli.plan;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.stigar.arena.plan.Plan;
import org.stigar.arena.problem.Arena;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.PersonId;

/** A calendar file for each person of a plan (RFC 5545, METHOD:PUBLISH): nobody is invited, and nothing is answered by it. */
final class Calendars {

    private static final String MADE_BY = "-//Stigar//Stigar//EN";

    private final Arena arena;
    private final Plan plan;
    private final Function<PersonId, String> names;
    private final Words words;
    private final Instant now;

    Calendars(Arena arena, Plan plan, Function<PersonId, String> names, Words words, Instant now) {
        this.arena = arena;
        this.plan = plan;
        this.names = names;
        this.words = words;
        this.now = now;
    }

    /** Writes the files into a folder and returns them, in the order of the ids. */
    List<Path> write(Path folder) throws IOException {
        Map<PersonId, ICalendar> calendars = new TreeMap<>();
        for (int round = 0; round < plan.grouping().rounds().size(); round++) {
            List<List<PersonId>> groups = plan.grouping().rounds().get(round).groups();
            for (int group = 0; group < groups.size(); group++) {
                for (PersonId person : groups.get(group)) {
                    calendars.computeIfAbsent(person, unseen -> empty()).addEvent(event(round, group, person));
                }
            }
        }
        List<Path> written = new ArrayList<>();
        Set<String> taken = new TreeSet<>();
        for (Map.Entry<PersonId, ICalendar> calendar : calendars.entrySet()) {
            Path file = folder.resolve(name(calendar.getKey(), taken));
            Files.writeString(file, Biweekly.write(calendar.getValue()).go(), StandardCharsets.UTF_8);
            written.add(file);
        }
        return written;
    }

    private static ICalendar empty() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(MADE_BY);
        calendar.setMethod(Method.publish());
        return calendar;
    }

    private VEvent event(int round, int group, PersonId person) {
        Instant start = plan.starts().get(round).get(group).orElseThrow();
        List<String> others = plan.grouping().rounds().get(round).groups().get(group).stream()
                .filter(other -> !other.equals(person))
                .map(names)
                .toList();
        VEvent event = new VEvent();
        event.setUid(round + 1 + "-" + Integer.toHexString(person.hashCode()) + "-" + plan.seed() + "@plan.stigar");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(start.plus(arena.rounds().get(round).length())));
        event.setSummary(words.text("ics.title", round + 1, group + 1));
        event.setDescription(words.text("ics.with", String.join(", ", others)));
        return event;
    }

    /** An id may hold what no file system takes, or differ from another in letter case only. */
    private static String name(PersonId person, Set<String> taken) {
        String plain = person.value().replaceAll("[^A-Za-z0-9_-]", "_");
        String name = plain.substring(0, Math.min(80, plain.length()));
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + "-" + number;
        }
        return free + ".ics";
    }
}
