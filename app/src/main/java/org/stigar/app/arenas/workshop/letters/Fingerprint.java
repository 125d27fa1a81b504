package org.stigar.app.arenas.workshop.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/**
 * What a workshop is to one who takes part, as a hash: the same as long as there is nothing new to tell them. Of people it has pseudonyms: a
 * hash of ids beside a pseudonym could be tried out without the key (privacy P13).
 */
final class Fingerprint {

    private static final char SEPARATOR = 0;

    private Fingerprint() {}

    /** Returns 64 digits: of title, time, place, the organiser's words, and with whom they sit in which group. */
    static String of(Workshop workshop, PersonId person, Pseudonyms pseudonyms) {
        Timetable timetable = workshop.draft().timetable();
        StringBuilder all = new StringBuilder()
                .append(workshop.draft().title())
                .append(SEPARATOR)
                .append(timetable.start())
                .append(SEPARATOR)
                .append(timetable.end())
                .append(SEPARATOR)
                .append(timetable.place())
                .append(SEPARATOR)
                .append(workshop.draft().words());
        workshop.plan()
                .ifPresent(plan ->
                        plan.rounds().forEach(round -> all.append(SEPARATOR).append(group(round, person, pseudonyms))));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String group(Sitting round, PersonId person, Pseudonyms pseudonyms) {
        List<List<PersonId>> groups = round.groups();
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).contains(person)) {
                return group
                        + groups.get(group).stream()
                                .map(pseudonyms::of)
                                .map(Pseudonym::toString)
                                .sorted()
                                .collect(Collectors.joining(String.valueOf(SEPARATOR), ":", ""));
            }
        }
        return "";
    }
}
