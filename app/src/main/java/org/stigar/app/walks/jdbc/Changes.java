package org.stigar.app.walks.jdbc;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stigar.app.database.Notices;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.pair.TrailPair;

/**
 * Tells all nodes which trails change, in the transaction that changes them. Safe for use by many threads.
 *
 * <p>Each row carries the number of its transaction, so that a node can tell what may still be under way
 * ({@code org.stigar.app.walks.forest.ChangeLog}).
 */
public final class Changes {

    /** On which channel the word goes out. */
    public static final String CHANNEL = "walks_changed";

    private final JdbcTemplate jdbc;
    private final Notices notices;

    public Changes(DataSource database, Notices notices) {
        jdbc = new JdbcTemplate(database);
        this.notices = notices;
    }

    void ofPairs(Collection<TrailPair> pairs) {
        CopyRows rows = new CopyRows();
        for (TrailPair pair : pairs) {
            rows.row(2).bytes(pair.low().bytes()).bytes(pair.high().bytes());
        }
        write(rows);
    }

    /** Tells that all trails of these people are to be read anew: word of a trail to one who is erased names only the other. */
    void ofEnds(Collection<Pseudonym> ends) {
        CopyRows rows = new CopyRows();
        for (Pseudonym end : ends) {
            rows.row(2).bytes(end.bytes()).nothing();
        }
        write(rows);
    }

    /** Tells that everything is to be read anew. */
    public void ofAll() {
        write(new CopyRows().row(2).nothing().nothing());
    }

    private void write(CopyRows rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.copy(connection, "trail_change (low, high)");
            return true;
        });
        notices.send(CHANNEL, "");
    }
}
