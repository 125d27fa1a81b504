package org.stigar.app.pulse.jdbc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.pulse.Invited;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.PulseFigures;
import tools.jackson.databind.json.JsonMapper;

/** Pulses and what is published of them in PostgreSQL. */
public final class StoredPulses implements Pulses {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SecureRandom random;
    private final JsonMapper json = JsonMapper.builder().build();

    StoredPulses(JdbcClient jdbc, TransactionTemplate transactions, SecureRandom random) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.random = random;
    }

    @Override
    public long create(String name, String purpose, Mode mode, List<PulseItem> items) {
        Pulse pulse = new Pulse(random.nextLong(Long.MAX_VALUE), name, purpose, mode, items, Optional.empty());
        transactions.executeWithoutResult(status -> {
            // Two who make the last one at once wait for each other.
            jdbc.sql("lock table pulse in share row exclusive mode").update();
            if (jdbc.sql("select count(*) from pulse").query(Integer.class).single() >= MOST) {
                throw new PulseException(Reason.TOO_MANY);
            }
            jdbc.sql("insert into pulse (id, name, purpose, mode, key) values (:id, :name, :purpose, :mode, :key)")
                    .param("id", pulse.id())
                    .param("name", name)
                    .param("purpose", purpose)
                    .param("mode", mode.name())
                    .param("key", mode == Mode.CODE ? WaveRows.newKey(random) : null)
                    .update();
            for (int place = 0; place < items.size(); place++) {
                add(pulse.id(), place, items.get(place));
            }
        });
        return pulse.id();
    }

    private void add(long pulse, int place, PulseItem item) {
        jdbc.sql("""
                insert into pulse_item (pulse_id, place, id, kind, points, words_sv, words_en)
                values (:pulse, :place, :id, :kind, :points, :sv, :en)
                """)
                .param("pulse", pulse)
                .param("place", place)
                .param("id", item.id())
                .param("kind", item.kind().name())
                .param("points", item.points())
                .param("sv", item.swedish())
                .param("en", item.english())
                .update();
    }

    @Override
    public Optional<Pulse> find(long id) {
        return jdbc.sql("select id, name, purpose, mode, ended_on from pulse where id = :id")
                .param("id", id)
                .query((row, number) -> pulse(row))
                .optional();
    }

    @Override
    public List<Pulse> list() {
        return jdbc.sql("select id, name, purpose, mode, ended_on from pulse order by lower(name) collate \"C\", id")
                .query((row, number) -> pulse(row))
                .list();
    }

    private Pulse pulse(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<PulseItem> items = jdbc.sql(
                        "select kind, id, points, words_sv, words_en from pulse_item where pulse_id = :id order by place")
                .param("id", id)
                .query((item, number) -> new PulseItem(
                        PulseItem.Kind.valueOf(item.getString("kind")),
                        item.getString("id"),
                        item.getInt("points"),
                        item.getString("words_sv"),
                        item.getString("words_en")))
                .list();
        return new Pulse(
                id,
                row.getString("name"),
                row.getString("purpose"),
                Mode.valueOf(row.getString("mode")),
                items,
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }

    @Override
    public void end(long id, LocalDate today) {
        transactions.executeWithoutResult(status -> {
            if (jdbc.sql("select id from pulse where id = :id for update")
                    .param("id", id)
                    .query(Long.class)
                    .optional()
                    .isEmpty()) {
                throw new PulseException(Reason.GONE);
            }
            if (listWaves().stream()
                    .anyMatch(wave -> wave.pulse() == id && wave.closedOn().isEmpty())) {
                throw new PulseException(Reason.OPEN_ALREADY);
            }
            jdbc.sql("update pulse set key = null, ended_on = :today where id = :id and ended_on is null")
                    .param("id", id)
                    .param("today", today)
                    .update();
            // What waits for being published while figures are frozen is kept for that.
            jdbc.sql("""
                    delete from pulse_answer using pulse_wave wave
                    where wave.id = wave_id and wave.pulse_id = :id
                    and exists (select from pulse_figures figures where figures.wave_id = wave.id)
                    """).param("id", id).update();
        });
    }

    @Override
    public Optional<Wave> findWave(long id) {
        return listWaves().stream().filter(wave -> wave.id() == id).findFirst();
    }

    @Override
    public List<Wave> listWaves() {
        return jdbc.sql("select * from pulse_wave order by number")
                .query((row, number) -> wave(row))
                .list();
    }

    @Override
    public List<Wave> listPublished() {
        return jdbc.sql("select wave.* from pulse_wave wave join pulse_figures on wave_id = wave.id order by number")
                .query((row, number) -> wave(row))
                .list();
    }

    private static Wave wave(ResultSet row) throws SQLException {
        long invited = row.getLong("invited_id");
        String title = row.getString("invited_title");
        return new Wave(
                row.getLong("id"),
                row.getLong("pulse_id"),
                row.getInt("number"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getInt("k"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("reminded_on", LocalDate.class)),
                Optional.ofNullable(row.getString("invited_kind")).map(kind -> new Invited(kind, invited, title)));
    }

    @Override
    public Optional<PulseFigures> findFigures(long wave) {
        return jdbc.sql("select figures::text from pulse_figures where wave_id = :wave")
                .param("wave", wave)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, PulseFigures.class));
    }

    /**
     * Publishes a wave, unless it is published or figures are frozen, and forgets what was answered in the waves before it that asked like it, and
     * in it where it is the last of these: all in the caller's transaction.
     *
     * @return whether it was
     */
    public boolean tryPublish(Wave wave, PulseFigures figures) {
        boolean isNew = jdbc.sql("""
                        insert into pulse_figures (wave_id, figures) select :wave, :figures::jsonb
                        where not exists (select from figures_frozen) on conflict do nothing
                        """)
                        .param("wave", wave.id())
                        .param("figures", json.writeValueAsString(figures))
                        .update()
                == 1;
        if (isNew && figures.refusal().isEmpty()) {
            jdbc.sql("""
                    delete from pulse_answer using pulse_wave wave join pulse on pulse.id = wave.pulse_id
                    where wave.id = wave_id and pulse.id = :pulse
                    and wave.invited_kind is not distinct from :kind and wave.invited_id is not distinct from :invited
                    and (wave.number < :number or (wave.number = :number and (pulse.ended_on is not null or :isLast)))
                    """)
                    .param("kind", wave.invited().map(Invited::kind).orElse(null))
                    .param("invited", wave.invited().map(Invited::id).orElse(null))
                    .param("isLast", figures.invited().isPresent())
                    .param("pulse", wave.pulse())
                    .param("number", wave.number())
                    .update();
        }
        return isNew;
    }

    /** Forgets waves that closed before a day, with all that is said of them, and pulses of which nothing is left and that are ended. */
    public void forget(LocalDate before) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from pulse_wave where closed_on < :before")
                    .param("before", before)
                    .update();
            jdbc.sql("""
                    delete from pulse where ended_on < :before
                    and not exists (select from pulse_wave where pulse_id = pulse.id)
                    """).param("before", before).update();
        });
    }
}
