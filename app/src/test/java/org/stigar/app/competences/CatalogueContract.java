package org.stigar.app.competences;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

/** What every catalogue does, and every store of what people say of themselves. */
public interface CatalogueContract extends Shelves {

    // The catalogue.

    @Test
    default void keepsNamesAndLinks() {
        assertThat(competences().catalogue().competences())
                .extracting(Competence::id)
                .containsExactly(COOLING, HEATING, STOVES);
        assertThat(competences().catalogue().find(COOLING).orElseThrow().label(SWEDISH))
                .isEqualTo("kylsystem");
        assertThat(competences().catalogue().listBroader(STOVES))
                .extracting(Competence::id)
                .containsExactly(HEATING);
    }

    @Test
    default void replacesTheNamesOfALanguageAndKeepsTheOthers() {
        editing()
                .put(List.of(new Competence(
                        COOLING,
                        CompetenceKind.ESCO,
                        List.of(new Label(SWEDISH, Label.Use.PREFERRED, "kylanläggningar")),
                        List.of())));

        Competence cooling = competences().catalogue().find(COOLING).orElseThrow();
        assertThat(cooling.label(SWEDISH)).isEqualTo("kylanläggningar");
        assertThat(cooling.label(Locale.ENGLISH)).isEqualTo("cooling systems");
        assertThat(competences().catalogue().lookup("kylsystem")).isEmpty();
    }

    @Test
    default void leavesOutWhatIsOfAnotherKindAndLinksThatLeadNowhere() {
        CompetenceId nowhere = new CompetenceId("esco:nowhere");
        editing()
                .put(List.of(
                        new Competence(
                                COOLING,
                                CompetenceKind.JOBTECH,
                                List.of(new Label(SWEDISH, Label.Use.PREFERRED, "kyla")),
                                List.of()),
                        esco(HEATING, "heating", "värme", nowhere)));

        assertThat(competences().catalogue().lookup("kyla")).isEmpty();
        assertThat(competences().catalogue().listBroader(HEATING)).isEmpty();
    }

    @Test
    default void tellsWhatChangesBeforeAndAfterwards() {
        CompetenceId nowhere = new CompetenceId("esco:nowhere");
        CompetenceId pumps = new CompetenceId("esco:pumps");
        List<Competence> given = List.of(
                esco(STOVES, "wood stoves", "vedspisar", HEATING, nowhere),
                esco(COOLING, "cooling systems", "kyla", HEATING),
                esco(pumps, "heat pumps", "värmepumpar", HEATING, COOLING),
                new Competence(
                        HEATING,
                        CompetenceKind.JOBTECH,
                        List.of(new Label(SWEDISH, Label.Use.PREFERRED, "kaminer")),
                        List.of(COOLING)));
        CatalogueChange change = new CatalogueChange(1, 1, 1, 3, 1, 1);

        assertThat(editing().compare(given)).isEqualTo(change);
        assertThat(competences().catalogue().find(pumps)).isEmpty();

        assertThat(editing().put(given.subList(0, 3))).isEqualTo(change);
        assertThat(competences().catalogue().listNarrower(HEATING)).hasSize(3);

        Competence nameOnly = esco(STOVES, "wood stoves", "vedspisar");
        assertThat(editing().put(List.of(nameOnly))).isEqualTo(new CatalogueChange(0, 0, 1, 0, 0, 0));
        assertThat(competences().catalogue().listBroader(STOVES))
                .as("links stay")
                .hasSize(1);
        assertThat(editing().put(List.of())).isEqualTo(CatalogueChange.NONE);
    }

    /** The name that came from a tag is no other name of its own. */
    @Test
    default void countsAMergedWordAsNoChange() {
        CompetenceId tag = competences()
                .claim(ANN, Stance.CAN_HELP, "chilling", Locale.ENGLISH)
                .id();
        editing().merge(tag, COOLING);
        List<Competence> same = List.of(esco(COOLING, "cooling systems", "kylsystem"));

        assertThat(editing().compare(same)).isEqualTo(new CatalogueChange(0, 0, 1, 0, 0, 0));
        editing().put(same);
        assertThat(competences().catalogue().lookup("chilling")).hasSize(1);
    }

    @Test
    default void suggestsWhatBeginsAsTheTextDoes() {
        assertThat(suggested(ANN, "sys")).containsExactly("cooling systems", "heating systems");
        assertThat(suggested(ANN, "SYSTEMS heat")).containsExactly("heating systems");
        assertThat(suggested(ANN, "värm")).as("a Swedish name").containsExactly("heating systems");
        assertThat(suggested(ANN, "stems")).isEmpty();
        assertThat(suggested(ANN, " ?! ")).isEmpty();
        assertThat(suggested(ANN, "s".repeat(100_000))).isEmpty();
        assertThat(competences().suggest(ANN, "sys", Locale.ENGLISH, 1)).hasSize(1);
    }

    // What people say.

    @Test
    default void keepsWhatAPersonSaysAndWhatTheyChange() {
        say(ANN, HEATING, Stance.CAN_HELP);
        say(ANN, COOLING, Stance.CAN_HELP);
        say(ANN, COOLING, Stance.WANTS_TO_LEARN);
        say(BO, COOLING, Stance.CAN_HELP);

        assertThat(competences().claimsOf(ANN))
                .extracting(claim -> claim.competence().id(), OwnClaim::stance, OwnClaim::visibility)
                .containsExactly(
                        tuple(COOLING, Stance.WANTS_TO_LEARN, Visibility.SHOWN),
                        tuple(HEATING, Stance.CAN_HELP, Visibility.SHOWN));
        assertThat(competences().listClaims(List.of(COOLING), EVERYBODY, NOW))
                .containsExactly(
                        new Claim(ANN, COOLING, Stance.WANTS_TO_LEARN), new Claim(BO, COOLING, Stance.CAN_HELP));
    }

    @Test
    default void takesNoCompetenceThatIsNotThere() {
        CompetenceId nowhere = new CompetenceId("esco:nowhere");

        assertThatThrownBy(() -> say(ANN, nowhere, Stance.CAN_HELP))
                .isInstanceOfSatisfying(
                        CompetenceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN));
        competences().withdraw(ANN, nowhere);
        competences().hide(ANN, nowhere);
        assertThat(competences().claimsOf(ANN)).isEmpty();
    }

    @Test
    default void leadsNobodyToWhatIsHiddenOrToWhoIsAway() {
        say(ANN, COOLING, Stance.CAN_HELP);
        competences().hide(ANN, COOLING);
        assertThat(competences().listClaims(List.of(COOLING), EVERYBODY, NOW)).isEmpty();
        assertThat(competences().listClaimsOf(List.of(ANN, BO, CY), NOW)).isEmpty();
        assertThat(competences().claimsOf(ANN)).singleElement().returns(Visibility.HIDDEN, OwnClaim::visibility);

        competences().show(ANN, COOLING);
        assertThat(competences().listClaims(List.of(COOLING), EVERYBODY, NOW)).hasSize(1);
        assertThat(competences().listClaimsOf(List.of(ANN, BO, CY), NOW)).hasSize(1);

        colleagues().pause(ANN, LocalDate.of(2026, 6, 2));
        assertThat(competences().listClaims(List.of(COOLING), EVERYBODY, NOW))
                .as("paused")
                .isEmpty();
        assertThat(competences().listClaims(List.of(COOLING), EVERYBODY, NOW.plus(Duration.ofDays(1))))
                .hasSize(1);

        colleagues().optOut(ANN);
        assertThat(competences().listClaims(List.of(COOLING), EVERYBODY, NOW.plus(Duration.ofDays(1))))
                .as("opted out")
                .isEmpty();
        assertThat(competences().claimsOf(ANN)).as("their own page").hasSize(1);
    }

    @Test
    default void listsWhoOffers() {
        say(ANN, COOLING, Stance.CAN_HELP);
        say(BO, COOLING, Stance.CAN_HELP);
        say(CY, COOLING, Stance.WANTS_TO_LEARN);
        say(CY, HEATING, Stance.CAN_HELP);

        assertThat(competences().listOffering(List.of(COOLING), 2, 1)).containsExactlyInAnyOrder(ANN, BO);
        assertThat(competences().listOffering(List.of(COOLING, HEATING), 2, 1)).containsExactlyInAnyOrder(ANN, BO, CY);
        assertThat(competences().listOffering(List.of(), 2, 1)).isEmpty();
        assertThat(competences().listClaims(List.of(COOLING), List.of(BO, CY), NOW))
                .extracting(Claim::person)
                .containsExactly(BO, CY);
        assertThat(competences().listClaims(List.of(COOLING), List.of(), NOW)).isEmpty();

        competences().hide(ANN, COOLING);
        assertThat(competences().listOffering(List.of(COOLING), 2, 1)).containsExactly(BO);
        assertThat(competences().listOffered(List.of(COOLING, HEATING))).containsExactlyInAnyOrder(COOLING, HEATING);
        competences().hide(BO, COOLING);
        assertThat(competences().listOffered(List.of(COOLING, HEATING))).containsExactly(HEATING);
        assertThat(competences().listOffered(List.of())).isEmpty();
    }

    @Test
    default void drawsLotsAmongMany() {
        Set<PersonId> all = IntStream.range(0, 40)
                .mapToObj(i -> colleagues().join("colleague-" + i))
                .collect(toSet());
        all.forEach(one -> say(one, COOLING, Stance.CAN_HELP));

        Random random = new Random(5);
        Set<PersonId> drawn = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            long lot = random.nextLong();
            Set<PersonId> some = competences().listOffering(List.of(COOLING), 8, lot);
            assertThat(some).hasSize(8).isEqualTo(competences().listOffering(List.of(COOLING), 8, lot));
            drawn.addAll(some);
        }
        assertThat(drawn).as("everybody's turn comes").isEqualTo(all);
    }

    @Test
    default void takesBackWhatWasSaid() {
        say(ANN, COOLING, Stance.CAN_HELP);
        competences().withdraw(ANN, COOLING);
        competences().withdraw(ANN, COOLING);

        assertThat(competences().claimsOf(ANN)).isEmpty();
        assertThat(competences().catalogue().find(COOLING))
                .as("is of the catalogue")
                .isPresent();
    }

    // Free tags.

    @Test
    default void makesATagOfAWordThatTheCatalogueDoesNotHave() {
        Competence tag = competences().claim(ANN, Stance.CAN_HELP, "  Tågväxlar ", SWEDISH);

        assertThat(tag.kind()).isEqualTo(CompetenceKind.TAG);
        assertThat(tag.label(SWEDISH)).isEqualTo("Tågväxlar");
        assertThat(tag.id().value()).doesNotContainIgnoringCase("växlar");
        assertThat(competences().claim(BO, Stance.WANTS_TO_LEARN, "tågVÄXLAR", SWEDISH))
                .isEqualTo(tag);
        assertThat(competences().listClaims(List.of(tag.id()), EVERYBODY, NOW)).hasSize(2);
    }

    @Test
    default void takesTheCataloguesNameForAWord() {
        assertThat(competences()
                        .claim(ANN, Stance.CAN_HELP, "Kylsystem", SWEDISH)
                        .id())
                .isEqualTo(COOLING);
        assertThat(competences()
                        .claim(BO, Stance.CAN_HELP, "cooling systems", SWEDISH)
                        .id())
                .as("a name in another language")
                .isEqualTo(COOLING);
        assertThat(editing().listFreeTags()).isEmpty();
    }

    @Test
    default void takesNoStoryForAWord() {
        for (String word : List.of("", "   ", "x".repeat(61), "a\u0007b", "?!", "\u200b")) {
            assertThatThrownBy(() -> competences().claim(ANN, Stance.CAN_HELP, word, SWEDISH))
                    .isInstanceOfSatisfying(
                            CompetenceException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.BAD_WORD));
        }
        assertThat(competences()
                        .claim(ANN, Stance.CAN_HELP, "x".repeat(60), SWEDISH)
                        .kind())
                .isEqualTo(CompetenceKind.TAG);
    }

    @Test
    default void hasRoomForSixtyAndNoMore() {
        IntStream.range(0, OwnClaim.MOST)
                .forEach(i -> competences().claim(ANN, Stance.CAN_HELP, "word " + i, Locale.ENGLISH));

        assertThatThrownBy(() -> competences().claim(ANN, Stance.CAN_HELP, "one more", Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        CompetenceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY));
        competences().claim(ANN, Stance.WANTS_TO_LEARN, "word 7", Locale.ENGLISH);
        assertThat(competences().claimsOf(ANN)).hasSize(OwnClaim.MOST);
    }

    /** What nobody offers is not for others to read, and goes when its writer takes it back. */
    @Test
    default void showsATagToOthersWhileSomebodyOffersIt() {
        Competence tag = competences().claim(ANN, Stance.WANTS_TO_LEARN, "sewing", Locale.ENGLISH);
        assertThat(suggested(BO, "sew")).isEmpty();
        assertThat(suggested(ANN, "sew")).containsExactly("sewing");

        say(ANN, tag.id(), Stance.CAN_HELP);
        assertThat(suggested(BO, "sew")).containsExactly("sewing");

        competences().hide(ANN, tag.id());
        assertThat(suggested(BO, "sew")).isEmpty();

        competences().withdraw(ANN, tag.id());
        assertThat(competences().catalogue().find(tag.id())).isEmpty();
        assertThat(editing().listFreeTags()).isEmpty();
    }

    @Test
    default void keepsATagWhileHelpLeadsToIt() {
        Competence tag = competences().claim(ANN, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        shown().note(help(NOW, ANN, BO, tag.id(), Word.CONFIRMED));
        competences().withdraw(ANN, tag.id());
        assertThat(competences().catalogue().find(tag.id())).isPresent();

        shown().delete(ANN, only(ANN).id());
        assertThat(competences().catalogue().find(tag.id())).isEmpty();
    }
}
