package org.stigar.core.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.UnitId;

class AnswersTest {

    private static final Scale FIVE = new Scale(5);
    private static final UnitId SALES = new UnitId("sales");
    private static final UnitId SERVICE = new UnitId("service");
    private static final Questionnaire QUESTIONS = new Questionnaire(List.of(
            new Item.KnowsCompetence("competence", FIVE),
            new Item.KnowsResponsibility("remit", FIVE),
            new Item.CanReach("reach", new Scale(3)),
            new Item.SharedUnderstanding("values", FIVE),
            new Item.SharedUnderstanding("direction", FIVE),
            new Item.SharedUnderstanding("customers", new Scale(4)),
            new Item.Own("own", new Scale(2))));

    @Test
    void theLastAnswerByACodeCountsAndTheOthersAreTold() {
        Answers answers = Answers.of(
                QUESTIONS,
                List.of(
                        Answer.of("blue-fox", "values", 2),
                        Answer.of("red-hen", "values", 5),
                        Answer.of("blue-fox", "values", 4),
                        Answer.of("blue-fox", "values", 3),
                        Answer.of("blue-fox", "direction", 1)));

        assertThat(answers.to("values")).isEqualTo(Map.of("blue-fox", 3, "red-hen", 5));
        assertThat(answers.replaced()).isEqualTo(2);
        assertThat(answers.respondents()).containsExactly("blue-fox", "red-hen");
        assertThat(answers.find("red-hen", "direction")).isEmpty();
        assertThat(answers.distribution("values").counts()).containsExactly(0, 0, 1, 0, 1);
    }

    @Test
    void answersAboutSeveralUnitsAreOneAnswer() {
        Answers answers = Answers.of(
                QUESTIONS,
                List.of(
                        Answer.about(SALES, "a", "competence", 5),
                        Answer.about(SERVICE, "a", "competence", 2),
                        Answer.about(SALES, "b", "competence", 1),
                        Answer.about(SALES, "b", "competence", 4),
                        Answer.about(SERVICE, "b", "competence", 4)));

        assertThat(answers.to("competence")).as("half a point goes down").isEqualTo(Map.of("a", 3, "b", 4));
        assertThat(answers.replaced()).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsLeftOutAndCounted() {
        Answers answers = Answers.of(
                QUESTIONS,
                List.of(
                        Answer.of("a", "values", 0),
                        Answer.of("a", "values", 6),
                        Answer.of("a", "own", 3),
                        Answer.of("a", "nothing", 1),
                        Answer.of("a", "reach", 1),
                        Answer.about(SALES, "a", "values", 1),
                        Answer.of("a", "own", 2)));

        assertThat(answers.leftOut()).isEqualTo(6);
        assertThat(answers.to("own")).isEqualTo(Map.of("a", 2));
        assertThat(answers.respondents()).containsExactly("a");
    }

    @Test
    void nobodyAnsweringIsNoError() {
        Answers nobody = Answers.of(QUESTIONS, List.of());

        assertThat(nobody.respondents()).isEmpty();
        assertThat(nobody.distribution("values").size()).isZero();
        assertThat(nobody.distribution("values").mean()).isEmpty();
    }

    @Test
    void asksThreeAtATimeAndKnowsWhatBelongsTogether() {
        assertThat(QUESTIONS.portions()).extracting(List::size).containsExactly(3, 3, 1);
        assertThat(QUESTIONS.shared()).extracting(Item::id).containsExactly("values", "direction");
    }

    @Test
    void badQuestionnairesAreRefused() {
        Item item = new Item.Own("own", FIVE);

        assertThatThrownBy(() -> new Questionnaire(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Questionnaire(List.of(item, item))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Item.Own("1 2", FIVE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scale(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distribution(FIVE, List.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Answer.of(" ", "own", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
