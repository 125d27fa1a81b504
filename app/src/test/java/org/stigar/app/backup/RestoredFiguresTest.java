package org.stigar.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stigar.app.backup.Restore.Existing;
import org.stigar.app.database.Releases;
import org.stigar.app.database.TestDatabase;

/** An older backup undoes nothing that guardians watch over. */
class RestoredFiguresTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-27T09:00:00Z");

    @TempDir
    private Path folder;

    private BackupTrip trip = new BackupTrip(Path.of(""), NOW, LATER);

    @BeforeEach
    void nameTheFile() {
        trip = new BackupTrip(folder.resolve("stigar.backup"), NOW, LATER);
    }

    @Test
    void theGuardiansReadThatItWasRestored() throws Exception {
        try (TestDatabase before = Releases.filled("175");
                TestDatabase after = TestDatabase.empty()) {
            trip.backUp(before);
            trip.restore(after, Existing.KEEP);

            assertThat(log(after)).containsExactly("PROPOSED ", "RESTORED " + NOW);
        }
    }

    /** Who restores an older backup over it takes no line out of the log. */
    @Test
    void theGuardiansLogIsNeverMadeShorter() throws Exception {
        try (TestDatabase database = Releases.filled("175")) {
            trip.backUp(database);
            database.client().sql("""
                            insert into guardian_log (at, act, what, detail, actor, key) values
                            ('2026-11-26 10:00Z', 'ROLES_CHANGED', '', 'ADMIN', '77777777-7777-4777-8777-777777777777', 'ADMIN')
                            """).update();
            trip.restore(database, Existing.REPLACE);
            trip.restore(database, Existing.REPLACE);

            assertThat(log(database))
                    .containsExactly("PROPOSED ", "ROLES_CHANGED ADMIN", "RESTORED " + NOW, "RESTORED " + NOW);
        }
    }

    /** Nobody knows what came out after the backup was made. */
    @Test
    void allFiguresAreFrozenAfterIt() throws Exception {
        try (TestDatabase before = Releases.filled("175");
                TestDatabase after = TestDatabase.empty()) {
            before.client().sql("delete from figures_frozen").update();
            trip.backUp(before);
            trip.restore(after, Existing.KEEP);

            assertThat(after.client()
                            .sql("select since from figures_frozen")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant())
                    .isEqualTo(LATER);
        }
    }

    /** It may have been published since, and its key must not come back. */
    @Test
    void aWaveThatWasOpenIsClosedAndItsAnswersAreGone() throws Exception {
        try (TestDatabase before = Releases.full();
                TestDatabase after = TestDatabase.empty()) {
            assertThat(count(before, "pulse_wave where key is not null")).isOne();
            assertThat(count(before, "pulse_answer")).isEqualTo(2);
            trip.backUp(before);
            trip.restore(after, Existing.KEEP);

            assertThat(count(after, "pulse_wave where key is not null")).isZero();
            assertThat(count(after, "pulse_answer"))
                    .as("those of the wave that was closed")
                    .isOne();
            assertThat(count(after, "pulse_mark")).isZero();
        }
    }

    /** The next wave is compared to it, and who reads both could compare them too. */
    @Test
    void aWaveOpenedAfterTheBackupStaysWithWhoWasAskedAndWhatIsSaid() throws Exception {
        try (TestDatabase database = Releases.full()) {
            trip.backUp(database);
            for (String change : List.of(
                    "delete from pulse_mark",
                    "update pulse_wave set key = null, closed_on = opens where closed_on is null",
                    """
                    insert into pulse_figures (wave_id, figures)
                    select id, '{"said": "since"}' from pulse_wave on conflict (wave_id) do nothing
                    """,
                    "update pulse_asked set person = decode(repeat('ef', 16), 'hex'), erased = true where person = (select min(person) from pulse_asked)",
                    "insert into pulse (id, name, purpose, mode) values (77, 'Late', '', 'ANONYMOUS')",
                    "insert into pulse_item (pulse_id, place, id, kind, points, words_sv, words_en) values (77, 0, 'reach', 'CAN_REACH', 5, '', '')",
                    """
                    insert into pulse_wave (id, pulse_id, number, opens, closes, k, key)
                    values (78, 77, 900, '2031-01-01', '2031-01-08', 8, decode(repeat('ab', 32), 'hex'))
                    """,
                    "insert into pulse_asked (wave_id, person, units, erased) values (78, decode(repeat('cd', 16), 'hex'), '{late}', false)",
                    "insert into pulse_answer (wave_id, token, units, item, point) values (78, decode(repeat('aa', 16), 'hex'), '{late}', 'reach', 3)")) {
                database.client().sql(change).update();
            }
            Map<String, List<String>> known = Places.rows(database);

            trip.restore(database, Existing.REPLACE);

            assertThat(Places.rows(database))
                    .extracting("pulse", "pulse_item", "pulse_asked", "pulse_figures")
                    .containsExactly(
                            known.get("pulse"),
                            known.get("pulse_item"),
                            known.get("pulse_asked"),
                            known.get("pulse_figures"));
            assertThat(count(database, "pulse_wave where id = 78 and key is null and closed_on is not null"))
                    .isOne();
            assertThat(count(database, "pulse_answer where wave_id = 78")).isZero();
            assertThat(count(database, "pulse_wave where key is not null")).isZero();
        }
    }

    private static long count(TestDatabase database, String from) {
        return database.client()
                .sql("select count(*) from " + from)
                .query(Long.class)
                .single();
    }

    /** It would come out a second time, of other people and walks, and the two could be compared. */
    @Test
    void aQuarterThatCameOutAfterTheBackupStaysOutWithWhoWasCounted() throws Exception {
        try (TestDatabase database = Releases.full()) {
            trip.backUp(database);
            database.client().sql("""
                            insert into publication (quarter, k, figures, published_at, shown_from)
                            values ('2031-01-01', 12, '{}', now(), now())
                            """).update();
            database.client().sql("delete from cohort_member").update();
            database.client()
                    .sql(
                            "insert into cohort_member (person, units, zone_minutes) values (decode(repeat('ab', 16), 'hex'), '{late}', 60)")
                    .update();
            database.client()
                    .sql(
                            "insert into smallest_group (from_quarter, k) values ('2031-01-01', 12) on conflict do nothing")
                    .update();
            Map<String, List<String>> published = Places.rows(database);
            trip.restore(database, Existing.REPLACE);

            assertThat(Places.rows(database))
                    .extracting("publication", "cohort_member", "task_member", "smallest_group")
                    .containsExactly(
                            published.get("publication"),
                            published.get("cohort_member"),
                            published.get("task_member"),
                            published.get("smallest_group"));
        }
    }

    /** Whoever became a reader again by the backup may be counted in the quarter that stays. */
    @Test
    void whoeverReadsAgainByTheBackupWaitsForTheNextQuarter() throws Exception {
        try (TestDatabase database = Releases.full()) {
            database.client()
                    .sql("update leader_unit set sees_from = '2026-07-01'")
                    .update();
            database.client()
                    .sql("update account set roles = '{MEMBER,GUARDIAN}' where person_id = 'tricky'")
                    .update();
            database.client().sql("""
                            insert into guardian_sight values ('tricky', '2026-07-01')
                            on conflict (person_id) do update set sees_from = '2026-07-01'
                            """).update();
            trip.backUp(database);
            database.client().sql("delete from leader_unit").update();
            database.client()
                    .sql("update account set roles = '{MEMBER}' where person_id = 'tricky'")
                    .update();
            database.client().sql("""
                            insert into publication (quarter, k, figures, published_at, shown_from)
                            values ('2031-01-01', 8, '{}', now(), now())
                            """).update();
            trip.restore(database, Existing.REPLACE);

            assertThat(database.client()
                            .sql("select count(*) from leader_unit where person_id = 'tricky' and sees_from is null")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(database.client()
                            .sql("select count(*) from guardian_sight where person_id = 'tricky'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    /** Else a draft that differs by one person from one that was shown would be answered. */
    @Test
    void forecastsThatWereShownStay() throws Exception {
        try (TestDatabase database = Releases.full()) {
            trip.backUp(database);
            database.client().sql("""
                            insert into change (id, version, owner, title, purpose, from_day, steps, statement)
                            values (99, 0, null, '', '', '2027-02-01', '', '')
                            """).update();
            database.client().sql("""
                            insert into change_forecast (change_id, quarter, steps, at, figures)
                            values (99, '2026-07-01', 'of one that is gone', '2026-11-27', '{}'),
                                   (18, '2026-07-01', 'of one that stays', '2026-11-27', '{}')
                            """).update();
            List<String> shown = shown(database);
            trip.restore(database, Existing.REPLACE);

            assertThat(shown(database))
                    .containsExactlyElementsOf(shown.stream()
                            .map(line -> line.replace("99 of one", "none of one"))
                            .toList());
        }
    }

    /** Else they would be taken a second time, and who planned or changed their mind in between could be read out of the two. */
    @Test
    void whatWasToldOfPlansStays() throws Exception {
        try (TestDatabase database = Releases.full()) {
            database.client().sql("delete from change_plans_told").update();
            trip.backUp(database);
            database.client().sql("""
                            insert into change (id, version, owner, title, purpose, from_day, steps, statement, announced_at)
                            values (99, 0, null, '', '', '2027-02-01', '', '', '2026-11-01')
                            """).update();
            database.client().sql("""
                            insert into change_plans_told values
                                (18, '2027-02-01', 50, 75, 25, 50, 0, 25),
                                (19, '2027-03-01', 50, 100, 0, 50, 0, 50),
                                (99, '2027-02-01', 50, 100, 0, 50, 0, 50)
                            """).update();
            trip.restore(database, Existing.REPLACE);

            assertThat(database.client().sql("""
                            select concat_ws(' ', change_id, taken_on, keep_from, keep_until) from change_plans_told order by change_id
                            """).query(String.class).list())
                    .containsExactly("18 2027-02-01 50 75", "19 2027-03-01");
        }
    }

    private static List<String> shown(TestDatabase database) {
        return database.client().sql("""
                        select coalesce(change_id::text, 'none') || ' ' || steps || ' ' || quarter from change_forecast order by at, steps
                        """).query(String.class).list();
    }

    /** Who went back to a smaller group by an older backup needs the two keys again. */
    @Test
    void theLargerSmallestGroupStays() throws Exception {
        try (TestDatabase database = Releases.full()) {
            database.client().sql("delete from smallest_group").update();
            database.client()
                    .sql("insert into smallest_group (from_quarter, k) values ('2031-01-01', 6)")
                    .update();
            trip.backUp(database);
            database.client()
                    .sql("update smallest_group set k = 14 where from_quarter = '2031-01-01'")
                    .update();
            trip.restore(database, Existing.REPLACE);

            assertThat(database.client()
                            .sql("select k from smallest_group where from_quarter = '2031-01-01'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(14);
        }
    }

    private static List<String> log(TestDatabase database) {
        return database.client()
                .sql("select act || ' ' || detail from guardian_log order by id")
                .query(String.class)
                .list();
    }
}
