package org.stigar.app.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.trails.OwnTrail.Introduce;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * Tries to learn from asks and searches whether two others share a trail, alone and with a friend: five hundred of each give the
 * same answers, to the bit, before and after the two draw a trail, walk it, help one another and let it introduce.
 */
class P1AsksTellNothingTest {

    private static final int TRIES = 500;
    private static final int A_WEEKS = 50;

    private static final Workplace PLACE = new Workplace();

    private final PersonId eve = PLACE.person("Eve");
    private final PersonId friend = PLACE.person("Friend");
    private final PersonId xena = PLACE.person("Xena");
    private final PersonId yngve = PLACE.person("Yngve");
    private final PersonId zoe = PLACE.person("Zoe");

    @AfterAll
    static void close() {
        PLACE.close();
    }

    @Test
    void fiveHundredAsksAndSearchesTellNoTrailOfOthers() {
        PLACE.colleagues(xena, yngve);
        PLACE.trail(eve, xena);
        PLACE.trail(friend, xena);
        PLACE.trails().introduce(xena, eve, Introduce.YES);
        PLACE.trails().introduce(xena, friend, Introduce.YES);
        PLACE.canHelp(yngve, Workplace.COOLING);
        PLACE.canHelp(zoe, Workplace.HEATING);
        PLACE.canHelp(xena, Workplace.HEATING);

        List<String> before = answers();
        PLACE.trail(xena, yngve);
        PLACE.trails().logWalk(xena, yngve, PLACE.now());
        PLACE.trails().agree(xena, yngve, AgreedRhythm.WEEKLY);
        PLACE.trails().introduce(xena, yngve, Introduce.YES);
        PLACE.trails().introduce(yngve, xena, Introduce.YES);
        PLACE.solved(xena, yngve);
        PLACE.solved(yngve, xena);
        // That a week's requests are used up is told as "not right now", whoever made them.
        PLACE.jdbc().sql("delete from attention").update();
        PLACE.jdbc().sql("update ask_request set reached = false").update();
        List<String> after = answers();

        assertThat(after).isEqualTo(before);
        assertThat(before)
                .anyMatch(answer -> answer.contains("Through"))
                .anyMatch(answer -> answer.contains("Direct"))
                .anyMatch(answer -> answer.contains("Unacquainted"));
    }

    /** In one transaction that is undone for each week's worth: an attacker who is let do more than a week lets through. */
    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        Random random = new Random(4);
        TransactionTemplate undone = new TransactionTemplate(PLACE.get(PlatformTransactionManager.class));
        while (answers.size() < TRIES) {
            undone.executeWithoutResult(status -> {
                for (int i = 0; i < A_WEEKS; i++) {
                    PersonId asker = random.nextBoolean() ? eve : friend;
                    answers.add(random.nextInt(4) == 0 ? asked(asker, random) : found(asker, random));
                }
                status.setRollbackOnly();
            });
        }
        return answers;
    }

    private static String found(PersonId asker, Random random) {
        return PLACE.finding()
                .find(asker, text(random), chosen(random), PLACE.now())
                .suggestions()
                .toString();
    }

    /** What an ask to somebody answers at once, and what the asker sees of it. */
    private static String asked(PersonId asker, Random random) {
        long ask = PLACE.draft(asker);
        List<PersonId> others = List.of(new PersonId("p-xena"), new PersonId("p-yngve"), new PersonId("p-zoe"));
        PersonId to = others.get(random.nextInt(others.size()));
        Request request = random.nextBoolean() ? Request.forHelp(to) : Request.forIntroduction(to);
        OwnAsk seen = PLACE.act(ask, new Deed.Send(asker, List.of(request)));
        PLACE.act(ask, new Deed.Withdraw(asker));
        return seen.requests().toString() + seen.state();
    }

    private static String text(Random random) {
        return List.of("", "our cooling systems fail", "värmesystem", "kylsystemet i Lund", "nothing")
                .get(random.nextInt(5));
    }

    private static Set<CompetenceId> chosen(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Set.of();
            case 1 -> Set.of(Workplace.COOLING);
            case 2 -> Set.of(Workplace.HEATING);
            default -> Set.of(Workplace.COOLING, Workplace.HEATING);
        };
    }
}
