package org.stigar.app.competences.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.competences.CompetencesContract;
import org.stigar.app.database.Notices;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;

/** The feature's stores on one database, wired as the server wires them: a node of its own. */
final class Desk {

    final JdbcTemplate jdbc;
    final TransactionTemplate transactions;
    final CurrentCatalogue current;
    final CatalogueRows rows;
    final WordRows words;
    final JdbcSpelling spelling;
    final JdbcCompetences competences;
    final JdbcShownCompetence shown;
    final CompetenceRecords records;
    final HelpRetention retention;

    Desk(DataSource source, MemoryPeople colleagues, Notices notices) {
        jdbc = new JdbcTemplate(source);
        transactions = TestDatabase.transactions(source);
        current = new CurrentCatalogue(jdbc, transactions, change -> notices.send("competences_changed", change));
        CompetencesConfiguration.follow(notices, current);
        rows = new CatalogueRows(jdbc);
        words = new CompetencesConfiguration().wordRows(jdbc, current);
        spelling = new JdbcSpelling(jdbc, transactions);
        JdbcClient client = JdbcClient.create(source);
        HelpRows helps = new HelpRows(client);
        competences =
                new JdbcCompetences(current, rows, words, spelling, new ClaimRows(client), colleagues, colleagues);
        shown = new JdbcShownCompetence(
                current, rows, helps, colleagues, colleagues, colleagues, new SecureRandom(new byte[] {1}));
        records = new CompetenceRecords(
                current,
                rows,
                client,
                competences,
                shown,
                colleagues,
                colleagues,
                Clock.fixed(CompetencesContract.NOW, ZoneOffset.UTC));
        retention = new HelpRetention(current, rows, helps);
    }
}
