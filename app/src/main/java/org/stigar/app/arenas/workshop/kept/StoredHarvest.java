package org.stigar.app.arenas.workshop.kept;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.harvest.Harvest;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
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
            List<String> all = new ArrayList<>(
                    answers(workshop, round).stream().map(Answer::text).toList());
            all.add(answer);
            shuffle(workshop, round, all);
            return Written.WRITTEN;
        }));
    }

    /** Puts all answers down anew, each under a new id and in the order of the ids. */
    private void shuffle(long workshop, int round, List<String> all) {
        of("delete from workshop_answer" + OF_ROUND, workshop, round).update();
        Map<Long, String> drawn = new TreeMap<>();
        for (String one : all) {
            long id = random.nextLong(1, IDS);
            while (drawn.containsKey(id)) {
                id = random.nextLong(1, IDS);
            }
            drawn.put(id, one);
        }
        drawn.forEach((id, answer) -> of(
                        "insert into workshop_answer (id, workshop_id, round, answer) values (:id, :workshop, :round, :answer)",
                        workshop,
                        round)
                .param("id", id)
                .param("answer", answer)
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
            return true;
        }));
    }

    @Override
    public List<Answer> opened(long workshop, int round) {
        return isOpened(workshop, round) ? answers(workshop, round) : List.of();
    }

    private List<Answer> answers(long workshop, int round) {
        return of("select id, answer from workshop_answer" + OF_ROUND + " order by id", workshop, round)
                .query((row, number) -> new Answer(row.getLong("id"), row.getString("answer")))
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
}
