package org.stigar.app.asks.jdbc;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.ask.Request;
import org.stigar.core.people.PersonId;

/** A person's asks, those they were sent, and their curtain, as that person sees them. */
final class AskRecords implements PersonalRecords {

    private final AskRows rows;
    private final JdbcCurtains curtains;
    private final AskLocks locks;
    private final JdbcClient jdbc;
    private final Asks asks;
    private final Pseudonyms pseudonyms;
    private final People people;
    private final Clock clock;

    AskRecords(
            AskRows rows,
            JdbcCurtains curtains,
            AskLocks locks,
            JdbcClient jdbc,
            Asks asks,
            Pseudonyms pseudonyms,
            People people,
            Clock clock) {
        this.rows = rows;
        this.curtains = curtains;
        this.locks = locks;
        this.jdbc = jdbc;
        this.asks = asks;
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        Instant now = clock.instant();
        List<OwnAsk> all = asks.of(person, now);
        Pseudonym me = pseudonyms.of(person);
        return List.of(
                new PersonalTable(
                        "asks-of-mine",
                        List.of(
                                "text",
                                "about",
                                "stage",
                                "state",
                                "since",
                                "asked",
                                "helper",
                                "gain",
                                "enabled",
                                "meets_at"),
                        all.stream()
                                .filter(ask -> ask.part() == Part.ASKER)
                                .map(this::mine)
                                .toList()),
                new PersonalTable(
                        "asks-sent-to-me",
                        List.of(
                                "asker",
                                "text",
                                "about",
                                "stage",
                                "state",
                                "since",
                                "my_answers",
                                "gain",
                                "enabled",
                                "meets_at"),
                        all.stream()
                                .filter(ask -> ask.part() != Part.ASKER)
                                .map(this::sentToMe)
                                .toList()),
                new PersonalTable(
                        "curtain",
                        List.of("findable", "asks_per_week"),
                        curtains.find(me).stream()
                                .map(one -> List.of(one.findable().name(), Integer.toString(one.perWeek())))
                                .toList()),
                new PersonalTable(
                        "searches",
                        List.of("day", "times"),
                        jdbc.sql("select day, times from ask_search where person = :me order by day")
                                .param("me", me.bytes())
                                .query((row, number) -> List.of(row.getString("day"), row.getString("times")))
                                .list()));
    }

    private List<String> mine(OwnAsk ask) {
        List<String> row = new ArrayList<>(what(ask));
        row.add(ask.requests().stream()
                .map(request -> nameOf(request.to()) + " (" + request.purpose() + ", " + request.answer() + ")")
                .collect(joining("; ")));
        row.add(ask.helper().map(this::nameOf).orElse(""));
        row.addAll(outcome(ask));
        return row;
    }

    private List<String> sentToMe(OwnAsk ask) {
        List<String> row = new ArrayList<>();
        row.add(nameOf(ask.asker()));
        row.addAll(what(ask));
        row.add(ask.requests().stream().map(Request::answer).map(Enum::name).collect(joining(" ")));
        row.addAll(outcome(ask));
        return row;
    }

    private static List<String> what(OwnAsk ask) {
        return List.of(
                ask.text(),
                ask.about().stream().map(one -> one.label(Locale.ENGLISH)).collect(joining("; ")),
                ask.stage(),
                ask.state().name(),
                ask.since().toString());
    }

    private static List<String> outcome(OwnAsk ask) {
        return List.of(
                ask.gain().map(Enum::name).orElse(""),
                ask.enabled(),
                ask.meeting().map(meeting -> meeting.at().toString()).orElse(""));
    }

    private String nameOf(PersonId person) {
        return people.findPerson(person).flatMap(known -> known.name()).orElse(person.value());
    }

    @Override
    public void lock(PersonId person) {
        locks.onAll();
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        List<Pseudonym> all = new ArrayList<>(rows.listEnds());
        all.addAll(jdbc.sql("select person from curtain union select person from ask_search")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
        return all;
    }

    @Override
    public void erase(Pseudonym gone) {
        locks.onAll();
        rows.erase(gone);
        curtains.erase(gone);
        jdbc.sql("delete from ask_search where person = :gone")
                .param("gone", gone.bytes())
                .update();
    }
}
