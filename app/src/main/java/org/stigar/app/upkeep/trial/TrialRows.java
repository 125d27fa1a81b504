package org.stigar.app.upkeep.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.upkeep.trial.OrderEffect.Half;

/** The tables of the trial. Works in the caller's transaction. */
final class TrialRows {

    private final JdbcClient jdbc;

    TrialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Trails whose walks count for one letter. */
    record Measured(Pseudonym person, LocalDate week, Turn turn, LocalDate since, List<Pseudonym> others) {}

    /** Returns the lots of a trial that runs. */
    Optional<Draw> findRunning() {
        Set<LocalDate> drawn = Set.copyOf(listDrawn());
        return jdbc.sql("select began, lot_key from order_trial where lot_key is not null")
                .query((row, number) ->
                        new Draw(new Rounds(row.getObject("began", LocalDate.class)), drawn, row.getBytes("lot_key")))
                .optional();
    }

    /** Forgets the trial before, and begins. */
    void begin(LocalDate first, byte[] key) {
        for (String table : List.of("order_trial", "order_trial_round", "order_trial_week", "order_trial_pick")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("insert into order_trial (began, lot_key) values (:first, :key)")
                .param("first", first)
                .param("key", key)
                .update();
    }

    /** Ends it: nobody is in it, nothing is measured, and of what is not published nothing is kept. */
    void end(List<LocalDate> published) {
        jdbc.sql("update order_trial set lot_key = null").update();
        jdbc.sql("update upkeep set trial = null where trial is not null").update();
        jdbc.sql("delete from order_trial_pick").update();
        LocalDate end = published.isEmpty()
                ? LocalDate.EPOCH
                : published.get(published.size() - 1).plusWeeks(Rounds.WEEKS);
        jdbc.sql("delete from order_trial_week where week >= :end")
                .param("end", end)
                .update();
        jdbc.sql("delete from order_trial_round where began >= :end")
                .param("end", end)
                .update();
    }

    Optional<String> findAnswer(Pseudonym person) {
        return jdbc.sql("select trial from upkeep where person = :person and trial is not null")
                .param("person", person.bytes())
                .query(String.class)
                .optional();
    }

    void sayYes(Pseudonym person) {
        jdbc.sql("""
                insert into upkeep (person, trial) values (:person, 'ASKED')
                on conflict (person) do update set trial = coalesce(upkeep.trial, 'ASKED')
                """).param("person", person.bytes()).update();
    }

    void sayNo(Pseudonym person) {
        jdbc.sql("update upkeep set trial = null where person = :person")
                .param("person", person.bytes())
                .update();
        jdbc.sql("delete from order_trial_pick where person = :person")
                .param("person", person.bytes())
                .update();
    }

    /** Adds a round, and returns whether it was not there. A second node waits, and then finds it. */
    boolean tryAddRound(LocalDate round) {
        return jdbc.sql("""
                insert into order_trial_round (began, drawn) values (:round, false) on conflict (began) do nothing
                """).param("round", round).update() > 0;
    }

    /** Returns how many said yes and have a digest, those that wait and those that are in it. */
    int count(String answer) {
        return jdbc.sql("select count(*) from upkeep where trial = :answer and way <> 'NEVER'")
                .param("answer", answer)
                .query(Integer.class)
                .single();
    }

    void admitAll() {
        jdbc.sql("update upkeep set trial = 'IN' where trial = 'ASKED'").update();
    }

    void draw(LocalDate round) {
        jdbc.sql("update order_trial_round set drawn = true where began = :round")
                .param("round", round)
                .update();
    }

    List<LocalDate> listDrawn() {
        return jdbc.sql("select began from order_trial_round where drawn order by began")
                .query(LocalDate.class)
                .list();
    }

    /** Notes that somebody's week is measured now, and returns whether it was not. */
    boolean tryMeasure(Pseudonym person, LocalDate week) {
        return jdbc.sql("""
                update upkeep set trial_week = :week
                where person = :person and trial = 'IN' and (trial_week is null or trial_week < :week)
                """).param("person", person.bytes()).param("week", week).update() > 0;
    }

    /** Puts what is measured in place of what was. */
    void putPicks(Measured measured, Instant due) {
        jdbc.sql("delete from order_trial_pick where person = :person")
                .param("person", measured.person().bytes())
                .update();
        for (Pseudonym other : measured.others()) {
            jdbc.sql("""
                    insert into order_trial_pick (person, other, week, turn, since, due)
                    values (:person, :other, :week, :turn, :since, :due)
                    """)
                    .param("person", measured.person().bytes())
                    .param("other", other.bytes())
                    .param("week", measured.week())
                    .param("turn", measured.turn().name())
                    .param("since", measured.since())
                    .param("due", due.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Returns what has been measured to the end. */
    List<Measured> listDue(Instant now) {
        Map<Pseudonym, Measured> due = new LinkedHashMap<>();
        jdbc.sql(
                        "select person, other, week, turn, since from order_trial_pick where due <= :now order by person, other")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Measured(
                        new Pseudonym(row.getBytes("person")),
                        row.getObject("week", LocalDate.class),
                        Turn.valueOf(row.getString("turn")),
                        row.getObject("since", LocalDate.class),
                        List.of(new Pseudonym(row.getBytes("other")))))
                .list()
                .forEach(one -> due.merge(one.person(), one, TrialRows::both));
        return List.copyOf(due.values());
    }

    private static Measured both(Measured one, Measured other) {
        return new Measured(
                one.person(),
                one.week(),
                one.turn(),
                one.since(),
                Stream.concat(one.others().stream(), other.others().stream()).toList());
    }

    /** Forgets what was measured of somebody, and returns whether it was there: who forgets it counts it. */
    boolean tryTake(Measured measured) {
        return jdbc.sql("delete from order_trial_pick where person = :person and week = :week")
                        .param("person", measured.person().bytes())
                        .param("week", measured.week())
                        .update()
                > 0;
    }

    /** Adds a letter to a sum. */
    void add(LocalDate week, Turn turn, Half letter) {
        jdbc.sql("""
                insert into order_trial_week as kept (week, turn, letters, walked) values (:week, :turn, :letters, :walked)
                on conflict (week, turn)
                do update set letters = kept.letters + excluded.letters, walked = kept.walked + excluded.walked
                """)
                .param("week", week)
                .param("turn", turn.name())
                .param("letters", letter.letters())
                .param("walked", letter.walked())
                .update();
    }

    /** Returns the sum of a turn over weeks. */
    Half sum(Turn turn, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select coalesce(sum(letters), 0) as letters, coalesce(sum(walked), 0) as walked from order_trial_week
                where turn = :turn and week >= :from and week < :until
                """)
                .param("turn", turn.name())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Half(row.getInt("letters"), row.getInt("walked")))
                .single();
    }
}
