package org.stigar.app.upkeep.api;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.people.People;
import org.stigar.app.trails.NoTrailException;
import org.stigar.app.upkeep.DigestChoice;
import org.stigar.app.upkeep.DigestChoice.Way;
import org.stigar.app.upkeep.Nudge;
import org.stigar.app.upkeep.NudgeReason;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.app.upkeep.api.FieldException.Reason;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** {@code /api/v1/upkeep}: when and of what the caller is reminded. */
@RestController
@RequestMapping("/api/v1/upkeep")
class NudgeApi {

    private final Upkeep upkeep;
    private final People people;
    private final MessageSource words;
    private final Clock clock;

    NudgeApi(Upkeep upkeep, People people, MessageSource words, Clock clock) {
        this.upkeep = upkeep;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** Those of the latest digest that there is still a reason for: two at most. */
    @GetMapping("/nudges")
    @PreAuthorize("hasRole('MEMBER')")
    List<NudgeJson> nudges(@AuthenticationPrincipal Member me, Locale language) {
        return upkeep.nudges(me.person(), clock.instant()).stream()
                .map(nudge -> json(nudge, language))
                .toList();
    }

    private NudgeJson json(Nudge nudge, Locale language) {
        PersonId other = nudge.other();
        String name = people.findPerson(other).flatMap(Person::name).orElse(other.value());
        OptionalLong ask = nudge.reason().ask();
        return new NudgeJson(
                other.value(),
                nudge.reason().kind(),
                nudge.reason().say(words, name, language),
                ask.isPresent() ? ask.getAsLong() : null);
    }

    @GetMapping("/digest")
    @PreAuthorize("hasRole('MEMBER')")
    DigestJson digest(@AuthenticationPrincipal Member me) {
        return DigestJson.of(upkeep.choice(me.person()));
    }

    /** The {@code hour} is 6 to 20 by the caller's own clock; {@code NEVER} ends all reminders. */
    @PutMapping("/digest")
    @PreAuthorize("hasRole('MEMBER')")
    DigestJson choose(@AuthenticationPrincipal Member me, @RequestBody(required = false) @Nullable DigestForm given) {
        DigestForm form = given == null ? new DigestForm(null, null, null) : given;
        DayOfWeek day = Fields.oneOf(DayOfWeek.class, "day", form.day());
        Way way = Fields.oneOf(Way.class, "way", form.way());
        Integer hour = form.hour();
        if (hour == null || hour < DigestChoice.FIRST_HOUR || hour > DigestChoice.LAST_HOUR) {
            throw new FieldException("hour", Reason.OUT_OF_RANGE);
        }
        upkeep.choose(me.person(), new DigestChoice(day, hour, way));
        return digest(me);
    }

    /** Of whom the caller wants to hear nothing any more. */
    @GetMapping("/never")
    @PreAuthorize("hasRole('MEMBER')")
    List<String> never(@AuthenticationPrincipal Member me) {
        return upkeep.listNever(me.person()).stream().map(PersonId::value).toList();
    }

    /** Nothing of this trail for four weeks. */
    @PostMapping("/trails/{person}/snooze")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void snooze(@AuthenticationPrincipal Member me, @PathVariable String person) {
        upkeep.snooze(me.person(), id(person), clock.instant());
    }

    /** Nothing of this trail any more. */
    @PostMapping("/trails/{person}/never")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void neverFor(@AuthenticationPrincipal Member me, @PathVariable String person) {
        upkeep.neverFor(me.person(), id(person), clock.instant());
    }

    /** Takes either of them back. */
    @PostMapping("/trails/{person}/again")
    @PreAuthorize("hasRole('MEMBER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(@AuthenticationPrincipal Member me, @PathVariable String person) {
        upkeep.speakAgain(me.person(), id(person));
    }

    /** A trail worth walking again; the reason is of a kind and in words of the caller's language. */
    record NudgeJson(
            String person,
            NudgeReason.Kind reason,
            String why,
            @Nullable Long ask) {}

    /** When and how the weekly digest comes. */
    record DigestJson(DayOfWeek day, int hour, Way way) {

        static DigestJson of(DigestChoice choice) {
            return new DigestJson(choice.day(), choice.hour(), choice.way());
        }
    }

    record DigestForm(
            @Nullable String day,
            @Nullable Integer hour,
            @Nullable String way) {}

    /** In an address, what cannot be read like what is not there. */
    private static PersonId id(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException e) {
            throw new NoTrailException();
        }
    }
}
