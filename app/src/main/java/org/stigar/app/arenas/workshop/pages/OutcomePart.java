package org.stigar.app.arenas.workshop.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.harvest.Harvest;
import org.stigar.app.arenas.workshop.web.PagePart;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.core.people.PersonId;

/** Where those who take part answer without a name, on their page of the day. */
final class OutcomePart implements PagePart {

    private final Harvest harvest;
    private final WorkshopWords words;

    OutcomePart(Harvest harvest, WorkshopWords words) {
        this.harvest = harvest;
        this.words = words;
    }

    /** A round that has begun and whose answers are not opened. */
    record Asked(int round, String question, boolean hasWritten) {}

    /** What the page shows. */
    record View(List<Asked> asked, boolean hasNotes) {}

    @Override
    public void day(Workshop workshop, PersonId reader, Locale language, Instant now, Map<String, Object> page) {
        List<WorkshopWords.Round> about =
                words.rounds(workshop, workshop.draft().timetable().zone(), language);
        List<Integer> asked = IntStream.range(0, about.size())
                .filter(round -> isAsked(workshop, reader, round, now))
                .filter(round ->
                        !harvest.standing(workshop.id(), round, Map.of()).isOpened())
                .boxed()
                .toList();
        page.put(
                "outcome",
                new View(
                        asked.stream()
                                .map(round -> new Asked(
                                        round + 1,
                                        about.get(round).question(),
                                        harvest.hasWritten(workshop.id(), round, reader)))
                                .toList(),
                        GroupNotePages.isBegun(workshop, 0, now)));
    }

    /** Returns whether somebody may answer: a round that has begun, in which they sit, on a workshop that is on. */
    static boolean isAsked(Workshop workshop, PersonId person, int round, Instant now) {
        return workshop.state() == Workshop.State.INVITED
                && round >= 0
                && round < workshop.draft().timetable().rounds()
                && !now.isBefore(workshop.draft().timetable().startOf(round))
                && DayPart.group(workshop, person, round) >= 0;
    }
}
