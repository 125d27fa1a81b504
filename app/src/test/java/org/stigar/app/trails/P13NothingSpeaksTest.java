package org.stigar.app.trails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.app.LogCapture;
import org.stigar.app.trails.Trails.Answer;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** Privacy P13: no table of trails names anybody; and neither log nor exception holds a name, an id or a text. */
class P13NothingSpeaksTest {

    private static final Village VILLAGE = new Village();

    @AfterAll
    static void close() {
        VILLAGE.close();
    }

    @Test
    void neitherTablesNorLogsNorExceptionsName() {
        List<String> thrown = new ArrayList<>();
        String said;
        try (LogCapture heard = new LogCapture()) {
            run(thrown);
            said = heard.lines().toString() + thrown;
        }

        assertThat(thrown).hasSize(5);
        assertThat(said).doesNotContainIgnoringCase("vendela", "torvald", "riggar", "example.org");
        for (String table : List.of("trail", "drawn_line", "logged_walk", "walk", "day_set")) {
            assertThat(VILLAGE.jdbc()
                            .sql("select coalesce(json_agg(t)::text, '') from " + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContainIgnoringCase("vendela", "torvald");
        }
    }

    private static void run(List<String> thrown) {
        PersonId vendela = VILLAGE.person("Vendela");
        PersonId torvald = VILLAGE.person("Torvald");
        PersonId third = VILLAGE.person("Third");
        long line = VILLAGE.drawing()
                .draw(vendela, torvald, "riggar allt", AgreedRhythm.MONTHLY, VILLAGE.now())
                .id();
        listen(thrown, () -> VILLAGE.drawing().answer(third, line, Answer.YES, VILLAGE.now()));
        VILLAGE.drawing().answer(torvald, line, Answer.YES, VILLAGE.now());
        listen(thrown, () -> VILLAGE.drawing().answer(torvald, line, Answer.YES, VILLAGE.now()));
        VILLAGE.pass(Duration.ofDays(1));
        VILLAGE.trails().logWalk(vendela, torvald, VILLAGE.now());
        VILLAGE.trails().letRest(torvald, vendela);
        VILLAGE.drawing().draw(third, torvald, "riggar mer", AgreedRhythm.MONTHLY, VILLAGE.now());
        listen(thrown, () -> VILLAGE.drawing().draw(torvald, vendela, "riggar", AgreedRhythm.MONTHLY, VILLAGE.now()));
        listen(thrown, () -> VILLAGE.trails().say(vendela, torvald, "riggar\nmer"));
        listen(thrown, () -> VILLAGE.trails().agree(third, vendela, AgreedRhythm.WEEKLY));
        VILLAGE.retention().run(VILLAGE.now());
    }

    private static void listen(List<String> thrown, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            thrown.add(e.toString());
        }
    }
}
