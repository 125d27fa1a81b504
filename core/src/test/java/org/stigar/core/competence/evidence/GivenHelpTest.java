package org.stigar.core.competence.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stigar.core.competence.Catalogues.id;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Help.Word;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

class GivenHelpTest {

    private static final Instant LEAP_DAY = Instant.parse("2024-02-29T09:00:00Z");
    private static final PersonId JO = new PersonId("jo");
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BOB = new PersonId("bob");

    @Test
    void comesOfAWalkForEachReceiverAndCompetence() {
        List<GivenHelp> help = GivenHelp.of(helpWalk(List.of("a", "b", "a")), HelpKind.TOGETHER);

        assertThat(help).extracting(GivenHelp::receiver).containsExactly(ANN, ANN, BOB, BOB);
        assertThat(help).extracting(GivenHelp::competence).containsExactly(id("a"), id("b"), id("a"), id("b"));
        assertThat(help).allMatch(one -> one.gathering() == 4 && one.helper().equals(JO));
        // 0.5 for work together, shared by the three others of the gathering
        assertThat(help.get(0).shownAt(LEAP_DAY, EvidenceTerms.DEFAULT)).isEqualTo(0.5 / 3);
    }

    @Test
    void comesOfNoOtherWalk() {
        Walk met = Walk.of(LEAP_DAY, List.of(JO, ANN), WalkKind.MEETING, Occasion.OWN, WalkSource.DECLARED);

        assertThat(GivenHelp.of(met, HelpKind.SOLVED)).isEmpty();
    }

    @Test
    void isKeptForFiveYears() {
        GivenHelp help = help(JO, ANN, 2);

        assertThat(help.keptUntil()).isEqualTo(Instant.parse("2029-02-28T09:00:00Z"));
        assertThat(help.shownAt(help.keptUntil().minusNanos(1), EvidenceTerms.DEFAULT))
                .isPositive();
        assertThat(help.shownAt(help.keptUntil(), EvidenceTerms.DEFAULT)).isZero();
    }

    @Test
    void countsPartsOfADay() {
        Instant after36Hours = LEAP_DAY.plusSeconds(129_600);

        assertThat(help(JO, ANN, 2).shownAt(after36Hours, EvidenceTerms.DEFAULT))
                .isEqualTo(Math.pow(2.5, -0.5));
        assertThat(help(JO, ANN, 2).shownAt(LEAP_DAY, EvidenceTerms.DEFAULT)).isEqualTo(1);
        assertThat(help(JO, ANN, 2).shownAt(LEAP_DAY.minusNanos(1), EvidenceTerms.DEFAULT))
                .isZero();
    }

    @Test
    void isBornValid() {
        assertThatThrownBy(() -> help(JO, JO, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> help(JO, ANN, 1)).isInstanceOf(IllegalArgumentException.class);
        for (double bad : new double[] {-0.1, Double.NaN}) {
            assertThatThrownBy(() -> new EvidenceTerms(bad, 0.5, 0.5, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new EvidenceTerms(1, bad, 0.5, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new EvidenceTerms(1, 0.5, bad, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new EvidenceTerms(1, 0.5, 0.5, bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Standing(Standing.Claimed.NO, bad, 0, 0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Standing(Standing.Claimed.NO, 0, bad, 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Standing(Standing.Claimed.NO, 0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing(Standing.Claimed.NO, 0, 0, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GivenHelp help(PersonId helper, PersonId receiver, int gathering) {
        CompetenceId cooling = id("cooling");
        return new GivenHelp(LEAP_DAY, helper, receiver, cooling, HelpKind.SOLVED, Word.CONFIRMED, gathering);
    }

    private static Walk helpWalk(List<String> competences) {
        return new Walk(
                LEAP_DAY,
                List.of(ANN, JO, BOB),
                4,
                WalkKind.HELP,
                Occasion.OWN,
                WalkSource.DECLARED,
                Optional.empty(),
                Optional.of(new Help(JO, competences, Word.CONFIRMED)));
    }
}
