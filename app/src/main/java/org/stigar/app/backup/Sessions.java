package org.stigar.app.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a connection speak as the file does, whatever the server's settings are. */
final class Sessions {

    private Sessions() {}

    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set datestyle = 'ISO, YMD'");
            statement.execute("set timezone = 'UTC'");
            statement.execute("set intervalstyle = 'postgres'");
            statement.execute("set bytea_output = 'hex'");
            statement.execute("set extra_float_digits = 1");
            statement.execute("set standard_conforming_strings = on");
            statement.execute("set statement_timeout = 0");
            statement.execute("set lock_timeout = '20s'");
            // Rows keep their order, so that a table that comes back is read as the one before was.
            statement.execute("set synchronize_seqscans = off");
            statement.execute("set max_parallel_workers_per_gather = 0");
        }
    }
}
