package org.stigar.app.journeys.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.Needs;
import org.stigar.app.journeys.Needs.Agreement;
import org.stigar.app.journeys.Needs.Change;
import org.stigar.app.journeys.Needs.Said;
import org.stigar.app.journeys.web.NeedView.Sent;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.people.People;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.UnitId;

/** {@code /journeys/{id}/needs}: writing what the customer needs, for units one answers for or facilitates. */
@Controller
class JourneyNeedPages {

    private static final int LONGEST_FIELD = 4_000;

    private final Journeys journeys;
    private final Needs needs;
    private final Leaders leaders;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    JourneyNeedPages(
            Journeys journeys, Needs needs, Leaders leaders, People people, MessageSource messages, Clock clock) {
        this.journeys = journeys;
        this.needs = needs;
        this.leaders = leaders;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/journeys/{id}/needs")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView begin(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language) {
        return page(find(id), answering(member), Optional.empty(), language, HttpStatus.OK);
    }

    /** Keeps what units say of one stage, and what those who met said of it; what was typed stays on the page where it cannot be. */
    @PostMapping("/journeys/{id}/needs")
    @PreAuthorize("hasAnyRole('FACILITATOR', 'LEADER')")
    ModelAndView write(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String said,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language) {
        DrawnJourney journey = find(id);
        Answering writer = answering(member);
        Stage drawn = journey.journey().stages().stream()
                .filter(one -> one.name().equals(stage) && one.units().stream().anyMatch(writer::isFor))
                .findFirst()
                .orElseThrow(() -> new JourneyException(Reason.GONE));
        Map<UnitId, String> typed = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        boolean isTooLong = false;
        for (UnitId unit : drawn.units()) {
            int at = sent.getOrDefault("unit", List.of()).indexOf(unit.value());
            if (at >= 0 && writer.isFor(unit)) {
                String words = line(field(sent, "words", at));
                typed.put(unit, words);
                isTooLong |= words.length() > Needs.LONGEST;
                if (words.length() <= Needs.LONGEST) {
                    changes.add(new Change(unit, field(sent, "before", at), words));
                }
            }
        }
        if (isTooLong) {
            Sent back = new Sent(stage, typed, "journeys.needs.fault.long");
            return page(journey, writer, Optional.of(back), language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            needs.write(journey.id(), stage, changes);
        } catch (JourneyException e) {
            if (e.reason() != Reason.CHANGED_MEANWHILE) {
                throw e;
            }
            Sent back = new Sent(stage, typed, "journeys.needs.fault.outdated");
            return page(journey, writer, Optional.of(back), language, HttpStatus.CONFLICT);
        }
        Arrays.stream(Said.values())
                .filter(one -> one.name().equals(said))
                .findFirst()
                .ifPresent(one -> needs.say(journey.id(), new Agreement(stage, one, today())));
        return new ModelAndView("redirect:/journeys/" + journey.id() + "#needs");
    }

    private static String field(MultiValueMap<String, String> sent, String name, int at) {
        List<String> all = sent.getOrDefault(name, List.of());
        String text = at < all.size() ? all.get(at) : "";
        return text.substring(0, Math.min(text.length(), LONGEST_FIELD));
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Answering answering(Member member) {
        return new Answering(member, leaders, people, clock.instant());
    }

    private DrawnJourney find(String id) {
        return journeys.find(JourneyPages.number(id)).orElseThrow(() -> new JourneyException(Reason.GONE));
    }

    private ModelAndView page(
            DrawnJourney journey, Answering writer, Optional<Sent> sent, Locale language, HttpStatus status) {
        Instant now = clock.instant();
        ModelAndView page = new ModelAndView("journeys/needs", status);
        page.addObject("here", "journeys");
        page.addObject("back", "/journeys/" + journey.id() + "/needs");
        page.addObject("journey", journey);
        page.addObject(
                "forms",
                new NeedView(journey.journey(), journey.id(), needs, new JourneyWords(messages, language, people, now))
                        .write(writer, sent));
        page.addObject("choices", NeedView.choices());
        return page;
    }

    @ExceptionHandler(JourneyException.class)
    ModelAndView refused(JourneyException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
