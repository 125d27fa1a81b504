package org.stigar.app.asks.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Finding;
import org.stigar.app.asks.Finding.Found;
import org.stigar.app.asks.Workplace;
import org.stigar.app.competences.Competences;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.trails.OwnTrail;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.competence.ranking.Grounds.Known;
import org.stigar.core.competence.ranking.Suggestion;
import org.stigar.core.competence.ranking.Suggestion.Direct;
import org.stigar.core.competence.ranking.Suggestion.Unacquainted;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help;

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

    /** More hold it than are weighed: who is near, and who is known, is weighed every day; of the rest it is somebody's turn. */
    @Test
    void amongManyTheNearAndTheKnownAreFoundAndOthersTakeTurns() {
        PersonId di = place.person("Di");
        PersonId ed = place.person("Ed");
        List<PersonId> many = place.people("many", 2 * Candidates.MOST);
        many.forEach(one -> place.canHelp(one, Workplace.COOLING));
        List.of(bo, di, ed).forEach(one -> place.canHelp(one, Workplace.COOLING));
        place.trail(ann, bo);
        place.trail(ann, cy);
        place.trails().introduce(cy, ann, OwnTrail.Introduce.YES);
        place.colleagues(cy, di);
        place.curtains().put(di, new Curtain(Findable.THROUGH_INTRODUCER, 5));
        many.subList(0, 3)
                .forEach(receiver -> place.shown()
                        .note(new GivenHelp(
                                place.now(),
                                ed,
                                receiver,
                                Workplace.COOLING,
                                HelpKind.SOLVED,
                                Help.Word.CONFIRMED,
                                2)));

        Set<PersonId> strangers = new HashSet<>();
        for (int day = 0; day < 6; day++) {
            place.pass(Duration.ofDays(1));
            List<Suggestion> suggestions = find("cooling systems").suggestions();
            assertThat(suggestions).hasSize(5).extracting(Suggestion::addressee).contains(bo, cy, ed);
            suggestions.stream()
                    .map(Suggestion::addressee)
                    .filter(many::contains)
                    .forEach(strangers::add);
        }
        assertThat(strangers).hasSizeGreaterThan(6);
    }

    @Test
    void aMisspelledWordIsReadAsWhatWasMeantAndThePageIsTold() {
        place.canHelp(bo, Workplace.COOLING);
        String text = "Vårt kylsytem i Lund är sönder sedan fredag";

        Finding.Understood understood = place.finding().understand(ann, text, place.now());

        assertThat(understood.about()).extracting(Competence::id).containsExactly(Workplace.COOLING);
        assertThat(understood.readings()).isEqualTo(Map.of("kylsytem", "kylsystem"));
        assertThat(find(text).suggestions()).hasSize(1);
        assertThat(place.finding().understand(ann, "kylsystem", place.now()).readings())
                .isEmpty();
        assertThat(place.finding()
                        .understand(ann, "coolling of the whole house", place.now())
                        .readings())
                .as("nothing came of it")
                .isEmpty();
    }

    /** Whether a word is known, or near one, does not hang on words that somebody keeps to themselves. */
    @Test
    void aWordNearAHiddenOneIsReadAsIfItWereNotThere() {
        List<String> texts = List.of("shantykör", "shantykr", "kylsytem", "kylsytemm", "värmesysten");
        List<Finding.Understood> before = texts.stream()
                .map(text -> place.finding().understand(ann, text, place.now()))
                .toList();
        Competences competences = place.get(Competences.class);
        for (String word : List.of("shantykör", "kylsytem", "värmesysten")) {
            competences.claim(bo, Stance.WANTS_TO_LEARN, word, Locale.forLanguageTag("sv"));
        }

        assertThat(texts.stream()
                        .map(text -> place.finding().understand(ann, text, place.now()))
                        .toList())
                .isEqualTo(before);
        assertThat(before.get(2).readings()).containsEntry("kylsytem", "kylsystem");
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
