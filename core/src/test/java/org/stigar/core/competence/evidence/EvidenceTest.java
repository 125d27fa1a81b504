package org.stigar.core.competence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stigar.core.competence.Catalogues.esco;
import static org.stigar.core.competence.Catalogues.id;
import static org.stigar.core.competence.Catalogues.tag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Standing.Claimed;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.core.walk.Help.Word;

class EvidenceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PersonId JO = new PersonId("jo");
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");
    private static final PersonId CY = new PersonId("cy");
    private static final CompetenceId COOLING = id("cooling");

    /** Ages of 0, 3, 8 and 15 days leave 1, 1/2, 1/3 and 1/4. */
    private static final List<GivenHelp> WORKED = List.of(
            help(ANN, 3, HelpKind.SOLVED, Word.CONFIRMED, 2), // 1/2
            help(ANN, 8, HelpKind.TOGETHER, Word.CONFIRMED, 2), // 1/2 · 1/3 = 1/6
            help(BOB, 0, HelpKind.SOLVED, Word.CONFIRMED, 2), // 1
            help(BOB, 3, HelpKind.SOLVED, Word.CONFIRMED, 2), // 1/2, and so 3/2, of which 1 counts
            help(CY, 15, HelpKind.SOLVED, Word.CONFIRMED, 5), // 1/4 · 1/4 = 1/16
            help(CY, 0, HelpKind.SOLVED, Word.CLAIMED, 2)); // nothing

    @Test
    void agreesWithAReckoningByHand() {
        Evidence evidence = evidence(WORKED);

        assertThat(evidence.carried(JO, ANN, COOLING)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(evidence.carried(JO, BOB, COOLING)).isEqualTo(1.5);
        assertThat(evidence.carried(JO, CY, COOLING)).isEqualTo(1.0 / 16);
        // 1 + 2/3 + 1 + 1/16 = 131/48, whose logarithm is 1.00399…
        assertThat(evidence.expertise(JO, COOLING)).isCloseTo(1.0039963, within(1e-7));
        assertThat(evidence.helpers(COOLING)).containsExactly(JO);
        assertThat(evidence.competences()).containsExactly(COOLING);
        assertThat(evidence.expertise(ANN, COOLING)).isZero();
    }

    @Test
    void tellsTheAskersOwnExperienceFromThatOfOthers() {
        Standing standing = evidence(WORKED).standing(JO, COOLING, BOB, Claimed.YES);

        assertThat(standing.shownToAsker()).isEqualTo(1);
        assertThat(standing.otherReceivers()).isEqualTo(2);
        assertThat(standing.shownToOthers()).isCloseTo(35.0 / 48, within(1e-15));
        assertThat(standing.expertise(1)).isCloseTo(evidence(WORKED).expertise(JO, COOLING), within(1e-15));
        assertThat(standing.expertise(3)).isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void countsAMergedTagWhereItBelongs() {
        Catalogue catalogue = Catalogue.of(List.of(esco("cooling", "en:cooling"), tag("fridges", "fridges")))
                .merge(id("fridges"), COOLING);
        GivenHelp old = new GivenHelp(NOW, JO, ANN, id("fridges"), HelpKind.SOLVED, Word.CONFIRMED, 2);
        Evidence evidence = Evidence.of(List.of(old), catalogue, NOW, EvidenceTerms.DEFAULT);

        assertThat(evidence.expertise(JO, COOLING)).isEqualTo(Math.log1p(1));
    }

    @Test
    void isEmptyOnTheHelpersWordAlone() {
        Samples.forAll(200, random -> {
            List<GivenHelp> claimed = someHelp(random).stream()
                    .map(one -> new GivenHelp(
                            one.at(), one.helper(), one.receiver(), one.competence(), one.kind(), Word.CLAIMED, 2))
                    .toList();
            assertThat(evidence(claimed).competences()).isEmpty();
        });
    }

    @Test
    void takesSeveralReceiversToBeKnown() {
        List<GivenHelp> toOne = Collections.nCopies(100, help(ANN, 0, HelpKind.SOLVED, Word.CONFIRMED, 2));
        List<GivenHelp> toTwo = List.of(
                help(ANN, 1, HelpKind.SOLVED, Word.CONFIRMED, 2), help(BOB, 1, HelpKind.SOLVED, Word.CONFIRMED, 2));

        assertThat(evidence(toOne).expertise(JO, COOLING)).isEqualTo(Math.log(2));
        assertThat(evidence(toTwo).expertise(JO, COOLING)).isGreaterThan(Math.log(2));
    }

    /** No receiver adds more than the cap, whatever they say. */
    @Test
    void isCappedForEachReceiver() {
        Samples.forAll(500, random -> {
            List<GivenHelp> help = someHelp(random);
            double before = Math.expm1(evidence(help).expertise(JO, COOLING));
            List<GivenHelp> more = new ArrayList<>(help);
            PersonId loud = new PersonId("loud");
            for (int i = 0; i < 20; i++) {
                more.add(new GivenHelp(NOW, JO, loud, COOLING, HelpKind.SOLVED, Word.CONFIRMED, 2));
            }
            double after = Math.expm1(evidence(more).expertise(JO, COOLING));
            assertThat(after - before).isCloseTo(1, within(1e-9));
        });
    }

    /** As time goes by without help, nobody is known for more. */
    @Test
    void fadesAndNeverRises() {
        Samples.forAll(500, random -> {
            List<GivenHelp> help = someHelp(random);
            Instant later = NOW.plus(Duration.ofMinutes(random.nextLong(1, 3_000_000)));
            double soon = evidence(help).expertise(JO, COOLING);
            double old = Evidence.of(help, Catalogue.EMPTY, later, EvidenceTerms.DEFAULT)
                    .expertise(JO, COOLING);
            assertThat(old).isLessThanOrEqualTo(soon);
        });
    }

    @Test
    void isTheSameInAnyOrder() {
        Samples.forAll(500, random -> {
            List<GivenHelp> help = someHelp(random);
            List<GivenHelp> shuffled = new ArrayList<>(help);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            for (PersonId receiver : List.of(ANN, BOB, CY)) {
                assertThat(evidence(shuffled).carried(JO, receiver, COOLING))
                        .isEqualTo(evidence(help).carried(JO, receiver, COOLING));
            }
            assertThat(evidence(shuffled).expertise(JO, COOLING))
                    .isEqualTo(evidence(help).expertise(JO, COOLING));
        });
    }

    /** More help never shows less, of whoever and whenever. */
    @Test
    void neverFallsByMoreHelp() {
        Samples.forAll(500, random -> {
            List<GivenHelp> help = someHelp(random);
            double all = evidence(help).expertise(JO, COOLING);
            double some = evidence(help.subList(1, help.size())).expertise(JO, COOLING);
            assertThat(all).isGreaterThanOrEqualTo(some);
        });
    }

    @Test
    void knowsNothingOfWhatIsToCome() {
        GivenHelp tomorrow = help(ANN, -1, HelpKind.SOLVED, Word.CONFIRMED, 2);

        assertThat(evidence(List.of(tomorrow)).expertise(JO, COOLING)).isZero();
    }

    private static List<GivenHelp> someHelp(RandomGenerator random) {
        List<GivenHelp> help = new ArrayList<>();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            PersonId receiver = List.of(ANN, BOB, CY).get(random.nextInt(3));
            HelpKind kind = Samples.oneOf(random, List.of(HelpKind.values()));
            int gathering = random.nextInt(2, 6);
            Instant at = NOW.minusSeconds(random.nextLong(200_000_000));
            help.add(new GivenHelp(at, JO, receiver, COOLING, kind, Word.CONFIRMED, gathering));
        }
        return help;
    }

    private static Evidence evidence(List<GivenHelp> help) {
        return Evidence.of(help, Catalogue.EMPTY, NOW, EvidenceTerms.DEFAULT);
    }

    private static GivenHelp help(PersonId receiver, int daysAgo, HelpKind kind, Word word, int gathering) {
        return new GivenHelp(NOW.minus(Duration.ofDays(daysAgo)), JO, receiver, COOLING, kind, word, gathering);
    }
}
