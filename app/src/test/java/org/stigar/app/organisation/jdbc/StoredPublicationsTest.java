package org.stigar.app.organisation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.figures.ShareFigure;
import org.stigar.core.publish.PublishedCell;
import org.stigar.core.publish.PublishedShare;
import tools.jackson.databind.json.JsonMapper;

/** That a quarter is read as it was published, also one of before there was as much to say. */
class StoredPublicationsTest {

    private static final LocalDate QUARTER = LocalDate.of(2026, 1, 1);
    private static final Instant NOW = Instant.parse("2026-04-01T01:10:00Z");

    /** As the first version of the server stored it. */
    private static final String FIRST_VERSION = """
            {"k": 8, "coverage": {"level": "ENOUGH", "percent": 90},
             "groups": [{"units": ["sales"], "names": ["Sales"], "people": {"kind": "ROUNDED", "value": 15},
               "inside": {"open": {"kind": "ROUNDED", "value": 40}, "fading": {"kind": "FEWER_THAN", "value": 8},
                 "overgrown": {"kind": "FEWER_THAN", "value": 8}},
               "silo": "WITHHELD", "index": 0.0, "externalInternal": 0.0}],
             "cells": [{"open": {"kind": "ROUNDED", "value": 40}, "versus": "UNKNOWN", "seam": "NOT_SAID",
               "coverage": {"level": "ENOUGH", "percent": -1}}],
             "overall": {"open": {"kind": "ROUNDED", "value": 40}, "fading": {"kind": "FEWER_THAN", "value": 8},
               "overgrown": {"kind": "FEWER_THAN", "value": 8}},
             "turnover": [], "order": [0]}
            """;

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    private final StoredPublications publications = new StoredPublications(jdbc);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void readsAQuarterOfTheFirstVersion() {
        jdbc.sql("insert into publication (quarter, k, figures, published_at, shown_from)"
                        + " values (:quarter, 8, :figures::jsonb, :now, :now)")
                .param("quarter", QUARTER)
                .param("figures", FIRST_VERSION)
                .param("now", NOW.atOffset(ZoneOffset.UTC))
                .update();

        OrganisationFigures figures = publications.find(QUARTER).orElseThrow().figures();
        assertThat(figures.formal()).isEmpty();
        assertThat(figures.zones()).isEmpty();
        assertThat(figures.tasks()).isEmpty();
        assertThat(figures.competences()).isEmpty();
        assertThat(figures.crossing(0, 0)).as("not told").isEmpty();
        assertThat(figures.cell(0, 0).planks()).isEmpty();
        assertThat(figures.cell(0, 0).leastPlanks()).isZero();
        assertThat(figures.groups().get(0).ways()).isEmpty();
        assertThat(figures.groups().get(0).inside().open().value()).isEqualTo(40);
        assertThat(publications.overviews()).singleElement().satisfies(whole -> {
            assertThat(whole.overall()).isEqualTo(figures.overall());
            assertThat(whole.coverage().percent()).isEqualTo(90);
            assertThat(whole.shownFrom()).isEqualTo(NOW);
        });
    }

    @Test
    void readsWhatItStored() {
        OrganisationFigures figures = JsonMapper.builder()
                .build()
                .readValue(FIRST_VERSION.strip().replaceFirst("}$", "") + """
                        , "formal": {"kind": "ROUNDED", "percent": 35},
                          "zones": {"bands": [{"from": 60, "until": 120, "people": {"kind": "ROUNDED", "value": 25}}],
                            "across": {"kind": "WITHHELD", "percent": 0}},
                          "tasks": [{"unit": "p", "name": "P", "coverage": {"level": "SOME", "percent": -1},
                            "nodes": [{"functions": ["sales"], "people": {"kind": "ROUNDED", "value": 10}}],
                            "links": ["MORE"]}],
                          "competences": [{"from": 0, "to": 0, "competences": ["tag:planning"]}]}
                        """, OrganisationFigures.class);
        assertThat(figures.formal()).contains(new ShareFigure(PublishedShare.Kind.ROUNDED, 35));
        assertThat(figures.tasks())
                .hasValueSatisfying(tasks -> assertThat(tasks)
                        .singleElement()
                        .satisfies(task -> assertThat(task.link(0, 0)).isEqualTo(PublishedCell.Versus.MORE)));

        assertThat(figures.crossing(0, 0)).containsExactly("tag:planning");

        assertThat(publications.tryAdd(QUARTER, figures, NOW, NOW)).isTrue();
        assertThat(new StoredPublications(jdbc).find(QUARTER).orElseThrow().figures())
                .isEqualTo(figures);
        assertThat(publications.tryAdd(QUARTER, figures, NOW, NOW)).isFalse();
    }
}
