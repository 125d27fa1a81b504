package org.stigar.app.competences.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;

/** The tables of the catalogue. What writes does so in the caller's transaction, which holds the lock. */
final class CatalogueRows {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    CatalogueRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        client = JdbcClient.create(jdbc);
    }

    /** Reads everything. What does not fit together is left out: the tables keep links to what may go. */
    Catalogue read() {
        Map<String, List<Label>> labels = new HashMap<>();
        Map<String, Locale> languages = new HashMap<>();
        jdbc.query("""
                select competence_id, language, use, text from competence_label
                order by competence_id, language, use desc, text collate "C"
                """, row -> {
            labels.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                    .add(new Label(
                            languages.computeIfAbsent(row.getString(2), Locale::new),
                            Label.Use.valueOf(row.getString(3)),
                            row.getString(4)));
        });
        CatalogueBuilder builder = new CatalogueBuilder();
        jdbc.query("select id, kind from competence", row -> {
            String id = row.getString(1);
            builder.add(new Competence(
                    new CompetenceId(id),
                    CompetenceKind.valueOf(row.getString(2)),
                    labels.getOrDefault(id, List.of()),
                    List.of()));
        });
        jdbc.query("""
                select competence_id, broader_id from competence_broader
                order by competence_id collate "C", broader_id collate "C"
                """, row -> {
            builder.link(new CompetenceId(row.getString(1)), new CompetenceId(row.getString(2)));
        });
        jdbc.query("select tag_id, into_id from competence_merge", row -> {
            builder.merge(new CompetenceId(row.getString(1)), new CompetenceId(row.getString(2)));
        });
        return builder.build().catalogue();
    }

    /** Returns the id that counts, or empty where there is no such competence. */
    Optional<CompetenceId> resolve(CompetenceId id) {
        return client.sql("""
                select coalesce((select into_id from competence_merge where tag_id = id), id) from competence where id = :id
                """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(CompetenceId::new);
    }

    /** Returns what competences would change. */
    Difference compare(Collection<Competence> competences) {
        return Difference.of(competences, jdbc);
    }

    /** Adds what is new, the names of languages that it speaks in place of those there were. */
    void put(Difference difference) {
        jdbc.batchUpdate(
                "insert into competence (id, kind) values (?, ?)",
                difference.added().stream()
                        .map(one -> new Object[] {one.id().value(), one.kind().name()})
                        .toList());
        jdbc.batchUpdate(
                "delete from competence_label where competence_id = ? and language = ?",
                difference.renamed().stream()
                        .flatMap(one -> one.labels().stream()
                                .map(label -> label.language().getLanguage())
                                .distinct()
                                .map(language -> new Object[] {one.id().value(), language}))
                        .toList());
        putLabels(Stream.concat(difference.added().stream(), difference.renamed().stream()));
        jdbc.batchUpdate(
                "insert into competence_broader (competence_id, broader_id) values (?, ?)",
                difference.links().stream()
                        .map(link -> new Object[] {
                            link.narrow().value(), link.broad().value()
                        })
                        .toList());
    }

    private void putLabels(Stream<Competence> competences) {
        jdbc.batchUpdate(
                "insert into competence_label (competence_id, language, use, text) values (?, ?, ?, ?)",
                competences
                        .flatMap(one -> one.labels().stream().map(label -> new Object[] {
                            one.id().value(),
                            label.language().getLanguage(),
                            label.use().name(),
                            label.text()
                        }))
                        .toList());
    }

    /** Adds a tag, and returns whether it is new. */
    boolean addTag(Competence tag) {
        boolean isNew = client.sql("insert into competence (id, kind) values (:id, 'TAG') on conflict do nothing")
                        .param("id", tag.id().value())
                        .update()
                > 0;
        if (isNew) {
            putLabels(Stream.of(tag));
        }
        return isNew;
    }

    /** Returns the tags that are not merged, and how many say each of themselves. */
    Map<CompetenceId, Integer> countHolders() {
        Map<CompetenceId, Integer> holders = new HashMap<>();
        jdbc.query("""
                select id, (select count(*) from competence_claim where competence_id = id)
                from competence where kind = 'TAG' and id not in (select tag_id from competence_merge)
                """, row -> {
            holders.put(new CompetenceId(row.getString(1)), row.getInt(2));
        });
        return holders;
    }

    /** Merges a tag, with all that leads to it; false where it is none, or merged already. */
    boolean merge(CompetenceId tag, CompetenceId into) {
        boolean isTag = client.sql("""
                insert into competence_merge (tag_id, into_id) select id, :into from competence
                where id = :tag and kind = 'TAG' on conflict do nothing
                """)
                        .param("tag", tag.value())
                        .param("into", into.value())
                        .update()
                > 0;
        if (isTag) {
            for (String sql : List.of(
                    "update competence_merge set into_id = :into where into_id = :tag",
                    """
                    delete from competence_claim where competence_id = :tag
                    and person in (select person from competence_claim where competence_id = :into)
                    """,
                    "update competence_claim set competence_id = :into where competence_id = :tag",
                    "update given_help set competence_id = :into where competence_id = :tag")) {
                client.sql(sql)
                        .param("tag", tag.value())
                        .param("into", into.value())
                        .update();
            }
        }
        return isTag;
    }

    /** Deletes the free tags to which nothing leads any more, and returns them. */
    List<CompetenceId> dropOrphans() {
        return jdbc.query("""
                delete from competence c where kind = 'TAG'
                and not exists (select from competence_claim where competence_id = c.id)
                and not exists (select from given_help where competence_id = c.id)
                and not exists (select from competence_merge where tag_id = c.id or into_id = c.id)
                returning id
                """, (row, number) -> new CompetenceId(row.getString(1)));
    }
}
