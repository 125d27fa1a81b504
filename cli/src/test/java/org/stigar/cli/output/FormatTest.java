package org.stigar.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stigar.cli.terminal.Language;

class FormatTest {

    private static final Table STATES = new Table(
            "states",
            "States",
            List.of(
                    Column.words("state", "State"),
                    Column.numbers("trails", "Trails"),
                    Column.numbers("share", "Share")),
            List.of(
                    List.of(Cell.named("open", "öppen"), Cell.whole(12_345), Cell.decimal(0.5, 2)),
                    List.of(Cell.named("fading", "say \"hm\", then"), Cell.whole(7), Cell.NONE)),
            List.of("rounded to 5"));

    @Test
    void alignsATableForPeople() throws IOException {
        assertThat(write(Format.TABLE, Answer.of(STATES, List.of("That is all.")), Language.EN))
                .isEqualTo("""
                        States
                          State           Trails  Share
                          öppen           12,345   0.50
                          say "hm", then       7      –
                          rounded to 5

                        That is all.
                        """);
    }

    @Test
    void writesNumbersTheSwedishWay() throws IOException {
        assertThat(write(Format.TABLE, Answer.of(STATES, List.of()), Language.SV))
                .contains("12\u00a0345", "0,50");
    }

    @Test
    void writesOneTableAsCsvThatIsTheSameInEveryLanguage() throws IOException {
        String csv = write(Format.CSV, Answer.of(STATES, List.of("not in CSV")), Language.EN);

        assertThat(csv).isEqualTo("state,trails,share\nopen,12345,0.5\nfading,7,\n");
        assertThat(write(Format.CSV, Answer.of(STATES, List.of()), Language.SV)).isEqualTo(csv);
    }

    @Test
    void writesADocumentAsCsvOfOneShape() throws IOException {
        assertThat(write(Format.CSV, Answer.document(List.of(STATES), List.of()), Language.EN))
                .startsWith("table,row,column,value\nstates,1,state,open\nstates,1,trails,12345\n");
    }

    @Test
    void writesOneTableAsAJsonArray() throws IOException {
        assertThat(write(Format.JSON, Answer.of(STATES, List.of()), Language.SV))
                .isEqualTo("""
                        [{"state":"open","trails":12345,"share":0.5},{"state":"fading","trails":7,"share":null}]
                        """);
    }

    @Test
    void writesADocumentAsAJsonObject() throws IOException {
        assertThat(write(Format.JSON, Answer.document(List.of(STATES), List.of()), Language.EN))
                .startsWith("{\"states\":[{\"state\":\"open\"")
                .endsWith("]}\n");
    }

    @Test
    void writesNoZeroWithASign() {
        assertThat(Cell.decimal(-0.0000001, 3).plain()).isEqualTo("0");
        assertThat(Cell.decimal(1_000_000, 1).plain()).isEqualTo("1000000");
    }

    private static String write(Format format, Answer answer, Language language) throws IOException {
        StringWriter text = new StringWriter();
        format.write(answer, text, language);
        return text.toString();
    }
}
