package org.stigar.app.pulse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.invited.Invitations;
import org.stigar.app.pulse.run.Answering;

/** {@code /pulse}: what one is asked, what is published, and for who makes pulses the way to a new one. */
@Controller
class PulsePages {

    /** For how many days a wave is proposed to be open. */
    private static final int USUAL_DAYS = 14;

    private final Pulses pulses;
    private final Answering answering;
    private final PulseReaders readers;
    private final Invitations invitations;
    private final MessageSource messages;
    private final Clock clock;

    PulsePages(
            Pulses pulses,
            Answering answering,
            PulseReaders readers,
            Invitations invitations,
            MessageSource messages,
            Clock clock) {
        this.pulses = pulses;
        this.answering = answering;
        this.readers = readers;
        this.invitations = invitations;
        this.messages = messages;
        this.clock = clock;
    }

    /** A wave that somebody can answer. */
    record OpenRow(long wave, String name, String purpose, String closes, boolean isAnswered, boolean isForAll) {}

    /** A wave that is closed. */
    record ClosedRow(long wave, String name, String closed, boolean isPublished) {}

    /**
     * A pulse of who makes them.
     *
     * @param open the wave that is open; null for none
     * @param around what those who are invited can be asked around
     */
    record MadeRow(
            long id,
            String name,
            String mode,
            int items,
            boolean isEnded,
            @Nullable Long open,
            String closes,
            List<AroundRow> around) {}

    /** Something around which those who are invited can be asked. */
    record AroundRow(String key, String words) {}

    /** A number in an address; anything else is nothing. */
    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new PulseException(Reason.GONE);
        }
    }

    /** What the closed door says. */
    static ModelAndView refused(PulseException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }

    @GetMapping("/pulse")
    @PreAuthorize("hasRole('MEMBER')")
    String list(@AuthenticationPrincipal Member member, Locale language, Model model) {
        PulseWords words = new PulseWords(messages, language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean isFrozen = readers.isFrozen(member);
        List<Long> published = pulses.listPublished().stream().map(Wave::id).toList();
        model.addAttribute("here", "pulse");
        model.addAttribute("back", "/pulse");
        model.addAttribute(
                "open",
                answering.list(member.person()).stream()
                        .filter(one -> one.wave().isOpen(today))
                        .map(one -> new OpenRow(
                                one.wave().id(),
                                one.pulse().name(),
                                one.pulse().purpose(),
                                words.day(one.wave().closes()),
                                answering.hasAnswered(one.wave().id(), member.person()),
                                one.wave().invited().isEmpty()))
                        .toList());
        model.addAttribute("isFrozen", isFrozen);
        model.addAttribute(
                "closed",
                readers.list(member).stream()
                        .map(wave -> new ClosedRow(
                                wave.id(),
                                name(wave) + (wave.invited().isEmpty() ? "" : " · " + invited(wave, member, words)),
                                words.day(wave.closedOn().orElseThrow()),
                                !isFrozen && published.contains(wave.id())))
                        .toList());
        model.addAttribute("makes", PulseReaders.makes(member));
        model.addAttribute("made", PulseReaders.makes(member) ? made(member, today, words) : List.of());
        model.addAttribute("until", today.plusDays(USUAL_DAYS));
        return "pulse/pulse";
    }

    private List<AroundRow> around(Member member, Pulse pulse, LocalDate today, PulseWords words) {
        return invitations.list(member.person(), pulse, today).stream()
                .map(one -> new AroundRow(
                        one.key(),
                        words.say(
                                one.isOver(today) ? "pulse.asked.after" : "pulse.asked.before",
                                one.to().title(),
                                words.day(one.to().first()))))
                .toList();
    }

    private List<MadeRow> made(Member member, LocalDate today, PulseWords words) {
        List<Wave> waves = pulses.listWaves();
        return pulses.list().stream()
                .map(pulse -> {
                    Optional<Wave> open = waves.stream()
                            .filter(wave -> wave.pulse() == pulse.id()
                                    && wave.closedOn().isEmpty())
                            .findFirst();
                    return new MadeRow(
                            pulse.id(),
                            pulse.name(),
                            words.say("pulse.mode." + pulse.mode()),
                            pulse.items().size(),
                            pulse.isEnded(),
                            open.map(Wave::id).orElse(null),
                            open.map(wave -> words.day(wave.closes())).orElse(""),
                            around(member, pulse, today, words));
                })
                .toList();
    }

    /** Who was asked, where not everybody was. What they are invited to is told to those with a role: others may not know of it. */
    private static String invited(Wave wave, Member reader, PulseWords words) {
        return wave.invited()
                .map(to -> PulseReaders.hasRole(reader)
                        ? words.say("pulse.invited.to", to.title())
                        : words.say("pulse.invited.some"))
                .orElse("");
    }

    private String name(Wave wave) {
        return pulses.find(wave.pulse()).map(Pulse::name).orElse("");
    }

    @GetMapping("/pulse/{wave}/results")
    @PreAuthorize("hasRole('MEMBER')")
    String results(@AuthenticationPrincipal Member member, @PathVariable String wave, Locale language, Model model) {
        Wave known = pulses.findWave(number(wave))
                .filter(one -> readers.list(member).contains(one))
                .orElseThrow(() -> new PulseException(Reason.GONE));
        Pulse pulse = pulses.find(known.pulse()).orElseThrow(() -> new PulseException(Reason.GONE));
        PulseWords words = new PulseWords(messages, language);
        Optional<PulseFigures> figures = readers.see(member, known);
        model.addAttribute("here", "pulse");
        model.addAttribute("back", "/pulse/" + wave + "/results");
        model.addAttribute("pulse", pulse);
        model.addAttribute("invited", invited(known, member, words));
        model.addAttribute(
                "moved",
                figures.flatMap(PulseFigures::invited)
                        .map(moved -> MovedPart.ofInvited(known, pulse, moved, words))
                        .orElse(null));
        model.addAttribute("opens", words.day(known.opens()));
        model.addAttribute("closed", words.day(known.closedOn().orElseThrow()));
        model.addAttribute("k", known.k());
        model.addAttribute("isFrozen", readers.isFrozen(member));
        model.addAttribute("isPublished", figures.isPresent());
        model.addAttribute(
                "refusal",
                figures.flatMap(PulseFigures::refusal)
                        .map(reason -> words.say("pulse.refusal." + reason, known.k()))
                        .orElse(""));
        model.addAttribute("isTold", figures.filter(PulseFigures::isTold).isPresent());
        model.addAttribute(
                "response",
                figures.map(told -> words.response(told.total().response())).orElse(""));
        Optional<ResultView> view = figures.map(told -> new ResultView(pulse, told, words));
        model.addAttribute("items", view.map(ResultView::items).orElse(List.of()));
        model.addAttribute("shared", view.map(ResultView::shared).orElse(""));
        model.addAttribute("compared", view.map(ResultView::compared).orElse(""));
        return "pulse/results";
    }

    @ExceptionHandler(PulseException.class)
    ModelAndView refuse(PulseException e) {
        return refused(e);
    }
}
