package org.stigar.app.walks.forest;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A way to the database that a test can cut. */
final class CuttableSource extends DelegatingDataSource {

    private volatile boolean isCut;

    CuttableSource(DataSource whole) {
        super(whole);
    }

    void cut() {
        isCut = true;
    }

    void mend() {
        isCut = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isCut) {
            throw new SQLException("the line is cut", "08001");
        }
        return super.getConnection();
    }
}
