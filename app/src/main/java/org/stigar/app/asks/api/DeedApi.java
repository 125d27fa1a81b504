package org.stigar.app.asks.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.asks.AskException;
import org.stigar.app.asks.AskException.Reason;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.NoAskException;
import org.stigar.app.people.People;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.ask.Request.Purpose;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.PersonId;

/**
 * What the caller does to an ask. Each answers with the ask as it is then; doing it a second time is refused and changes
 * nothing, so that a call whose answer got lost can be made again.
 */
@RestController
@RequestMapping("/api/v1/asks/{ask}")
class DeedApi {

    /** Said in place of a gain. */
    private static final String NOTHING = "NOTHING";

    private final Asks asks;
    private final People people;
    private final Clock clock;

    DeedApi(Asks asks, People people, Clock clock) {
        this.asks = asks;
        this.people = people;
        this.clock = clock;
    }

    /** Asks up to three people at once, each for {@code HELP} or for an {@code INTRODUCTION}. */
    @PostMapping("/send")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson send(
            @AuthenticationPrincipal Member me,
            @PathVariable String ask,
            @RequestBody(required = false) @Nullable SendForm form,
            Locale language) {
        long id = mine(me, ask);
        List<Request> requests = new ArrayList<>();
        for (WishForm wish : form == null || form.to() == null ? List.<WishForm>of() : form.to()) {
            requests.add(request(wish));
        }
        return act(id, new Deed.Send(me.person(), requests), language);
    }

    /** The caller, who was asked for an introduction, names {@code person}. */
    @PostMapping("/introduce")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson introduce(
            @AuthenticationPrincipal Member me,
            @PathVariable String ask,
            @RequestBody(required = false) @Nullable IntroductionForm form,
            Locale language) {
        long id = mine(me, ask);
        PersonId whom = somebody(form == null ? null : form.person());
        return act(id, new Deed.Introduce(me.person(), whom), language);
    }

    @PostMapping("/accept")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson accept(@AuthenticationPrincipal Member me, @PathVariable String ask, Locale language) {
        return act(Given.ask(ask), new Deed.Accept(me.person()), language);
    }

    @PostMapping("/decline")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson decline(@AuthenticationPrincipal Member me, @PathVariable String ask, Locale language) {
        return act(Given.ask(ask), new Deed.Decline(me.person()), language);
    }

    /** Opens it again, for asker or helper. */
    @PostMapping("/step-back")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson stepBack(@AuthenticationPrincipal Member me, @PathVariable String ask, Locale language) {
        return act(Given.ask(ask), new Deed.StepBack(me.person()), language);
    }

    /** The caller, who helps, says that they have. */
    @PostMapping("/tell-help")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson tellHelp(@AuthenticationPrincipal Member me, @PathVariable String ask, Locale language) {
        return act(Given.ask(ask), new Deed.TellHelp(me.person()), language);
    }

    /** The {@code gain} is what it gave, or {@code NOTHING}; a line on what it {@code enabled} goes with a gain only. */
    @PostMapping("/close")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson close(
            @AuthenticationPrincipal Member me,
            @PathVariable String ask,
            @RequestBody(required = false) @Nullable CloseForm given,
            Locale language) {
        long id = mine(me, ask);
        CloseForm form = given == null ? new CloseForm(null, null) : given;
        if (NOTHING.equals(form.gain())) {
            return act(id, new Deed.Close(me.person(), Optional.empty()), language);
        }
        Gain gain = Given.oneOf(Gain.class, "gain", form.gain());
        String enabled = Given.line("enabled", form.enabled());
        return AskJson.of(asks.close(me.person(), id, gain, enabled, clock.instant()), language);
    }

    @PostMapping("/withdraw")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson withdraw(@AuthenticationPrincipal Member me, @PathVariable String ask, Locale language) {
        return act(Given.ask(ask), new Deed.Withdraw(me.person()), language);
    }

    /** A time to meet, in place of the one before: {@code at} as in 2026-05-04T12:00:00Z, up to a day of {@code minutes}. */
    @PostMapping("/meeting")
    @PreAuthorize("hasRole('MEMBER')")
    AskJson meet(
            @AuthenticationPrincipal Member me,
            @PathVariable String ask,
            @RequestBody(required = false) @Nullable MeetingForm given,
            Locale language) {
        long id = mine(me, ask);
        MeetingForm form = given == null ? new MeetingForm(null, null) : given;
        return AskJson.of(
                asks.meet(me.person(), id, Given.meeting(form.at(), form.minutes()), clock.instant()), language);
    }

    record SendForm(@Nullable List<WishForm> to) {}

    record WishForm(@Nullable String person, @Nullable String purpose) {}

    record IntroductionForm(@Nullable String person) {}

    record CloseForm(@Nullable String gain, @Nullable String enabled) {}

    record MeetingForm(@Nullable String at, @Nullable Integer minutes) {}

    private AskJson act(long id, Deed deed, Locale language) {
        return AskJson.of(asks.act(id, deed, clock.instant()), language);
    }

    /** Who has no part in an ask hears that before anything about what they sent. */
    private long mine(Member me, String ask) {
        long id = Given.ask(ask);
        return asks.find(me.person(), id, clock.instant())
                .orElseThrow(NoAskException::new)
                .id();
    }

    private Request request(@Nullable WishForm wish) {
        PersonId person = somebody(wish == null ? null : wish.person());
        Purpose purpose = Given.oneOf(Purpose.class, "to", wish == null ? null : wish.purpose());
        return purpose == Purpose.HELP ? Request.forHelp(person) : Request.forIntroduction(person);
    }

    private PersonId somebody(@Nullable String id) {
        PersonId person = Given.person(id);
        if (people.findPerson(person).isEmpty()) {
            throw new AskException(Reason.NOBODY);
        }
        return person;
    }
}
