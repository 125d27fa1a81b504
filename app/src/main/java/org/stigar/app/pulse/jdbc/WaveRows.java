package org.stigar.app.pulse.jdbc;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.pulse.Invited;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;

/** Waves, and the keys that join people to answers while they are open. Works in the caller's transaction. */
public final class WaveRows {

    private static final int KEY = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random;

    WaveRows(JdbcClient jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return key;
    }

    /** Lets others who open a wave wait: the next one goes on from this one. */
    public void lockAll() {
        jdbc.sql("lock table pulse_wave in share row exclusive mode").update();
    }

    /**
     * Opens one, with a key of its own, and returns its id.
     *
     * @throws PulseException if the pulse is gone, ended, or one is open
     */
    public long open(long pulse, LocalDate opens, LocalDate closes, int k) {
        return open(pulse, opens, closes, k, null);
    }

    /** Opens one likewise, of those who are invited to something and of people like them. */
    public long open(long pulse, LocalDate opens, LocalDate closes, int k, @Nullable Invited invited) {
        boolean isEnded = jdbc.sql("select ended_on is not null from pulse where id = :pulse for share")
                .param("pulse", pulse)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new PulseException(Reason.GONE));
        if (isEnded) {
            throw new PulseException(Reason.ENDED);
        }
        if (!jdbc.sql("select id from pulse_wave where pulse_id = :pulse and closed_on is null")
                .param("pulse", pulse)
                .query(Long.class)
                .list()
                .isEmpty()) {
            throw new PulseException(Reason.OPEN_ALREADY);
        }
        long id = random.nextLong(Long.MAX_VALUE);
        jdbc.sql("""
                insert into pulse_wave (id, pulse_id, number, opens, closes, k, key, invited_kind, invited_id, invited_title)
                select :id, :pulse, coalesce(max(number), 0) + 1, :opens, :closes, :k, :key, :kind, :invited, :title from pulse_wave
                """)
                .param("id", id)
                .param("pulse", pulse)
                .param("opens", opens)
                .param("closes", closes)
                .param("k", k)
                .param("key", newKey(random))
                .param("kind", invited == null ? null : invited.kind())
                .param("invited", invited == null ? null : invited.id())
                .param("title", invited == null ? null : invited.title())
                .update();
        return id;
    }

    /** Returns the key of a wave that is open, and lets nobody close it, or erase anybody, until the transaction ends. */
    public Optional<byte[]> findKey(long wave) {
        return jdbc.sql("select key from pulse_wave where id = :wave and closed_on is null for share")
                .param("wave", wave)
                .query(byte[].class)
                .optional();
    }

    /** Returns the same, and holds nobody up. */
    public Optional<byte[]> peekKey(long wave) {
        return jdbc.sql("select key from pulse_wave where id = :wave and closed_on is null")
                .param("wave", wave)
                .query(byte[].class)
                .optional();
    }

    /** Returns the same, and lets nobody answer meanwhile. */
    public Optional<byte[]> lockKey(long wave) {
        return jdbc.sql("select key from pulse_wave where id = :wave and closed_on is null for update")
                .param("wave", wave)
                .query(byte[].class)
                .optional();
    }

    /** Returns the key that makes tokens of codes, unless the pulse is ended. */
    public Optional<byte[]> findCodeKey(long pulse) {
        return jdbc.sql("select key from pulse where id = :pulse and key is not null")
                .param("pulse", pulse)
                .query(byte[].class)
                .optional();
    }

    /** Returns the ids of the waves that are open, in a fixed order. */
    public List<Long> listOpen() {
        return jdbc.sql("select id from pulse_wave where closed_on is null order by id")
                .query(Long.class)
                .list();
    }

    /** Destroys the key of one that is locked, and closes it. */
    public void close(long wave, LocalDate today) {
        jdbc.sql("update pulse_wave set key = null, closed_on = :today where id = :wave")
                .param("wave", wave)
                .param("today", today)
                .update();
    }

    /** Notes that the round of reminders was made, unless it was; returns whether it was not. */
    public boolean tryRemind(long wave, LocalDate today) {
        return jdbc.sql("""
                        update pulse_wave set reminded_on = :today
                        where id = :wave and reminded_on is null and closed_on is null
                        """).param("wave", wave).param("today", today).update() == 1;
    }

    /** Frees the place in which rows were that are gone, so that the database keeps as little of them as it can. Not in a transaction. */
    public void tidy() {
        for (String table : List.of("pulse_answer", "pulse_mark", "pulse_wave")) {
            jdbc.sql("vacuum " + table).update();
        }
    }
}
