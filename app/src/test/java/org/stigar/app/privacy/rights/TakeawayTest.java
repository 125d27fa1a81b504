package org.stigar.app.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stigar.app.people.PersonalRecords.PersonalTable;

/** The CSV of an export; the zip as a whole is downloaded in {@code PrivacyPagesTest}. */
class TakeawayTest {

    @Test
    void writesAHeaderAndALineForEachRow() {
        assertThat(csv("ann", "")).isEqualTo("name,text\r\nann,\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(csv("a,b", "she said \"no\"\nand left"))
                .isEqualTo("name,text\r\n\"a,b\",\"she said \"\"no\"\"\nand left\"\r\n");
    }

    /** What somebody else wrote must not run in the reader's spreadsheet. */
    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)"})
    void makesNoFormulaOfAText(String text) {
        assertThat(csv("ann", text)).endsWith(",'" + text + "\r\n");
    }

    @Test
    void takesNoFileNameThatLeadsElsewhere() {
        assertThatThrownBy(() -> new PersonalTable("../etc/passwd", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String csv(String name, String text) {
        return Csv.of(new PersonalTable("people", List.of("name", "text"), List.of(List.of(name, text))));
    }
}
