package org.stigar.core.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stigar.core.ask.Request.Answer;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;
import org.stigar.core.samples.Samples;
import org.stigar.core.walk.Help;

/** Whatever anybody does in whatever order. That no state is undefined is held by {@link Ask}, which is born valid. */
class AskLawTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<PersonId> PEOPLE =
            IntStream.range(0, 6).mapToObj(i -> new PersonId("p" + i)).toList();
    private static final PersonId ASKER = PEOPLE.get(0);
    private static final PersonId STRANGER = PEOPLE.get(5);

    /** Which states follow which; what {@code docs/asks.md} shows. */
    private static final Map<AskState, Set<AskState>> NEXT = new EnumMap<>(Map.of(
            AskState.DRAFT, EnumSet.of(AskState.OPEN, AskState.WITHDRAWN, AskState.EXPIRED),
            AskState.OPEN, EnumSet.of(AskState.OPEN, AskState.ACCEPTED, AskState.WITHDRAWN, AskState.EXPIRED),
            AskState.ACCEPTED,
                    EnumSet.of(
                            AskState.ACCEPTED,
                            AskState.OPEN,
                            AskState.HELPED,
                            AskState.CLOSED,
                            AskState.WITHDRAWN,
                            AskState.EXPIRED),
            AskState.HELPED, EnumSet.of(AskState.HELPED, AskState.CLOSED),
            AskState.CLOSED, EnumSet.noneOf(AskState.class),
            AskState.EXPIRED, EnumSet.noneOf(AskState.class),
            AskState.WITHDRAWN, EnumSet.noneOf(AskState.class)));

    @Test
    void goesOnlyWhereTheTableLeads() {
        Set<List<AskState>> seen = new HashSet<>();
        Samples.forAll(
                2_000,
                random -> run(random, (before, deed, after) -> {
                    if (!after.equals(before)) {
                        assertThat(NEXT.get(before.state())).contains(after.state());
                        seen.add(List.of(before.state(), after.state()));
                    }
                }));
        // Each way of the table is gone by some sample.
        NEXT.forEach((from, to) -> to.stream()
                .filter(next -> next != from)
                .forEach(next -> assertThat(seen).contains(List.of(from, next))));
    }

    @Test
    void hasOneHelperWhoWasAskedAndIsNeverCountedTwice() {
        Samples.forAll(
                2_000,
                random -> run(random, (before, deed, after) -> {
                    after.helper()
                            .ifPresent(helper -> assertThat(after.find(helper, Request.Purpose.HELP))
                                    .hasValueSatisfying(request ->
                                            assertThat(request.answer()).isEqualTo(Answer.ACCEPTED)));
                    assertThat(after.help())
                            .hasSizeLessThanOrEqualTo(after.competences().size());
                    if (!after.help().isEmpty() && after.help().get(0).word() == Help.Word.CONFIRMED) {
                        assertThat(after.gain()).isPresent();
                    }
                }));
    }

    @Test
    void doesTheSameDeedOnce() {
        Samples.forAll(
                2_000,
                random -> run(random, (before, deed, after) -> {
                    if (deed.isPresent()
                            && !after.equals(before)
                            && !(deed.get() instanceof Deed.StepBack && after.state() == AskState.OPEN)) {
                        assertThat(after.after(deed.get(), AskTerms.DEFAULT, START))
                                .isInstanceOf(Outcome.Refused.class);
                    }
                }));
    }

    @Test
    void tellsNothingToWhoHasNoPart() {
        Samples.forAll(
                500,
                random -> run(random, (before, deed, after) -> {
                    if (!after.isKnownTo(STRANGER)) {
                        assertThat(after.requestsSeenBy(STRANGER)).isEmpty();
                        assertThat(after.after(new Deed.Accept(STRANGER), AskTerms.DEFAULT, START))
                                .isEqualTo(new Outcome.Refused(after, Refusal.NOT_YOURS));
                    }
                }));
    }

    @Test
    void showsTheAskerNothingOfAnIntroductionUntilTheYes() {
        Samples.forAll(
                2_000,
                random -> run(random, (before, deed, after) -> {
                    for (Request request : after.requestsSeenBy(ASKER)) {
                        assertThat(request.through().isEmpty() || request.answer() == Answer.ACCEPTED)
                                .isTrue();
                    }
                }));
    }

    @Test
    void comesToAnEnd() {
        Samples.forAll(500, random -> {
            Ask ask = run(random, (before, deed, after) -> {});
            for (int waits = 0; waits < 3; waits++) {
                ask = ask.at(ask.deadline(AskTerms.DEFAULT).orElse(START), AskTerms.DEFAULT);
            }
            assertThat(ask.state().isOver()).isTrue();
            assertThat(ask.requests()).noneMatch(request -> request.answer() == Answer.WAITING);
        });
    }

    private static Ask run(RandomGenerator random, Step step) {
        Ask ask = Ask.draft(ASKER, List.of(new CompetenceId("tag:a"), new CompetenceId("tag:b")), START);
        Instant now = START;
        for (int i = 0; i < 25; i++) {
            now = now.plus(Duration.ofDays(random.nextInt(12)));
            Ask later = ask.at(now, AskTerms.DEFAULT);
            step.seen(ask, Optional.empty(), later);
            Deed deed = deed(random, Samples.oneOf(random, PEOPLE));
            Ask after = later.after(deed, AskTerms.DEFAULT, now).ask();
            step.seen(later, Optional.of(deed), after);
            ask = after;
        }
        return ask;
    }

    private static Deed deed(RandomGenerator random, PersonId by) {
        PersonId other = Samples.oneOf(random, PEOPLE);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Deed.Send(ASKER, wishes(random));
            case 2 -> new Deed.Introduce(by, other);
            case 3, 4 -> new Deed.Accept(by);
            case 5 -> new Deed.Decline(by);
            case 6 -> random.nextBoolean() ? new Deed.StepBack(by) : new Deed.Withdraw(by);
            case 7 -> new Deed.TellHelp(by);
            default ->
                new Deed.Close(
                        by,
                        random.nextBoolean()
                                ? Optional.of(Samples.oneOf(random, List.of(Gain.values())))
                                : Optional.empty());
        };
    }

    private static List<Request> wishes(RandomGenerator random) {
        List<Request> wishes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            PersonId to = Samples.oneOf(random, PEOPLE);
            wishes.add(random.nextBoolean() ? Request.forHelp(to) : Request.forIntroduction(to));
        }
        return wishes;
    }

    private interface Step {
        void seen(Ask before, Optional<Deed> deed, Ask after);
    }
}
