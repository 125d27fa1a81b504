package org.stigar.app.organisation.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.figures.CoverageFigure;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.figures.StateFigures;
import tools.jackson.databind.json.JsonMapper;

/** Publications in PostgreSQL. The figures of a quarter never change, so the last few that were read are kept. */
public final class StoredPublications implements Publications {

    private static final int KEPT = 8;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<LocalDate, Whole> wholes = new ConcurrentHashMap<>();
    private final Map<LocalDate, OrganisationFigures> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<LocalDate, OrganisationFigures> eldest) {
                    return size() > KEPT;
                }
            });

    StoredPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LocalDate> list() {
        return jdbc.sql("select quarter from publication order by quarter desc")
                .query(LocalDate.class)
                .list();
    }

    @Override
    public Optional<Published> find(LocalDate quarter) {
        return jdbc.sql("select shown_from, statement from publication where quarter = :quarter")
                .param("quarter", quarter)
                .query((row, number) -> new Published(
                        quarter,
                        figures(quarter),
                        row.getObject("shown_from", OffsetDateTime.class).toInstant(),
                        row.getString("statement")))
                .optional();
    }

    private OrganisationFigures figures(LocalDate quarter) {
        OrganisationFigures known = kept.get(quarter);
        if (known == null) {
            String text = jdbc.sql("select figures::text from publication where quarter = :quarter")
                    .param("quarter", quarter)
                    .query(String.class)
                    .single();
            known = json.readValue(text, OrganisationFigures.class);
            kept.put(quarter, known);
        }
        return known;
    }

    @Override
    public List<Overview> overviews() {
        return jdbc.sql("select quarter, shown_from from publication order by quarter desc")
                .query((row, number) -> {
                    LocalDate quarter = row.getObject("quarter", LocalDate.class);
                    Whole whole = wholes.computeIfAbsent(quarter, this::whole);
                    return new Overview(
                            quarter,
                            row.getObject("shown_from", OffsetDateTime.class).toInstant(),
                            whole.k(),
                            whole.coverage(),
                            whole.overall());
                })
                .list();
    }

    /** What is said of a quarter as a whole, without the cells, which are many. */
    private record Whole(int k, CoverageFigure coverage, StateFigures overall) {}

    private Whole whole(LocalDate quarter) {
        return json.readValue(
                jdbc.sql("""
                        select jsonb_build_object('k', figures->'k', 'coverage', figures->'coverage',
                            'overall', figures->'overall')::text
                        from publication where quarter = :quarter
                        """).param("quarter", quarter).query(String.class).single(), Whole.class);
    }

    @Override
    public void comment(LocalDate quarter, String statement) {
        jdbc.sql("update publication set statement = :statement where quarter = :quarter")
                .param("statement", statement)
                .param("quarter", quarter)
                .update();
    }

    /**
     * Adds a quarter, in the caller's transaction, unless figures are frozen.
     *
     * @return whether it is new
     */
    public boolean tryAdd(LocalDate quarter, OrganisationFigures figures, Instant publishedAt, Instant shownFrom) {
        kept.remove(quarter);
        wholes.remove(quarter);
        return jdbc.sql("""
                        insert into publication (quarter, k, figures, published_at, shown_from)
                        select :quarter, :k, :figures::jsonb, :published_at, :shown_from
                        where not exists (select from figures_frozen) on conflict do nothing
                        """)
                        .param("quarter", quarter)
                        .param("k", figures.k())
                        .param("figures", json.writeValueAsString(figures))
                        .param("published_at", publishedAt.atOffset(ZoneOffset.UTC))
                        .param("shown_from", shownFrom.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
