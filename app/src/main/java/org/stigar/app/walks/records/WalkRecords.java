package org.stigar.app.walks.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Walk;

/** The walks and days of a person's own trails, by their other ends. */
public final class WalkRecords implements PersonalRecords {

    private static final List<String> DAYS = List.of("other", "day", "source", "occasion");
    private static final List<String> WALKS =
            List.of("other", "at", "kind", "occasion", "source", "source_id", "gathering", "began", "helped", "word");

    private final WalkLog log;
    private final DaySets daySets;
    private final People people;

    public WalkRecords(WalkLog log, DaySets daySets, People people) {
        this.log = log;
        this.daySets = daySets;
        this.people = people;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        Map<PersonId, Trace> trails = new TreeMap<>(daySets.of(person));
        List<List<String>> days = new ArrayList<>();
        List<List<String>> walks = new ArrayList<>();
        trails.forEach((other, trace) -> {
            String name = nameOf(other);
            trace.layers().forEach((layer, own) -> addDays(name, layer, own, days));
            log.between(person, other).forEach(walk -> walks.add(row(name, person, walk)));
        });
        return List.of(new PersonalTable("trail-days", DAYS, days), new PersonalTable("walks", WALKS, walks));
    }

    @Override
    public void erase(PersonId person) {
        log.erase(person);
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return log.listEnds();
    }

    @Override
    public void erase(Pseudonym gone) {
        log.erase(gone);
    }

    private String nameOf(PersonId person) {
        return people.findPerson(person).flatMap(known -> known.name()).orElse(person.value());
    }

    private static void addDays(String other, Layer layer, DaySet days, List<List<String>> rows) {
        days.stream()
                .mapToObj(LocalDate::ofEpochDay)
                .forEach(day -> rows.add(List.of(
                        other,
                        day.toString(),
                        layer.source().name(),
                        layer.occasion().name())));
    }

    private static List<String> row(String other, PersonId person, Walk walk) {
        return List.of(
                other,
                walk.at().toString(),
                walk.kind().name(),
                walk.occasion().name(),
                walk.source().name(),
                walk.sourceId().orElse(""),
                Integer.toString(walk.gathering()),
                walk.participants().get(0).equals(person) ? "me" : "other",
                walk.help()
                        .map(help -> help.helper().equals(person) ? "me" : "other")
                        .orElse(""),
                walk.help().map(Help::word).map(Enum::name).orElse(""));
    }
}
