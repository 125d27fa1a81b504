package org.stigar.app.walks.jdbc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.pair.TrailPair;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.DaySet;
import org.stigar.core.trail.Layer;
import org.stigar.core.trail.Trace;
import org.stigar.core.trail.openness.Vantage;

/** The day sets in PostgreSQL. */
final class JdbcDaySets implements DaySets {

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final ActiveDays activeDays;

    JdbcDaySets(JdbcClient jdbc, Pseudonyms pseudonyms, ActiveDays activeDays) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.activeDays = activeDays;
    }

    @Override
    public Optional<Trace> find(PersonId one, PersonId other) {
        TrailPair pair = TrailPair.of(pseudonyms.of(one), pseudonyms.of(other));
        Map<Layer, DaySet> layers = new HashMap<>();
        jdbc.sql("select source, occasion, days from day_set where low = ? and high = ?")
                .param(pair.low().bytes())
                .param(pair.high().bytes())
                .query(row -> {
                    layers.put(LayerKey.readLayer(row), DaySet.ofBytes(row.getBytes("days")));
                });
        return layers.isEmpty() ? Optional.empty() : Optional.of(Trace.of(layers));
    }

    @Override
    public Map<PersonId, Trace> of(PersonId person) {
        Pseudonym end = pseudonyms.of(person);
        Map<Pseudonym, Map<Layer, DaySet>> trails = new HashMap<>();
        jdbc.sql("select low, high, source, occasion, days from day_set where low = :end"
                        + " union all select low, high, source, occasion, days from day_set where high = :end")
                .param("end", end.bytes())
                .query(row -> {
                    LayerKey key = LayerKey.read(row);
                    trails.computeIfAbsent(key.pair().other(end), other -> new HashMap<>())
                            .put(key.layer(), DaySet.ofBytes(row.getBytes("days")));
                });
        Map<PersonId, Trace> traces = new HashMap<>();
        trails.forEach((other, layers) ->
                pseudonyms.findPerson(other).ifPresent(known -> traces.put(known, Trace.of(layers))));
        return traces;
    }

    @Override
    public Vantage vantage() {
        return activeDays.vantage();
    }
}
