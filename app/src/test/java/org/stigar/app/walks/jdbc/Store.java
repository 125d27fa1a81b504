package org.stigar.app.walks.jdbc;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.MemoryNotices;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.WalkLog;
import org.stigar.app.walks.pair.Keeping;
import org.stigar.app.walks.pair.PairWalks;

/** The feature's store on one database, wired as the server wires it: a node of its own. */
public final class Store {

    public final DataSource database;
    public final JdbcClient jdbc;
    public final PlatformTransactionManager transactions;
    public final TransactionTemplate transaction;
    public final DaySetStream trails;
    public final ActiveDays activeDays;
    public final WalkLog log;
    public final DaySets daySets;
    public final Changes changes;
    final Months months;

    public Store(DataSource database, MemoryPeople colleagues, Clock clock) {
        this.database = database;
        jdbc = JdbcClient.create(database);
        transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        changes = new Changes(database, new MemoryNotices());
        months = new Months(jdbc, transactions);
        PairWalks pairWalks = new PairWalks(colleagues, colleagues, colleagues, Keeping.SHIPPED, clock);
        log = new JdbcWalkLog(database, transactions, months, changes, pairWalks, colleagues, Keeping.SHIPPED, clock);
        trails = new DaySetStream(database);
        activeDays = new ActiveDays(database, transactions, trails, clock);
        daySets = new JdbcDaySets(jdbc, colleagues, activeDays);
    }
}
