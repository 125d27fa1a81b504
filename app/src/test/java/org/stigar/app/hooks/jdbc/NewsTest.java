package org.stigar.app.hooks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.app.asks.AskListener.Change;
import org.stigar.app.hooks.HookEvent;
import org.stigar.core.ask.Ask;
import org.stigar.core.ask.AskTerms;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;

class NewsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<PersonId> PEOPLE =
            IntStream.range(0, 6).mapToObj(i -> new PersonId("p" + i)).toList();
    private static final PersonId ANN = PEOPLE.get(0);
    private static final PersonId BO = PEOPLE.get(1);
    private static final PersonId CY = PEOPLE.get(2);
    private static final PersonId DEE = PEOPLE.get(3);

    private Ask ask = Ask.draft(ANN, List.of(), START);

    @Test
    void firstYesIsToldToTheAskerAndToThoseWhomItDoesNotNeed() {
        assertThat(act(new Deed.Send(ANN, List.of(Request.forHelp(BO), Request.forHelp(CY)))))
                .containsExactly(new News(BO, HookEvent.RECEIVED), new News(CY, HookEvent.RECEIVED));
        assertThat(act(new Deed.Accept(BO)))
                .containsExactly(new News(CY, HookEvent.NOT_NEEDED), new News(ANN, HookEvent.ACCEPTED));
        assertThat(act(new Deed.StepBack(BO)))
                .containsExactly(new News(CY, HookEvent.RECEIVED), new News(ANN, HookEvent.STEPPED_BACK));
        act(new Deed.Accept(CY));
        assertThat(act(new Deed.TellHelp(CY))).containsExactly(new News(ANN, HookEvent.HELPED));
        assertThat(act(new Deed.Close(ANN, Optional.of(Gain.SOLUTION))))
                .containsExactly(new News(CY, HookEvent.CLOSED));
    }

    @Test
    void nobodyCanIsToldOnceAllWhomTheAskerAskedHaveAnswered() {
        act(new Deed.Send(ANN, List.of(Request.forHelp(BO), Request.forHelp(CY))));
        assertThat(act(new Deed.Decline(BO))).isEmpty();
        assertThat(act(new Deed.Decline(CY))).containsExactly(new News(ANN, HookEvent.NOBODY_CAN));
    }

    @Test
    void theAskerHearsOfAnIntroductionWithTheYes() {
        act(new Deed.Send(ANN, List.of(Request.forIntroduction(BO))));
        assertThat(act(new Deed.Introduce(BO, CY))).containsExactly(new News(CY, HookEvent.RECEIVED));
        assertThat(act(new Deed.Accept(CY))).containsExactly(new News(ANN, HookEvent.INTRODUCED));
        assertThat(act(new Deed.StepBack(ANN))).containsExactly(new News(CY, HookEvent.NOT_NEEDED));
    }

    @Test
    void whoWasIntroducedCanDeclineUnheard() {
        act(new Deed.Send(ANN, List.of(Request.forIntroduction(BO))));
        act(new Deed.Introduce(BO, CY));
        assertThat(act(new Deed.Decline(CY))).isEmpty();
    }

    @Test
    void whatIsTakenBackIsToldToAllWhoWereAskedAndToTheHelper() {
        act(new Deed.Send(ANN, List.of(Request.forHelp(BO), Request.forIntroduction(CY))));
        act(new Deed.Accept(BO));
        assertThat(act(new Deed.Withdraw(ANN))).containsExactly(new News(BO, HookEvent.TAKEN_BACK));

        ask = Ask.draft(ANN, List.of(), START);
        act(new Deed.Send(ANN, List.of(Request.forHelp(BO), Request.forIntroduction(DEE))));
        assertThat(act(new Deed.Withdraw(ANN)))
                .containsExactly(new News(BO, HookEvent.TAKEN_BACK), new News(DEE, HookEvent.TAKEN_BACK));
    }

    @Test
    void whatTimeDoesIsToldToBothEnds() {
        act(new Deed.Send(ANN, List.of(Request.forHelp(BO), Request.forHelp(CY))));
        assertThat(pass(Duration.ofDays(14)))
                .containsExactly(
                        new News(BO, HookEvent.NOT_NEEDED),
                        new News(CY, HookEvent.NOT_NEEDED),
                        new News(ANN, HookEvent.EXPIRED));

        ask = Ask.draft(ANN, List.of(), START);
        act(new Deed.Send(ANN, List.of(Request.forHelp(BO))));
        act(new Deed.Accept(BO));
        act(new Deed.TellHelp(BO));
        assertThat(pass(Duration.ofDays(30)))
                .containsExactly(new News(ANN, HookEvent.CLOSED), new News(BO, HookEvent.CLOSED));
    }

    /** Privacy P1 and P8, on random lives: who hears has a part; nobody hears of themselves; the asker hears what they see. */
    @Test
    void tellsNobodyMoreThanTheySee() {
        Set<HookEvent> seen = EnumSet.noneOf(HookEvent.class);
        Samples.forAll(2_000, random -> {
            ask = Ask.draft(ANN, List.of(), START);
            Instant now = START;
            for (int i = 0; i < 25; i++) {
                now = now.plus(Duration.ofDays(random.nextInt(9)));
                seen.addAll(check(ask, ask.at(now, AskTerms.DEFAULT), Optional.empty(), now));
                ask = ask.at(now, AskTerms.DEFAULT);
                Deed deed = deed(random, Samples.oneOf(random, PEOPLE));
                Ask after = ask.after(deed, AskTerms.DEFAULT, now).ask();
                seen.addAll(check(ask, after, Optional.of(deed.by()), now));
                ask = after;
            }
        });
        assertThat(seen)
                .as("each event is told in some life")
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(HookEvent.MEETING, HookEvent.TEST)));
    }

    private static List<HookEvent> check(Ask before, Ask after, Optional<PersonId> by, Instant now) {
        List<News> all = News.of(new Change(7, by, Optional.of(before), after, now));
        assertThat(all).doesNotHaveDuplicates().allSatisfy(news -> {
            assertThat(after.isKnownTo(news.to())).isTrue();
            assertThat(by).isNotEqualTo(Optional.of(news.to()));
        });
        if (before.state() == after.state() && seenByAsker(before).equals(seenByAsker(after))) {
            assertThat(all).extracting(News::to).doesNotContain(ANN);
        }
        return all.stream().map(News::event).toList();
    }

    /** What the asker sees of who answered; that somebody is introduced is not seen until the yes. */
    private static List<Object> seenByAsker(Ask ask) {
        return ask.requestsSeenBy(ANN).stream()
                .map(request -> (Object) List.of(
                        request.to(),
                        request.purpose(),
                        request.answer() == Answer.INTRODUCED ? Answer.WAITING : request.answer()))
                .toList();
    }

    private static Deed deed(RandomGenerator random, PersonId by) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Deed.Send(ANN, wishes(random));
            case 2 -> new Deed.Introduce(by, Samples.oneOf(random, PEOPLE));
            case 3, 4 -> new Deed.Accept(by);
            case 5, 6 -> new Deed.Decline(by);
            case 7 -> random.nextInt(3) == 0 ? new Deed.Withdraw(ANN) : new Deed.StepBack(by);
            case 8 -> new Deed.TellHelp(by);
            default -> new Deed.Close(ANN, Optional.of(Gain.SOLUTION));
        };
    }

    private static List<Request> wishes(RandomGenerator random) {
        List<Request> wishes = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            PersonId to = Samples.oneOf(random, PEOPLE);
            wishes.add(random.nextBoolean() ? Request.forHelp(to) : Request.forIntroduction(to));
        }
        return wishes;
    }

    private List<News> act(Deed deed) {
        Ask before = ask;
        ask = before.after(deed, AskTerms.DEFAULT, START).ask();
        return News.of(new Change(7, Optional.of(deed.by()), Optional.of(before), ask, START));
    }

    private List<News> pass(Duration time) {
        Ask before = ask;
        ask = before.at(START.plus(time), AskTerms.DEFAULT);
        return News.of(new Change(7, Optional.empty(), Optional.of(before), ask, START.plus(time)));
    }
}
