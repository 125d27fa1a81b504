package org.stigar.app.trails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** Privacy P7: an export holds all there is, and after an erasure nothing is left. */
class P7EraseTrailsTest {

    private static final Village VILLAGE = new Village();
    private static final List<String> TABLES = List.of("trail", "drawn_line", "logged_walk", "walk", "day_set");

    @AfterAll
    static void close() {
        VILLAGE.close();
    }

    @Test
    void exportsAllAndErasesAll() {
        PersonId ann = VILLAGE.person("Annika");
        PersonId bob = VILLAGE.person("Bosse");
        PersonId cy = VILLAGE.person("Cyril");
        PersonId dee = VILLAGE.person("Deepa");
        VILLAGE.trail(ann, bob);
        VILLAGE.trails().say(ann, bob, "words of ann");
        VILLAGE.trails().say(bob, ann, "words for ann");
        VILLAGE.pass(Duration.ofDays(1));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        VILLAGE.drawing().draw(ann, cy, "line of ann", AgreedRhythm.WEEKLY, VILLAGE.now());
        VILLAGE.drawing().note(ann, "Kim outside", "note of ann", AgreedRhythm.WEEKLY, VILLAGE.now());
        long refused = VILLAGE.drawing()
                .draw(dee, ann, "line to ann", AgreedRhythm.WEEKLY, VILLAGE.now())
                .id();
        VILLAGE.drawing().answer(ann, refused, Answer.NO, VILLAGE.now());
        VILLAGE.drawing().draw(dee, bob, "of others", AgreedRhythm.WEEKLY, VILLAGE.now());

        List<PersonalTable> export = VILLAGE.records().export(ann);
        assertThat(export.toString())
                .contains("words of ann", "words for ann", "line of ann", "Kim outside", "note of ann", "line to ann")
                .contains("Bosse", "Cyril", "Deepa")
                .doesNotContain("of others");
        assertThat(VILLAGE.records().export(dee).toString()).doesNotContain("NO");

        VILLAGE.erase(ann);
        VILLAGE.erase(ann); // twice changes nothing
        String left = everything();
        assertThat(left)
                .doesNotContain("ann\"", "words", "Kim", "note of", "line to", "line of")
                .doesNotContain(
                        HexFormat.of().formatHex(VILLAGE.pseudonyms().of(ann).bytes()))
                .contains("of others");
        assertThat(VILLAGE.trails().of(bob, VILLAGE.now())).isEmpty();
        assertThat(VILLAGE.drawing().drawnBy(dee)).hasSize(1);
        assertThat(VILLAGE.records().export(ann)).allMatch(table -> table.rows().isEmpty());
    }

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : TABLES) {
            all.append(VILLAGE.jdbc()
                    .sql("select coalesce(json_agg(t)::text, '') from " + table + " t")
                    .query(String.class)
                    .single());
        }
        return all.toString();
    }
}
