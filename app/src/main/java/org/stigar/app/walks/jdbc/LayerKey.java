package org.stigar.app.walks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.trail.Layer;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkSource;

/** The key of a row of day_set. */
record LayerKey(TrailPair pair, Layer layer) {

    /** Reads the columns low, high, source and occasion. */
    static LayerKey read(ResultSet row) throws SQLException {
        TrailPair pair = new TrailPair(new Pseudonym(row.getBytes("low")), new Pseudonym(row.getBytes("high")));
        return new LayerKey(pair, readLayer(row));
    }

    /** Reads the columns source and occasion. */
    static Layer readLayer(ResultSet row) throws SQLException {
        return new Layer(new WalkSource(row.getString("source")), Occasion.valueOf(row.getString("occasion")));
    }

    /** Writes its four fields. */
    CopyRows write(CopyRows to) {
        return to.bytes(pair.low().bytes())
                .bytes(pair.high().bytes())
                .text(layer.source().name())
                .text(layer.occasion().name());
    }
}
