package org.stigar.app.backup.file;

import java.util.regex.Pattern;

/**
 * A part of a table that is divided by ranges.
 *
 * @param table the whole
 * @param name of the part
 * @param bounds as PostgreSQL writes them: {@code FOR VALUES FROM ('…') TO ('…')}
 */
public record TablePart(String table, String name, String bounds) {

    private static final Pattern BOUNDS =
            Pattern.compile("FOR VALUES FROM \\('[-+:. 0-9]{10,40}'\\) TO \\('[-+:. 0-9]{10,40}'\\)");

    public TablePart {
        if (!BOUNDS.matcher(bounds).matches()) {
            throw new IllegalArgumentException("a part has a range of instants, was " + bounds);
        }
    }
}
