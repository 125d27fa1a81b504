package org.stigar.app.asks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionHandler.Choice;
import org.stigar.app.mail.ActionHandler.Offer;
import org.stigar.app.mail.ActionHandler.Outcome;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.core.ask.AskState;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/** What asks say by mail, and what the links do. */
class AskLettersTest {

    private static final Workplace PLACE = new Workplace();
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static int count;

    private final PersonId ann = PLACE.person("Anna" + ++count);
    private final PersonId bo = PLACE.person("Bosse" + count);
    private final PersonId cy = PLACE.person("Cyril" + count);

    @AfterAll
    static void close() {
        PLACE.close();
    }

    @Test
    void whoIsAskedGetsOneLetterThatQuotesNothing() {
        PLACE.ask(ann, bo);

        assertThat(letters(bo)).singleElement().satisfies(letter -> {
            assertThat(letter).contains("Anna" + count + " ber om din hjälp").doesNotContain("cold room");
        });
        assertThat(letters(ann)).isEmpty();
    }

    @Test
    void theLinkShowsTheAskAndAcceptsIt() {
        long ask = PLACE.ask(ann, bo);
        ActionHandler handler = PLACE.handler("answer-ask");

        Offer offer = handler.describe(granted(bo, ask), SWEDISH);
        assertThat(offer.text()).isEqualTo("The cold room in Lund does not get cold.");
        assertThat(offer.refusal()).contains("Inte just nu");
        assertThat(said(handler.act(granted(bo, ask), SWEDISH))).isEqualTo("Tack!");

        assertThat(PLACE.seen(ann, ask).orElseThrow().helper()).contains(bo);
        assertThat(letters(ann))
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("hjälper dig"));
    }

    @Test
    void theSecondOfTwoIsToldThatSomebodyElseWasFirst() {
        long ask = PLACE.ask(ann, bo, cy);
        ActionHandler handler = PLACE.handler("answer-ask");
        handler.act(granted(bo, ask), SWEDISH);

        assertThat(said(handler.act(granted(cy, ask), SWEDISH))).isEqualTo("Någon annan hann före");
        assertThat(said(handler.act(granted(bo, ask), SWEDISH))).isEqualTo("Du har redan svarat");
    }

    @Test
    void notRightNowIsToldToTheAskerOnceAllHaveAnswered() {
        long ask = PLACE.ask(ann, bo, cy);
        ActionHandler handler = PLACE.handler("answer-ask");
        handler.refuse(granted(bo, ask), SWEDISH);
        assertThat(letters(ann)).isEmpty();
        handler.refuse(granted(cy, ask), SWEDISH);

        assertThat(letters(ann))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("Ingen av dem du frågade kan just nu")
                        .doesNotContain("Bosse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer-ask", "answer-introduction", "close-ask"})
    void aLinkOfSomebodyWithoutAPartSaysThatThereIsNothing(String purpose) {
        long ask = PLACE.ask(ann, bo);
        ActionHandler handler = PLACE.handler(purpose);

        for (String subject : List.of(Long.toString(ask), "1", "x", "-1", "99999999999999999999")) {
            Granted strange = new Granted(purpose, cy, subject);
            assertThat(handler.describe(strange, SWEDISH).title()).isEqualTo("Det finns inget att svara på längre");
            assertThat(said(handler.act(strange, SWEDISH))).isEqualTo("Det finns inget att svara på längre");
        }
        assertThat(PLACE.seen(bo, ask).orElseThrow().isWaitingForMe()).isTrue();
    }

    @Test
    void anIntroducerIsLedToThePageAndTheAskerHearsOfTheIntroducedAfterTheirYes() {
        long ask = PLACE.draft(ann);
        PLACE.act(ask, new Deed.Send(ann, List.of(Request.forIntroduction(bo))));
        ActionHandler handler = PLACE.handler("answer-introduction");
        assertThat(handler.act(granted(bo, ask), SWEDISH)).isEqualTo(new Outcome.GoTo("/asks/" + ask));

        PLACE.act(ask, new Deed.Introduce(bo, cy));
        assertThat(letters(cy))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter).contains("Bosse" + count + " tror att du kan hjälpa Anna" + count));
        assertThat(letters(ann)).isEmpty();

        PLACE.act(ask, new Deed.Decline(cy));
        assertThat(letters(ann)).isEmpty();
    }

    @Test
    void oneTapOfFiveClosesWithALineOfThanks() {
        long ask = PLACE.ask(ann, bo);
        PLACE.act(ask, new Deed.Accept(bo));
        PLACE.act(ask, new Deed.TellHelp(bo));
        ActionHandler handler = PLACE.handler("close-ask");

        Offer offer = handler.describe(granted(ann, ask), SWEDISH);
        assertThat(offer.choices().orElseThrow().buttons())
                .extracting(Choice::code)
                .containsExactly("solution", "somebody-else", "better-problem", "confirmation", "backing");
        handler.choose(granted(ann, ask), "backing", " I dared\nto order it \u202e ", SWEDISH);

        OwnAsk closed = PLACE.seen(bo, ask).orElseThrow();
        assertThat(closed.gain()).contains(Gain.BACKING);
        assertThat(closed.enabled()).isEqualTo("I dared to order it");
        assertThat(letters(bo))
                .anySatisfy(letter -> assertThat(letter)
                        .contains("har sagt vad din hjälp gav")
                        .doesNotContain("I dared"));
        assertThat(said(handler.choose(granted(ann, ask), "solution", "", SWEDISH)))
                .isEqualTo("Det finns inget att svara på längre");
    }

    @Test
    void itGaveNothingClosesWithoutALetterOfThanks() {
        long ask = PLACE.ask(ann, bo);
        PLACE.act(ask, new Deed.Accept(bo));
        PLACE.handler("close-ask").refuse(granted(ann, ask), SWEDISH);

        assertThat(PLACE.seen(ann, ask).orElseThrow().state()).isEqualTo(AskState.CLOSED);
        assertThat(letters(bo)).noneMatch(letter -> letter.contains("har sagt vad din hjälp gav"));
    }

    @Test
    void theOtherIsToldWhenItComesToNothing() {
        long ask = PLACE.ask(ann, bo);
        PLACE.act(ask, new Deed.Accept(bo));
        PLACE.act(ask, new Deed.StepBack(bo));
        assertThat(letters(ann)).anySatisfy(letter -> assertThat(letter).contains("kan inte hjälpa ändå"));

        long other = PLACE.ask(ann, cy);
        PLACE.act(other, new Deed.Accept(cy));
        PLACE.act(other, new Deed.Withdraw(ann));
        assertThat(letters(cy)).anySatisfy(letter -> assertThat(letter).contains("behöver inte din hjälp längre"));
    }

    @Test
    void aTimeComesForBothCalendars() {
        long ask = PLACE.ask(ann, bo);
        PLACE.act(ask, new Deed.Accept(bo));
        Meeting meeting = new Meeting(PLACE.now().plus(Duration.ofDays(1)), Duration.ofMinutes(30));
        PLACE.asks().meet(ann, ask, meeting, PLACE.now());
        PLACE.pass(Duration.ofMinutes(5));
        PLACE.asks().meet(bo, ask, new Meeting(meeting.at(), Duration.ofMinutes(45)), PLACE.now());

        List<String> files = files(bo);
        assertThat(files)
                .hasSize(2)
                .allSatisfy(file -> assertThat(file)
                        .startsWith("BEGIN:VCALENDAR")
                        .contains(
                                "METHOD:PUBLISH",
                                "UID:ask-" + ask + "@stigar.example.org",
                                "SUMMARY:Stigar: Anna" + count)
                        .contains("DTSTART:20260303T09", "\r\n"));
        assertThat(files.get(0)).contains("DTEND:20260303T093").isNotEqualTo(files.get(1));
        assertThat(sequence(files.get(1))).isGreaterThan(sequence(files.get(0)));
        assertThat(files(ann)).hasSize(2);
    }

    @Test
    void anErasureTakesTheLettersAboutThePerson() {
        PLACE.ask(ann, bo);
        PLACE.erase(ann);

        assertThat(letters(bo)).isEmpty();
    }

    private static int sequence(String file) {
        return file.lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .map(line -> Integer.valueOf(line.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }

    private static Granted granted(PersonId person, long ask) {
        return new Granted("any", person, Long.toString(ask));
    }

    private static String said(Outcome outcome) {
        return outcome instanceof Outcome.Said said ? said.title() : outcome.toString();
    }

    private List<String> letters(PersonId reader) {
        return PLACE.jdbc()
                .sql(
                        "select subject || chr(10) || array_to_string(paragraphs, chr(10)) from letter where reader = :reader order by written_at, id")
                .param("reader", PLACE.pseudonyms().of(reader).bytes())
                .query(String.class)
                .list();
    }

    private List<String> files(PersonId reader) {
        return PLACE.jdbc()
                .sql("select calendar from letter where reader = :reader and calendar is not null order by written_at")
                .param("reader", PLACE.pseudonyms().of(reader).bytes())
                .query(String.class)
                .list();
    }
}
