package org.stigar.app.pulse.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stigar.app.effect.EffectFigures;
import org.stigar.core.publish.PublishedEffect;

/**
 * How much more those who were invited to something moved than people like them.
 *
 * @param since the day on which the wave before it closed
 * @param items of each question that was answered both times
 */
public record InvitedFigures(LocalDate since, List<Moved> items) {

    public InvitedFigures {
        items = List.copyOf(items);
    }

    /** Returns what the gate says. */
    public static InvitedFigures of(LocalDate since, Map<String, PublishedEffect> said) {
        List<Moved> items = new ArrayList<>();
        said.forEach((item, effect) -> items.add(new Moved(item, EffectFigures.of(effect))));
        return new InvitedFigures(since, items);
    }

    /**
     * What is said of one question.
     *
     * @param more by how many points more those who were invited moved
     */
    public record Moved(String item, EffectFigures more) {}
}
