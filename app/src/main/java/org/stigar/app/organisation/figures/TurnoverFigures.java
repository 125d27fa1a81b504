package org.stigar.app.organisation.figures;

import java.time.LocalDate;
import org.stigar.core.publish.PublishedTurnover;

/** What stayed from one quarter, by its first day, to the next. */
public record TurnoverFigures(LocalDate before, LocalDate after, ShareFigure walkDays, ShareFigure trails) {

    static TurnoverFigures of(PublishedTurnover turnover) {
        return new TurnoverFigures(
                LocalDate.ofEpochDay(turnover.before().from()),
                LocalDate.ofEpochDay(turnover.after().from()),
                ShareFigure.of(turnover.weighted()),
                ShareFigure.of(turnover.unweighted()));
    }
}
