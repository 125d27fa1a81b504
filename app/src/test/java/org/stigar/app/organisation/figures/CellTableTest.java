package org.stigar.app.organisation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.publish.PublishedCell.Seam;
import org.stigar.core.publish.PublishedCell.Versus;
import org.stigar.core.publish.PublishedCount.Kind;
import org.stigar.core.publish.PublishedCoverage.Level;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class CellTableTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void readsWhatItWrote() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 100; round++) {
            int most = 1 + random.nextInt(4);
            List<CellFigures> cells = IntStream.range(0, random.nextInt(60))
                    .mapToObj(i -> cell(random.nextInt(most)))
                    .toList();

            CellTable table = CellTable.of(cells.stream());
            CellTable read = json.readValue(json.writeValueAsString(table), CellTable.class);

            assertThat(read).isEqualTo(table);
            assertThat(IntStream.range(0, read.size()).mapToObj(read::at)).containsExactlyElementsOf(cells);
        }
    }

    @Test
    void readsThePlainListOfTheFirstPublications() {
        List<CellFigures> cells = List.of(cell(1), cell(1), cell(0));

        CellTable read = json.readValue(json.writeValueAsString(cells), CellTable.class);

        assertThat(read).isEqualTo(CellTable.of(cells.stream()));
    }

    @Test
    void keepsWhatIsSaidOnceHoweverOften() {
        CellTable table = CellTable.of(IntStream.range(0, 100_000).mapToObj(i -> cell(i % 50_000 == 7 ? 1 : 0)));

        assertThat(table.getSayings()).hasSize(2);
        assertThat(table.getPlaces()).isEqualTo("0x7 1 0x49999 1 0x49992");
    }

    @Test
    void refusesPlacesOfWhatIsNotSaid() {
        for (String places : List.of("1", "0x0", "-1", "x3", "0x")) {
            assertThatThrownBy(() -> CellTable.of(List.of(cell(0)), places))
                    .as(places)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> json.readValue("{\"sayings\":[],\"places\":\"0\"}", CellTable.class))
                .isInstanceOfAny(JacksonException.class, IllegalArgumentException.class);
    }

    private static CellFigures cell(int number) {
        return new CellFigures(
                new CountFigure(Kind.ROUNDED, 10 + 5L * number),
                number % 2 == 0 ? Versus.UNKNOWN : Versus.AS_EXPECTED,
                Seam.NOT_SAID,
                Optional.of(0),
                new CoverageFigure(Level.ENOUGH, 80));
    }
}
