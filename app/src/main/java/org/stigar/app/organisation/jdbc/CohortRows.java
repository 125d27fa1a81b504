package org.stigar.app.organisation.jdbc;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Carriers;
import org.stigar.core.publish.cohort.Carriers.Carried;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.publish.cohort.Zones;

/** Who is counted where, from one publication to the next. Shown to nobody. */
public final class CohortRows {

    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;
    private final Pseudonyms pseudonyms;

    CohortRows(JdbcTemplate jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    /** Returns the one that was kept, without who is gone; with nobody before the first publication. */
    public Cohort read(int k) {
        Map<PersonId, Group> groups = new TreeMap<>();
        jdbc.query("select person, units from cohort_member", row -> {
            Pseudonym person = new Pseudonym(row.getBytes(1));
            Group group = group(row.getArray(2));
            pseudonyms.findPerson(person).ifPresent(known -> groups.put(known, group));
        });
        return Cohort.of(k, groups);
    }

    /** Returns in which time zone everybody was counted, without who is gone. */
    public Zones readZones() {
        Map<PersonId, Integer> minutes = new TreeMap<>();
        jdbc.query("select person, zone_minutes from cohort_member where zone_minutes is not null", row -> {
            int east = row.getInt(2);
            pseudonyms.findPerson(new Pseudonym(row.getBytes(1))).ifPresent(known -> minutes.put(known, east));
        });
        return Zones.of(minutes);
    }

    /**
     * Returns who was counted in each project, by function, without who is gone.
     *
     * @param before the smallest function when they were kept
     * @param now the smallest function from now on
     */
    public Map<UnitId, Cohort> readTasks(int before, int now) {
        Map<UnitId, Map<PersonId, Group>> tasks = new TreeMap<>();
        jdbc.query("select project, person, functions from task_member", row -> {
            UnitId project = new UnitId(row.getString(1));
            Group group = group(row.getArray(3));
            pseudonyms
                    .findPerson(new Pseudonym(row.getBytes(2)))
                    .ifPresent(known ->
                            tasks.computeIfAbsent(project, p -> new TreeMap<>()).put(known, group));
        });
        Map<UnitId, Cohort> cohorts = new TreeMap<>();
        tasks.forEach((project, groups) ->
                cohorts.put(project, Cohort.of(before, groups).with(now)));
        return cohorts;
    }

    /** Returns who was counted for which competence when it was told of last, without who is gone. */
    public Carriers readCarriers() {
        Map<CompetenceId, Map<Group, Set<PersonId>>> carriers = new TreeMap<>();
        jdbc.query("select competence, units, person from carrier_member", row -> {
            CompetenceId competence = new CompetenceId(row.getString(1));
            Group group = group(row.getArray(2));
            pseudonyms
                    .findPerson(new Pseudonym(row.getBytes(3)))
                    .ifPresent(known -> carriers.computeIfAbsent(competence, c -> new TreeMap<>())
                            .computeIfAbsent(group, g -> new HashSet<>())
                            .add(known));
        });
        List<Carried> kept = new ArrayList<>();
        carriers.forEach((competence, groups) ->
                groups.forEach((group, people) -> kept.add(new Carried(group, competence, people))));
        return Carriers.of(kept);
    }

    /** Keeps all of it in place of what was kept before, in the caller's transaction. */
    public void put(Cohort cohort, Zones zones, Map<UnitId, Cohort> tasks, Carriers carriers) {
        jdbc.update("delete from cohort_member");
        jdbc.batchUpdate(
                "insert into cohort_member (person, units, zone_minutes) values (?, ?, ?)",
                new ArrayList<>(cohort.people().entrySet()),
                ROWS_AT_A_TIME,
                (statement, member) -> {
                    statement.setBytes(1, pseudonyms.of(member.getKey()).bytes());
                    statement.setObject(2, names(member.getValue()));
                    statement.setObject(3, zones.find(member.getKey()).orElse(null), Types.INTEGER);
                });
        jdbc.update("delete from task_member");
        tasks.forEach((project, task) -> jdbc.batchUpdate(
                "insert into task_member (project, person, functions) values (?, ?, ?)",
                new ArrayList<>(task.people().entrySet()),
                ROWS_AT_A_TIME,
                (statement, member) -> {
                    statement.setString(1, project.value());
                    statement.setBytes(2, pseudonyms.of(member.getKey()).bytes());
                    statement.setObject(3, names(member.getValue()));
                }));
        jdbc.update("delete from carrier_member");
        carriers.kept()
                .forEach(carried -> jdbc.batchUpdate(
                        "insert into carrier_member (competence, units, person) values (?, ?, ?)",
                        carried.people(),
                        ROWS_AT_A_TIME,
                        (statement, person) -> {
                            statement.setString(1, carried.competence().value());
                            statement.setObject(2, names(carried.group()));
                            statement.setBytes(3, pseudonyms.of(person).bytes());
                        }));
    }

    private static Group group(Array units) throws SQLException {
        return new Group(
                Arrays.stream((String[]) units.getArray()).map(UnitId::new).toList());
    }

    private static String[] names(Group group) {
        return group.units().stream().map(UnitId::value).toArray(String[]::new);
    }
}
