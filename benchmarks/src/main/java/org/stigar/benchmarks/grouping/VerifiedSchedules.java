package org.stigar.benchmarks.grouping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schedules that others found and checked: the counting must say of them what they say. */
final class VerifiedSchedules {

    private VerifiedSchedules() {}

    /** Returns how many there are, all counted rightly, and throws otherwise. */
    static String tell(Path file) throws IOException {
        int count = 0;
        int without = 0;
        try (InputStream from = Files.newInputStream(file)) {
            for (JsonNode schedule : JsonMapper.shared().readTree(from)) {
                int repeats = Recount.repeats(rounds(schedule));
                if ((repeats == 0) != schedule.get("pairs_at_most_once").asBoolean()) {
                    throw new IllegalStateException("schedule " + count + " is counted wrongly");
                }
                count++;
                without += repeats == 0 ? 1 : 0;
            }
        }
        return count + " verified schedules counted as they say, " + without + " of them without repeats";
    }

    private static List<List<List<String>>> rounds(JsonNode schedule) {
        List<List<List<String>>> rounds = new ArrayList<>();
        for (JsonNode round : schedule.get("groups")) {
            List<List<String>> groups = new ArrayList<>();
            for (JsonNode group : round) {
                List<String> people = new ArrayList<>();
                group.forEach(person -> people.add(person.asString()));
                groups.add(people);
            }
            rounds.add(groups);
        }
        return rounds;
    }
}
