package org.stigar.app.trails;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionHandler.Offer;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.trails.DrawnLine.State;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/** What the other end gets by mail, and what its links do. */
class LettersTest {

    private static final Village VILLAGE = new Village();
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static int count;

    private final PersonId ann = VILLAGE.person("Ann" + ++count);
    private final PersonId bob = VILLAGE.person("Bob" + count);

    @AfterAll
    static void close() {
        VILLAGE.close();
    }

    @Test
    void aLineAsksOnceInTheReadersLanguageAndQuotesNothing() {
        draw(ann, bob, "secret prices");
        draw(ann, bob, "other secret prices");

        assertThat(letters(bob))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .startsWith("sv|TRAILS|Ann" + count + " har ritat en stig till dig|")
                        .contains("https://stigar.example.org/l/")
                        .doesNotContain("secret"));
        assertThat(letters(ann)).isEmpty();
    }

    @Test
    void aWalkAsksToo() {
        VILLAGE.meet(ann, bob, VILLAGE.now().minus(Duration.ofDays(3)));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());

        assertThat(letters(bob))
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("Ann" + count + " noterar att ni har hörts"));
    }

    @Test
    void whoTakesNoPartGetsNone() {
        VILLAGE.participation().optOut(bob);
        PersonId cy = VILLAGE.person("Cy" + count);
        VILLAGE.participation()
                .pause(cy, LocalDate.ofInstant(VILLAGE.now(), ZoneOffset.UTC).plusDays(9));
        PersonId dee = VILLAGE.person("Dee" + count);
        VILLAGE.get(Subscriptions.class).stop(dee, Letter.Kind.TRAILS);

        for (PersonId other : List.of(bob, cy, dee)) {
            assertThat(draw(ann, other, "").state()).isEqualTo(State.WAITING);
            assertThat(letters(other)).isEmpty();
            assertThat(taken(other)).isZero();
        }
        assertThat(VILLAGE.drawing().waitingFor(bob)).isEmpty();
        assertThat(VILLAGE.drawing().waitingFor(cy)).hasSize(1);
    }

    /** Privacy P9. */
    @Test
    void atMostThreeAWeek() {
        for (int i = 0; i < 5; i++) {
            draw(VILLAGE.person("Writer" + i + "of" + count), bob, "");
        }

        assertThat(letters(bob)).hasSize(AttentionBudget.REQUESTS);
        assertThat(VILLAGE.drawing().waitingFor(bob)).hasSize(5);
    }

    @Test
    void theLinkOfALineMakesTheTrail() {
        Granted granted = granted("confirm-line", draw(ann, bob, "prices").id());
        Offer offer = VILLAGE.handler("confirm-line").describe(granted, SWEDISH);
        assertThat(offer.text()).contains("Ann" + count).contains("prices");
        assertThat(offer.refusal()).contains("Nej");
        assertThat(VILLAGE.trails().of(bob, VILLAGE.now())).isEmpty();

        assertThat(VILLAGE.handler("confirm-line").act(granted, SWEDISH))
                .isInstanceOfSatisfying(
                        Outcome.Said.class, said -> assertThat(said.title()).contains("Ann" + count));
        assertThat(VILLAGE.trails().of(bob, VILLAGE.now())).hasSize(1);
    }

    @Test
    void theLinkOfALineMayRefuse() {
        Granted granted = granted("confirm-line", draw(ann, bob, "").id());
        VILLAGE.handler("confirm-line").refuse(granted, SWEDISH);

        assertThat(VILLAGE.trails().of(bob, VILLAGE.now())).isEmpty();
        assertThat(VILLAGE.drawing().drawnBy(ann)).hasSize(1);
    }

    @Test
    void theLinkOfAWalkConfirmsOrTakesOff() {
        ActionHandler handler = VILLAGE.handler("confirm-walk");
        VILLAGE.meet(ann, bob, VILLAGE.now().minus(Duration.ofDays(3)));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        Granted granted = granted("confirm-walk", trail().unconfirmed().get(0).id());
        assertThat(handler.describe(granted, SWEDISH).title()).contains("Ann" + count);
        handler.refuse(granted, SWEDISH);
        assertThat(trail().days().size()).isEqualTo(1);

        VILLAGE.pass(Duration.ofDays(1));
        VILLAGE.trails().logWalk(ann, bob, VILLAGE.now());
        handler.act(granted("confirm-walk", trail().unconfirmed().get(0).id()), SWEDISH);
        assertThat(trail().days().size()).isEqualTo(2);
        assertThat(trail().unconfirmed()).isEmpty();
    }

    @Test
    void aLinkToWhatIsGoneSaysSoAndDoesNothing() {
        long line = draw(ann, bob, "prices").id();
        VILLAGE.drawing().erase(ann, line);

        for (Granted granted : List.of(granted("confirm-line", line), granted("confirm-walk", line))) {
            ActionHandler handler = VILLAGE.handler(granted.purpose());
            Offer offer = handler.describe(granted, SWEDISH);
            assertThat(offer.refusal()).isEmpty();
            assertThat(offer.text()).doesNotContain("Ann").doesNotContain("prices");
            assertThat(handler.act(granted, SWEDISH)).isInstanceOf(Outcome.Said.class);
        }
        assertThat(VILLAGE.trails().of(bob, VILLAGE.now())).isEmpty();
    }

    @Test
    void theLinkNamesNobody() {
        draw(ann, bob, "");
        assertThat(VILLAGE.jdbc()
                        .sql("select subject from action_link where purpose = 'confirm-line'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(subject -> subject.matches("[0-9]+"));
    }

    private DrawnLine draw(PersonId writer, PersonId other, String carries) {
        return VILLAGE.drawing().draw(writer, other, carries, AgreedRhythm.MONTHLY, VILLAGE.now());
    }

    private OwnTrail trail() {
        return VILLAGE.trails().find(bob, ann, VILLAGE.now()).orElseThrow();
    }

    private Granted granted(String purpose, long id) {
        return new Granted(purpose, bob, Long.toString(id));
    }

    private static List<String> letters(PersonId reader) {
        return VILLAGE.jdbc()
                .sql("select concat_ws('|', language, kind, subject, paragraphs::text, action_link) from letter"
                        + " where reader = :reader")
                .param("reader", VILLAGE.pseudonyms().of(reader).bytes())
                .query(String.class)
                .list();
    }

    private static int taken(PersonId reader) {
        return VILLAGE.jdbc()
                .sql("select count(*) from attention where reader = :reader")
                .param("reader", VILLAGE.pseudonyms().of(reader).bytes())
                .query(Integer.class)
                .single();
    }
}
