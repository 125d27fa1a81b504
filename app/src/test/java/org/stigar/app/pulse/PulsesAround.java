package org.stigar.app.pulse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.figures.ChangeFigures;
import org.stigar.app.pulse.figures.ChangeFigures.Row;
import org.stigar.app.pulse.figures.ChangeFigures.Shift;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.figures.PulseFigures.Slice;
import org.stigar.app.pulse.figures.ResponseFigure;
import org.stigar.app.pulse.figures.Stretch;
import org.stigar.app.pulse.jdbc.StoredPulses;
import org.stigar.core.publish.PublishedAgreement;
import org.stigar.core.publish.PublishedChange;
import org.stigar.core.publish.PublishedCoverage;

/** A pulse that was published before something and again after it: Sales and Delivery went up by about a point, ten other groups did not. */
public record PulsesAround(ApplicationContext app) {

    private static final double[] OTHERS = {0.1, 0, -0.1, 0.2, 0, -0.2, 0.1, 0, 0.2, -0.1};
    private static final int K = 8;

    /** Puts it in, and returns the later wave. */
    public long put(String name, LocalDate closed, LocalDate opened) {
        StoredPulses pulses = app.getBean(StoredPulses.class);
        List<PulseItem> items = List.of(
                PulseItem.ready().get(0),
                new PulseItem(PulseItem.Kind.OWN, "own", 5, "Jag vet vart vi ska.", "I know where we go."));
        long pulse = pulses.create(name, "", Mode.ANONYMOUS, items);
        Wave before = wave(pulse, 1, closed.minusDays(7));
        Wave after = wave(pulse, 2, opened);
        List<String> ids = items.stream().map(PulseItem::id).toList();
        pulses.tryPublish(before, figures(ids, Optional.empty()));
        pulses.tryPublish(after, figures(ids, Optional.of(change(ids, closed))));
        return after.id();
    }

    private Wave wave(long pulse, int order, LocalDate opens) {
        JdbcClient database = app.getBean(JdbcClient.class);
        int number = database.sql("select coalesce(max(number), 0) + 1 from pulse_wave")
                .query(Integer.class)
                .single();
        Wave wave = new Wave(
                pulse / 2 + order,
                pulse,
                number,
                opens,
                opens.plusDays(6),
                K,
                Optional.of(opens.plusDays(7)),
                Optional.empty(),
                Optional.empty());
        database.sql("""
                        insert into pulse_wave (id, pulse_id, number, opens, closes, k, closed_on)
                        values (:id, :pulse, :number, :opens, :closes, :k, :closed)
                        """)
                .param("id", wave.id())
                .param("pulse", pulse)
                .param("number", number)
                .param("opens", wave.opens())
                .param("closes", wave.closes())
                .param("k", K)
                .param("closed", wave.closedOn().orElseThrow())
                .update();
        return wave;
    }

    private static PulseFigures figures(List<String> items, Optional<ChangeFigures> change) {
        Slice nothing = new Slice(
                List.of(),
                List.of(),
                new ResponseFigure(PublishedCoverage.Level.ENOUGH, 80),
                List.of(),
                PublishedAgreement.Band.WITHHELD);
        return new PulseFigures(K, Optional.empty(), items, nothing, List.of(), change, Optional.empty());
    }

    private static ChangeFigures change(List<String> items, LocalDate closed) {
        List<Row> groups = new ArrayList<>();
        groups.add(row("sales", 1.0, 0.1));
        groups.add(row("delivery", 0.8, 0.1));
        for (int i = 0; i < OTHERS.length; i++) {
            groups.add(row("other-" + i, OTHERS[i], OTHERS[i] * 3));
        }
        return new ChangeFigures(ChangeFigures.Kind.ALL, closed, items, row("", 0.2, 0), groups);
    }

    private static Row row(String unit, double... middles) {
        List<Shift> shifts = new ArrayList<>();
        for (double middle : middles) {
            shifts.add(new Shift(
                    PublishedChange.Shift.Kind.COMPARED,
                    Optional.of(new Stretch(middle - 0.5, middle + 0.5)),
                    Optional.empty()));
        }
        List<String> units = unit.isEmpty() ? List.of() : List.of(unit);
        return new Row(units, units, shifts);
    }
}
