package org.stigar.app.competences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.FreeTag.Holders;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** What merging free tags does. */
public interface MergingContract extends Shelves {

    @Test
    default void mergesATagWithAllThatLeadsToIt() {
        CompetenceId tag = competences()
                .claim(ANN, Stance.CAN_HELP, "chillers", Locale.ENGLISH)
                .id();
        competences().claim(BO, Stance.WANTS_TO_LEARN, "chillers", Locale.ENGLISH);
        say(BO, COOLING, Stance.CAN_HELP);
        shown().note(help(NOW, ANN, BO, tag, Word.CONFIRMED));

        editing().merge(tag, COOLING);

        assertThat(competences().listClaims(List.of(tag), EVERYBODY, NOW))
                .containsExactly(new Claim(ANN, COOLING, Stance.CAN_HELP), new Claim(BO, COOLING, Stance.CAN_HELP));
        assertThat(only(ANN).competence().id()).isEqualTo(COOLING);
        assertThat(expertise(ANN, COOLING)).isPositive();
        assertThat(suggested(CY, "chill")).containsExactly("cooling systems");
        assertThat(editing().listFreeTags()).isEmpty();
        assertThat(competences()
                        .claim(CY, Stance.CAN_HELP, "Chillers", Locale.ENGLISH)
                        .id())
                .isEqualTo(COOLING);
    }

    @Test
    default void mergesWhatOthersWereMergedInto() {
        CompetenceId one = competences()
                .claim(ANN, Stance.CAN_HELP, "chillers", Locale.ENGLISH)
                .id();
        CompetenceId two =
                competences().claim(BO, Stance.CAN_HELP, "cold", Locale.ENGLISH).id();
        editing().merge(one, two);
        editing().merge(two, COOLING);

        assertThat(competences().catalogue().resolve(one)).isEqualTo(COOLING);
        assertThat(competences().listClaims(List.of(COOLING), EVERYBODY, NOW)).hasSize(2);
        competences().withdraw(ANN, one);
        competences().withdraw(BO, two);
        assertThat(competences().catalogue().lookup("chillers"))
                .as("a name for all now")
                .hasSize(1);
    }

    @Test
    default void mergesOnlyTagsAndOnlyIntoAnother() {
        CompetenceId tag = competences()
                .claim(ANN, Stance.CAN_HELP, "chillers", Locale.ENGLISH)
                .id();

        for (List<CompetenceId> pair : List.of(
                List.of(COOLING, HEATING),
                List.of(tag, tag),
                List.of(tag, new CompetenceId("nothing")),
                List.of(new CompetenceId("nothing"), COOLING))) {
            assertThatThrownBy(() -> editing().merge(pair.get(0), pair.get(1)))
                    .isInstanceOfSatisfying(
                            CompetenceException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.BAD_MERGE));
        }
        editing().merge(tag, COOLING);
        assertThatThrownBy(() -> editing().merge(tag, HEATING)).isInstanceOf(CompetenceException.class);
    }

    @Test
    default void saysInBandsHowManyHoldATag() {
        IntStream.range(0, 7).forEach(i -> hold("few", i));
        IntStream.range(0, 8).forEach(i -> hold("some", i));
        IntStream.range(0, 25).forEach(i -> hold("lots", i));

        assertThat(editing().listFreeTags())
                .extracting(tag -> tag.tag().label(Locale.ENGLISH), FreeTag::holders)
                .containsExactlyInAnyOrder(
                        tuple("few", Holders.FEW), tuple("some", Holders.SEVERAL), tuple("lots", Holders.MANY));
    }

    default void hold(String word, int who) {
        competences().claim(new PersonId("holder" + who), Stance.CAN_HELP, word, Locale.ENGLISH);
    }
}
