package org.stigar.app.arenas.workshop.kept;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.harvest.Harvest;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.arena.problem.Sitting;
import org.stigar.core.people.PersonId;

/** Answers in the tables {@code workshop_answer}, {@code workshop_answered} and {@code workshop_opened}. */
final class StoredHarvest implements Harvest {

    private static final long IDS = 1L << 53;
    private static final String OF_ROUND = " where workshop_id = :workshop and round = :round";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Pseudonyms pseudonyms;
    private final SecureRandom random;

    StoredHarvest(JdbcClient jdbc, TransactionTemplate transactions, Pseudonyms pseudonyms, SecureRandom random) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.pseudonyms = pseudonyms;
        this.random = random;
    }

    @Override
    public Written write(long workshop, int round, PersonId by, String text) {
        return write(workshop, round, by, OptionalInt.empty(), text);
    }

    @Override
    public Written write(long workshop, int round, PersonId by, Sitting seats, String text) {
        List<List<PersonId>> groups = seats.groups();
        OptionalInt group = IntStream.range(0, groups.size())
                .filter(one -> groups.get(one).contains(by) && groups.get(one).size() >= LEAST_OF_GROUP)
                .findFirst();
        return write(workshop, round, by, group, text);
    }

    private Written write(long workshop, int round, PersonId by, OptionalInt group, String text) {
        String said = text.strip().replaceAll("\\p{Cntrl}+", " ");
        String answer = said.substring(0, Math.min(said.length(), LONGEST));
        if (answer.isEmpty()) {
            return Written.EMPTY;
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            lock(workshop);
            if (isOpened(workshop, round)) {
                return Written.LATE;
            }
            if (hasWritten(workshop, round, by)) {
                return Written.ALREADY;
            }
            of(
                            "insert into workshop_answered (workshop_id, round, person) values (:workshop, :round, :person)",
                            workshop,
                            round)
                    .param("person", pseudonyms.of(by).bytes())
                    .update();
            List<Answer> all = new ArrayList<>(answers(workshop, round));
            all.add(new Answer(0, answer, group));
            shuffle(workshop, round, all);
            return Written.WRITTEN;
        }));
    }

    /** Puts all answers down anew, each under a new id and in the order of the ids. */
    private void shuffle(long workshop, int round, List<Answer> all) {
        of("delete from workshop_answer" + OF_ROUND, workshop, round).update();
        Map<Long, Answer> drawn = new TreeMap<>();
        for (Answer one : all) {
            long id = random.nextLong(1, IDS);
            while (drawn.containsKey(id)) {
                id = random.nextLong(1, IDS);
            }
            drawn.put(id, one);
        }
        drawn.forEach((id, answer) -> of(
                        "insert into workshop_answer (id, workshop_id, round, answer, seat_group) values (:id, :workshop, :round, :answer, :group)",
                        workshop,
                        round)
                .param("id", id)
                .param("answer", answer.text())
                .param("group", answer.group().isPresent() ? answer.group().getAsInt() : null, Types.SMALLINT)
                .update());
    }

    private JdbcClient.StatementSpec of(String sql, long workshop, int round) {
        return jdbc.sql(sql).param("workshop", workshop).param("round", round);
    }

    private void lock(long workshop) {
        jdbc.sql("select id from workshop where id = :workshop for update")
                .param("workshop", workshop)
                .query(Long.class)
                .single();
    }

    private boolean isOpened(long workshop, int round) {
        return of("select count(*) from workshop_opened" + OF_ROUND, workshop, round)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean hasWritten(long workshop, int round, PersonId person) {
        return of("select count(*) from workshop_answered" + OF_ROUND + " and person = :person", workshop, round)
                        .param("person", pseudonyms.of(person).bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Standing standing(long workshop, int round, Map<PersonId, Integer> seats) {
        boolean isOpened = isOpened(workshop, round);
        return new Standing(isOpened, isOpened || isEnough(workshop, round, seats));
    }

    private boolean isEnough(long workshop, int round, Map<PersonId, Integer> seats) {
        List<PersonId> writers = of("select person from workshop_answered" + OF_ROUND, workshop, round)
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list()
                .stream()
                .flatMap(one -> pseudonyms.findPerson(one).stream())
                .filter(seats::containsKey)
                .toList();
        return writers.size() >= LEAST_WRITERS
                && writers.stream().map(seats::get).distinct().count() >= LEAST_GROUPS;
    }

    @Override
    public boolean open(long workshop, int round, Map<PersonId, Integer> seats) {
        return Objects.requireNonNull(transactions.execute(status -> {
            lock(workshop);
            if (isOpened(workshop, round)) {
                return true;
            }
            if (!isEnough(workshop, round, seats)) {
                return false;
            }
            of("insert into workshop_opened (workshop_id, round) values (:workshop, :round)", workshop, round)
                    .update();
            of("delete from workshop_answered" + OF_ROUND, workshop, round).update();
            if (!isEachGroupEnough(answers(workshop, round))) {
                of("update workshop_answer set seat_group = null" + OF_ROUND, workshop, round)
                        .update();
            }
            return true;
        }));
    }

    /** One small group singles out its people; and where it stood alone among the rest, so would the rest. */
    private static boolean isEachGroupEnough(List<Answer> answers) {
        Map<OptionalInt, Long> each =
                answers.stream().collect(Collectors.groupingBy(Answer::group, Collectors.counting()));
        return !each.containsKey(OptionalInt.empty())
                && each.values().stream().allMatch(count -> count >= LEAST_OF_GROUP);
    }

    @Override
    public List<Answer> opened(long workshop, int round) {
        return isOpened(workshop, round) ? answers(workshop, round) : List.of();
    }

    private List<Answer> answers(long workshop, int round) {
        return of("select id, answer, seat_group from workshop_answer" + OF_ROUND + " order by id", workshop, round)
                .query((row, number) -> new Answer(row.getLong("id"), row.getString("answer"), group(row)))
                .list();
    }

    @Override
    public void remove(long workshop, int round, long answer) {
        transactions.executeWithoutResult(status -> {
            lock(workshop);
            if (isOpened(workshop, round)) {
                of("delete from workshop_answer" + OF_ROUND + " and id = :answer", workshop, round)
                        .param("answer", answer)
                        .update();
            }
        });
    }

    private static OptionalInt group(ResultSet row) throws SQLException {
        int group = row.getInt("seat_group");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(group);
    }
}
