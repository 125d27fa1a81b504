package org.stigar.app.pulse.jdbc;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Group;

/**
 * Who was asked in a wave, and in which group they count. Shown to nobody but themselves. Works in the caller's transaction.
 *
 * <p>Who is erased stays as somebody without a name, the same in all waves: whether two waves are alike but for few people must not depend
 * on who was erased since.
 */
public final class AskedRows {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;

    AskedRows(JdbcTemplate jdbc, Pseudonyms pseudonyms, SecureRandom random) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    /**
     * Everybody who was asked in a wave.
     *
     * @param groups in which group each counts; who is gone has an id that nobody else has
     * @param gone those of them who are gone, as they are stored
     */
    public record Asked(Map<PersonId, Group> groups, Map<PersonId, Gone> gone) {

        /** Nobody. */
        public static final Asked NOBODY = new Asked(Map.of(), Map.of());

        public Asked {
            groups = Map.copyOf(groups);
            gone = Map.copyOf(gone);
        }
    }

    /** Somebody who is gone. */
    public record Gone(Pseudonym pseudonym, boolean erased) {}

    private record Row(Pseudonym person, Group group, boolean erased) {}

    /** Returns who was asked. */
    public Asked read(long wave) {
        Map<PersonId, Group> groups = new TreeMap<>();
        Map<PersonId, Gone> gone = new TreeMap<>();
        jdbc.query(
                "select person, units, erased from pulse_asked where wave_id = ?",
                row -> {
                    Pseudonym pseudonym = new Pseudonym(row.getBytes(1));
                    Group group = group(row.getArray(2));
                    boolean isErased = row.getBoolean(3);
                    Optional<PersonId> known = isErased ? Optional.empty() : pseudonyms.findPerson(pseudonym);
                    PersonId person = known.orElseGet(() -> new PersonId("gone " + pseudonym));
                    groups.put(person, group);
                    if (known.isEmpty()) {
                        gone.put(person, new Gone(pseudonym, isErased));
                    }
                },
                wave);
        return new Asked(groups, gone);
    }

    /** Keeps who is asked. In the order of the pseudonyms, which tells nothing. */
    public void add(long wave, Map<PersonId, Group> groups, Map<PersonId, Gone> gone) {
        List<Row> rows = new ArrayList<>();
        groups.forEach((person, group) -> {
            Gone known = gone.get(person);
            rows.add(
                    known == null
                            ? new Row(pseudonyms.of(person), group, false)
                            : new Row(known.pseudonym(), group, known.erased()));
        });
        rows.sort((one, other) -> one.person().compareTo(other.person()));
        jdbc.batchUpdate(
                "insert into pulse_asked (wave_id, person, units, erased) values (?, ?, ?, ?)",
                rows,
                ROWS_AT_A_TIME,
                (statement, row) -> {
                    statement.setLong(1, wave);
                    statement.setBytes(2, row.person().bytes());
                    statement.setObject(3, names(row.group()));
                    statement.setBoolean(4, row.erased());
                });
    }

    /** Returns the group in which somebody was asked, or empty where they were not. Locks nothing, which would leave a mark. */
    public Optional<Group> find(long wave, PersonId person) {
        return jdbc
                .query(
                        "select units from pulse_asked where wave_id = ? and person = ? and not erased",
                        (row, number) -> group(row.getArray(1)),
                        wave,
                        pseudonyms.of(person).bytes())
                .stream()
                .findFirst();
    }

    /** Returns the waves in which somebody was asked, with their group in each. */
    public Map<Long, Group> waves(PersonId person) {
        Map<Long, Group> waves = new TreeMap<>();
        jdbc.query(
                "select wave_id, units from pulse_asked where person = ? and not erased",
                row -> {
                    waves.put(row.getLong(1), group(row.getArray(2)));
                },
                (Object) pseudonyms.of(person).bytes());
        return waves;
    }

    /** Returns everybody who is not erased, of whatever wave. */
    public List<Pseudonym> listPseudonyms() {
        return jdbc.query(
                "select distinct person from pulse_asked where not erased",
                (row, number) -> new Pseudonym(row.getBytes(1)));
    }

    /** Puts somebody without a name in place of one who is erased. */
    public void erase(Pseudonym person) {
        byte[] nobody = new byte[Pseudonym.LENGTH];
        random.nextBytes(nobody);
        jdbc.update(
                "update pulse_asked set person = ?, erased = true where person = ? and not erased",
                nobody,
                person.bytes());
    }

    static Group group(Array units) throws SQLException {
        return new Group(
                Arrays.stream((String[]) units.getArray()).map(UnitId::new).toList());
    }

    static String[] names(Group group) {
        return group.units().stream().map(UnitId::value).toArray(String[]::new);
    }
}
