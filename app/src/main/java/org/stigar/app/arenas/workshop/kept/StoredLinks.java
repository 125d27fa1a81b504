package org.stigar.app.arenas.workshop.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.workshop.day.GroupLinks;

/** Links in the table {@code workshop_link}. */
final class StoredLinks implements GroupLinks {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    StoredLinks(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Map<Integer, List<String>> of(long workshop) {
        Map<Integer, List<String>> links = new TreeMap<>();
        jdbc.sql("select round, seat_group, link from workshop_link where workshop_id = :workshop")
                .param("workshop", workshop)
                .query(row -> {
                    List<String> round = links.computeIfAbsent(row.getInt("round"), any -> new ArrayList<>());
                    while (round.size() <= row.getInt("seat_group")) {
                        round.add("");
                    }
                    round.set(row.getInt("seat_group"), Objects.requireNonNull(row.getString("link")));
                });
        return links;
    }

    @Override
    public void put(long workshop, int round, List<String> links) {
        if (!links.stream().allMatch(link -> link.isEmpty() || GroupLinks.isLink(link))) {
            throw new IllegalArgumentException("a link begins with https and names a host");
        }
        transactions.executeWithoutResult(status -> {
            jdbc.sql("delete from workshop_link where workshop_id = :workshop and round = :round")
                    .param("workshop", workshop)
                    .param("round", round)
                    .update();
            for (int group = 0; group < links.size(); group++) {
                if (!links.get(group).isEmpty()) {
                    jdbc.sql("""
                            insert into workshop_link (workshop_id, round, seat_group, link)
                            values (:workshop, :round, :group, :link)
                            """)
                            .param("workshop", workshop)
                            .param("round", round)
                            .param("group", group)
                            .param("link", links.get(group))
                            .update();
                }
            }
        });
    }
}
