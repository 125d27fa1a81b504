package org.stigar.app.upkeep.jdbc;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.upkeep.DigestChoice;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.app.upkeep.trial.Turn;

/** The tables of upkeep. Works in the caller's transaction. */
final class UpkeepRows {

    private final JdbcClient jdbc;

    UpkeepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept of somebody.
     *
     * @param week the Monday of the latest digest's week
     * @param chosenAt when the nudges were chosen
     * @param trial their answer to a trial
     * @param trialWeek the Monday of the latest week that it measured
     */
    record Kept(
            Pseudonym person,
            DigestChoice choice,
            Optional<LocalDate> week,
            Optional<Instant> chosenAt,
            boolean stepsAway,
            Optional<String> trial,
            Optional<LocalDate> trialWeek) {

        boolean inTrial() {
            return trial.filter("IN"::equals).isPresent();
        }

        /**
         * Returns the choice, on the day of a turn. Who is in a trial no longer and whose letter would have come late has it on the
         * next day that there is.
         */
        DigestChoice on(Optional<Turn> turn, ZonedDateTime now) {
            boolean owed = turn.isEmpty() && trialWeek.equals(Optional.of(DigestChoice.week(now)));
            return owed
                    ? choice.on(now.getDayOfWeek())
                    : turn.map(one -> choice.on(one.day(choice.day()))).orElse(choice);
        }
    }

    /** A trail of which somebody does not want to hear, until an instant or for good. */
    record Quiet(Pseudonym other, Optional<Instant> until) {

        boolean holdsAt(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isEmpty();
        }
    }

    Optional<Kept> find(Pseudonym person) {
        return kept("where person = :person", "person", person.bytes()).stream().findFirst();
    }

    /** Returns those to whom no digest of this week or a later one went, and who may want one. */
    List<Kept> listWithout(LocalDate week) {
        return kept("where way <> 'NEVER' and (week is null or week < :week) order by person", "week", week);
    }

    private List<Kept> kept(String where, String name, Object value) {
        return jdbc.sql("select person, day, hour, way, week, chosen_at, steps_away, trial, trial_week from upkeep "
                        + where)
                .param(name, value)
                .query((row, number) -> new Kept(
                        new Pseudonym(row.getBytes("person")),
                        new DigestChoice(
                                DayOfWeek.of(row.getInt("day")), row.getInt("hour"), Way.valueOf(row.getString("way"))),
                        Optional.ofNullable(row.getObject("week", LocalDate.class)),
                        Optional.ofNullable(row.getObject("chosen_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getBoolean("steps_away"),
                        Optional.ofNullable(row.getString("trial")),
                        Optional.ofNullable(row.getObject("trial_week", LocalDate.class))))
                .list();
    }

    void putChoice(Pseudonym person, DigestChoice choice) {
        jdbc.sql("""
                insert into upkeep (person, day, hour, way) values (:person, :day, :hour, :way)
                on conflict (person) do update set day = excluded.day, hour = excluded.hour, way = excluded.way
                """)
                .param("person", person.bytes())
                .param("day", choice.day().getValue())
                .param("hour", choice.hour())
                .param("way", choice.way().name())
                .update();
    }

    void putStepsAway(Pseudonym person, boolean away) {
        jdbc.sql("""
                insert into upkeep (person, steps_away) values (:person, :away)
                on conflict (person) do update set steps_away = excluded.steps_away
                """).param("person", person.bytes()).param("away", away).update();
    }

    /** Notes that the person's first nudges are chosen now, and returns whether they were not before. */
    boolean tryBegin(Pseudonym person, Instant now) {
        return jdbc.sql("""
                insert into upkeep (person, chosen_at) values (:person, :now)
                on conflict (person) do update set chosen_at = excluded.chosen_at where upkeep.chosen_at is null
                """)
                        .param("person", person.bytes())
                        .param("now", column(now))
                        .update()
                > 0;
    }

    /** Notes that the digest of a week is made now, and returns whether it was not. A second one waits, and then finds it made. */
    boolean tryMake(Pseudonym person, LocalDate week, Instant now) {
        return jdbc.sql("""
                update upkeep set week = :week, chosen_at = :now
                where person = :person and way <> 'NEVER' and (week is null or week < :week)
                """)
                        .param("person", person.bytes())
                        .param("week", week)
                        .param("now", column(now))
                        .update()
                > 0;
    }

    /** Returns the others of the latest nudges, in order. */
    List<Pseudonym> nudges(Pseudonym person) {
        return pseudonyms(jdbc.sql("select other from upkeep_nudge where person = :person order by position")
                .param("person", person.bytes()));
    }

    /** Returns the other of one of the latest nudges. */
    Optional<Pseudonym> findNudge(Pseudonym person, int position) {
        return pseudonyms(jdbc.sql("select other from upkeep_nudge where person = :person and position = :position")
                        .param("person", person.bytes())
                        .param("position", position))
                .stream()
                .findFirst();
    }

    /** Puts nudges in place of the latest ones. */
    void putNudges(Pseudonym person, List<Pseudonym> others) {
        jdbc.sql("delete from upkeep_nudge where person = :person")
                .param("person", person.bytes())
                .update();
        for (int i = 0; i < others.size(); i++) {
            jdbc.sql("insert into upkeep_nudge (person, other, position) values (:person, :other, :position)")
                    .param("person", person.bytes())
                    .param("other", others.get(i).bytes())
                    .param("position", i)
                    .update();
        }
    }

    /** Returns whose latest nudges speak of somebody. */
    List<Pseudonym> listNudgedAbout(Pseudonym other) {
        return pseudonyms(jdbc.sql("select person from upkeep_nudge where other = :other order by person")
                .param("other", other.bytes()));
    }

    /** Returns the others of what a trial measures of somebody. */
    List<Pseudonym> measured(Pseudonym person) {
        return pseudonyms(jdbc.sql("select other from order_trial_pick where person = :person order by other")
                .param("person", person.bytes()));
    }

    List<Quiet> quiet(Pseudonym person) {
        return jdbc.sql("select other, until from upkeep_quiet where person = :person order by other")
                .param("person", person.bytes())
                .query((row, number) -> new Quiet(
                        new Pseudonym(row.getBytes("other")),
                        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Keeps quiet of a trail; for good stays for good. */
    void putQuiet(Pseudonym person, Quiet quiet) {
        jdbc.sql("""
                insert into upkeep_quiet (person, other, until) values (:person, :other, :until)
                on conflict (person, other) do update set until = excluded.until where upkeep_quiet.until is not null
                """)
                .param("person", person.bytes())
                .param("other", quiet.other().bytes())
                .param("until", quiet.until().map(UpkeepRows::column).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void dropQuiet(Pseudonym person, Pseudonym other) {
        jdbc.sql("delete from upkeep_quiet where person = :person and other = :other")
                .param("person", person.bytes())
                .param("other", other.bytes())
                .update();
    }

    /** Forgets snoozes and changes that are over, and which week a trial measured when that is past. */
    void forget(Instant now) {
        jdbc.sql("delete from upkeep_change where on_day < :yesterday") // nowhere is it an earlier day
                .param("yesterday", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))
                .update();
        jdbc.sql("update upkeep set trial_week = null where trial_week < :week")
                .param("week", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(14))
                .update();
        jdbc.sql("delete from upkeep_quiet where until <= :now")
                .param("now", column(now))
                .update();
    }

    List<Pseudonym> listAll() {
        List<Pseudonym> all = new ArrayList<>();
        for (String column : List.of(
                "person from upkeep",
                "person from upkeep_change",
                "person from upkeep_nudge",
                "other from upkeep_nudge",
                "person from upkeep_quiet",
                "other from upkeep_quiet",
                "person from order_trial_pick",
                "other from order_trial_pick")) {
            all.addAll(pseudonyms(jdbc.sql("select distinct " + column)));
        }
        return all.stream().distinct().toList();
    }

    void erase(Pseudonym gone) {
        for (String row : List.of(
                "upkeep where person = :gone",
                "upkeep_change where person = :gone",
                "upkeep_nudge where :gone in (person, other)",
                "upkeep_quiet where :gone in (person, other)",
                "order_trial_pick where :gone in (person, other)")) {
            jdbc.sql("delete from " + row).param("gone", gone.bytes()).update();
        }
    }

    private static List<Pseudonym> pseudonyms(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> new Pseudonym(row.getBytes(1))).list();
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
