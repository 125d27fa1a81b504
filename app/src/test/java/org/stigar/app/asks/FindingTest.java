package org.stigar.app.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.asks.Finding.Found;
import org.stigar.app.competences.Competences;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.competence.ranking.Grounds.Known;
import org.stigar.core.competence.ranking.Suggestion;
import org.stigar.core.competence.ranking.Suggestion.Direct;
import org.stigar.core.competence.ranking.Suggestion.Unacquainted;
import org.stigar.core.people.PersonId;

/** Who is suggested, with the database behind. */
class FindingTest {

    private final Workplace place = new Workplace();
    private final PersonId ann = place.person("Ann");
    private final PersonId bo = place.person("Bo");
    private final PersonId cy = place.person("Cy");

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void aNewCompanyGetsThreeByClaimsAlone() {
        PersonId di = place.person("Di");
        List.of(bo, cy, di).forEach(one -> place.canHelp(one, Workplace.COOLING));

        Found found = find("Who knows about cooling systems?");

        assertThat(found.about()).extracting(Competence::id).containsExactly(Workplace.COOLING);
        assertThat(found.suggestions())
                .hasSize(3)
                .allMatch(Unacquainted.class::isInstance)
                .extracting(Suggestion::addressee)
                .containsExactlyInAnyOrder(bo, cy, di);
    }

    @Test
    void swedishCompoundsAndFormsAreUnderstood() {
        place.canHelp(bo, Workplace.COOLING);

        assertThat(find("Vi behöver ett nytt kylsystem i Lund").suggestions()).hasSize(1);
        assertThat(find("kylsystemen är gamla").suggestions()).hasSize(1);
    }

    @Test
    void anOwnTrailComesFirstAndSaysWhatIsKnown() {
        place.solved(ann, bo);
        place.canHelp(cy, Workplace.COOLING);
        place.pass(Duration.ofDays(1)); // what help shows counts from the next day on

        List<Suggestion> suggestions = find("cooling systems").suggestions();

        assertThat(suggestions.get(0)).isInstanceOfSatisfying(Direct.class, direct -> {
            assertThat(direct.person()).isEqualTo(bo);
            assertThat(direct.grounds().get(0).known()).containsExactly(Known.SHOWN_TO_YOU);
        });
        assertThat(suggestions).extracting(Suggestion::addressee).containsExactly(bo, cy);
    }

    @Test
    void awayHiddenAndFullAreNotSuggested() {
        PersonId di = place.person("Di");
        List.of(bo, cy, di).forEach(one -> place.canHelp(one, Workplace.COOLING));
        place.participation()
                .pause(bo, LocalDate.ofInstant(place.now(), ZoneOffset.UTC).plusDays(3));
        place.curtains().put(cy, new Curtain(Findable.NOT, 5));
        place.curtains().put(di, new Curtain(Findable.BY_ALL, 0));

        assertThat(find("cooling systems").suggestions()).isEmpty();
    }

    @Test
    void aCeilingTakesSomebodyOutFromTheNextDayOn() {
        place.canHelp(bo, Workplace.COOLING);
        place.curtains().put(bo, new Curtain(Findable.BY_ALL, 1));
        place.ask(cy, bo);

        assertThat(find("cooling systems").suggestions()).hasSize(1);
        place.pass(Duration.ofDays(1));
        assertThat(find("cooling systems").suggestions()).isEmpty();
        place.pass(Duration.ofDays(7));
        assertThat(find("cooling systems").suggestions()).hasSize(1);
    }

    @Test
    void onesOwnLineManagersAreLeftOut() {
        place.manager(bo);
        place.colleagues(ann, bo, cy);
        place.canHelp(bo, Workplace.COOLING);
        place.canHelp(cy, Workplace.COOLING);

        assertThat(find("cooling systems").suggestions())
                .extracting(Suggestion::addressee)
                .containsExactly(cy);
        assertThat(place.seen(bo, place.ask(ann, bo)).orElseThrow().isWaitingForMe())
                .as("chosen by name")
                .isTrue();
    }

    @Test
    void aLeaderGetsNoEvidenceAboutThoseTheyLead() {
        place.manager(ann);
        place.colleagues(ann, bo);
        for (String name : List.of("Di", "Ed", "Flo", "Gus")) {
            place.solved(place.person(name), bo);
            place.pass(AttentionBudget.WEEK);
        }
        place.pass(Duration.ofDays(1));

        assertThat(find("cooling systems").suggestions()).isEmpty();
        assertThat(place.finding()
                        .find(cy, "cooling systems", Set.of(), place.now())
                        .suggestions())
                .hasSize(1);
    }

    @Test
    void aWordOfSomebodyWhoDoesNotOfferItIsNotUnderstood() {
        Competences competences = place.get(Competences.class);
        CompetenceId tag = competences
                .claim(bo, Stance.WANTS_TO_LEARN, "shantykör", Locale.forLanguageTag("sv"))
                .id();
        assertThat(find("shantykör").about()).isEmpty();

        competences.claim(new Claim(cy, tag, Stance.CAN_HELP));
        assertThat(find("shantykör").suggestions())
                .extracting(Suggestion::addressee)
                .containsExactly(cy);
    }

    @Test
    void nobodyGoesThroughTheWholeOrganisation() {
        for (int i = 0; i < Finding.MOST_A_WEEK; i++) {
            find("cooling systems");
        }
        assertThatExceptionOfType(AskException.class)
                .isThrownBy(() -> find("heating systems"))
                .extracting(AskException::reason)
                .isEqualTo(AskException.Reason.SEARCHED_ENOUGH);
        place.pass(Duration.ofDays(8));
        assertThat(find("heating systems").suggestions()).isEmpty();
    }

    private Found find(String text) {
        return place.finding().find(ann, text, Set.of(), place.now());
    }
}
