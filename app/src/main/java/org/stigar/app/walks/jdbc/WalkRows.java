package org.stigar.app.walks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.stigar.app.walks.pair.PairWalk;
import org.stigar.app.walks.pair.PairWalk.End;
import org.stigar.app.walks.pair.PairWalk.PairHelp;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.walk.Help.Word;
import org.stigar.core.walk.WalkKind;

/** Rows of the table walk, in the order of its columns. */
final class WalkRows {

    private WalkRows() {}

    /** Writes a walk, and its number in a column after those of the table. */
    static void write(PairWalk walk, int number, CopyRows to) {
        to.row(12)
                .bytes(walk.pair().low().bytes())
                .bytes(walk.pair().high().bytes())
                .instant(walk.at())
                .text(walk.layer().source().name())
                .text(walk.sourceId())
                .text(walk.kind().name())
                .text(walk.layer().occasion().name())
                .number(walk.gathering())
                .truth(walk.first() == End.LOW);
        if (walk.help().isPresent()) {
            PairHelp help = walk.help().get();
            to.truth(help.helper() == End.LOW).truth(help.word() == Word.CONFIRMED);
        } else {
            to.nothing().nothing();
        }
        to.number(number);
    }

    static PairWalk read(TrailPair pair, ResultSet row) throws SQLException {
        boolean lowHelped = row.getBoolean("low_helped");
        Optional<PairHelp> help = row.wasNull()
                ? Optional.empty()
                : Optional.of(new PairHelp(
                        lowHelped ? End.LOW : End.HIGH,
                        row.getBoolean("help_confirmed") ? Word.CONFIRMED : Word.CLAIMED));
        return new PairWalk(
                pair,
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                WalkKind.valueOf(row.getString("kind")),
                LayerKey.readLayer(row),
                row.getString("source_id"),
                row.getInt("gathering"),
                row.getBoolean("low_first") ? End.LOW : End.HIGH,
                help);
    }
}
