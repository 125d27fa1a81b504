package org.stigar.app.pulse.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AnswerRows.Given;
import org.stigar.app.pulse.run.Answering;
import org.stigar.app.pulse.run.Answering.AskedWave;
import org.stigar.app.pulse.run.Answering.Posed;
import org.stigar.app.pulse.run.Answering.Sheet;
import org.stigar.core.people.Unit;

/**
 * {@code /pulse/{wave}}: answering, three questions at a time. The page never shows what somebody chose before, to nobody, themselves
 * included: whoever looks over a shoulder learns nothing.
 */
@Controller
class PulseAnswerPages {

    private static final int LONGEST_CODE = 40;

    private final Answering answering;
    private final MessageSource messages;
    private final Clock clock;

    PulseAnswerPages(Answering answering, MessageSource messages, Clock clock) {
        this.answering = answering;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A question on the page.
     *
     * @param name of its field
     */
    record Question(String name, String words, List<Choice> choices) {}

    /** One of the points. */
    record Choice(int point, String label) {}

    @GetMapping("/pulse/{wave}")
    @PreAuthorize("hasRole('MEMBER')")
    ModelAndView show(
            @AuthenticationPrincipal Member member,
            @PathVariable String wave,
            @RequestParam(defaultValue = "1") String part,
            Locale language) {
        long number = PulsePages.number(wave);
        AskedWave asked = answering.open(number, member.person(), clock.instant());
        if (asked.pulse().mode() == Mode.CODE) {
            return code(asked.pulse(), asked.wave(), "", null, language);
        }
        Sheet sheet = answering.begin(number, member.person(), "", clock.instant());
        return portion(sheet, part(part), language).addObject("isNew", false);
    }

    /** Takes a code, or hands one out; shows the first questions. */
    @PostMapping("/pulse/{wave}/code")
    @PreAuthorize("hasRole('MEMBER')")
    ModelAndView begin(
            @AuthenticationPrincipal Member member,
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String fresh,
            Locale language) {
        long number = PulsePages.number(wave);
        AskedWave asked = answering.open(number, member.person(), clock.instant());
        boolean isNew = !fresh.isEmpty();
        if (asked.pulse().mode() != Mode.CODE) {
            return to("/pulse/" + number);
        }
        if (code.length() > LONGEST_CODE || (code.isBlank() && !isNew)) {
            return code(asked.pulse(), asked.wave(), "", Reason.WRONG_CODE, language);
        }
        try {
            Sheet sheet = answering.begin(number, member.person(), isNew ? "" : code, clock.instant());
            return portion(sheet, 1, language).addObject("isNew", isNew);
        } catch (PulseException e) {
            return again(asked, code, e, language);
        }
    }

    @PostMapping("/pulse/{wave}")
    @PreAuthorize("hasRole('MEMBER')")
    ModelAndView answer(
            @AuthenticationPrincipal Member member,
            @PathVariable String wave,
            @RequestParam(defaultValue = "1") String part,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> sent,
            Locale language) {
        long number = PulsePages.number(wave);
        AskedWave asked = answering.open(number, member.person(), clock.instant());
        try {
            Sheet sheet = answering.resume(number, member.person(), code, clock.instant());
            answering.answer(sheet, member.person(), given(sheet, sent), clock.instant());
            int next = part(part) + 1;
            if (sheet.code().isEmpty()) {
                return to("/pulse/" + number + "?part=" + next);
            }
            return portion(sheet, next, language).addObject("isNew", false);
        } catch (PulseException e) {
            return again(asked, code, e, language);
        }
    }

    /** Takes back all that was said in this wave. */
    @PostMapping("/pulse/{wave}/take-back")
    @PreAuthorize("hasRole('MEMBER')")
    ModelAndView takeBack(
            @AuthenticationPrincipal Member member,
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String code,
            Locale language,
            RedirectAttributes next) {
        long number = PulsePages.number(wave);
        AskedWave asked = answering.open(number, member.person(), clock.instant());
        try {
            Sheet sheet = answering.resume(number, member.person(), code, clock.instant());
            answering.takeBack(sheet, member.person(), clock.instant());
        } catch (PulseException e) {
            return again(asked, code, e, language);
        }
        next.addFlashAttribute("said", "pulse.taken-back");
        return to("/pulse");
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }

    private static int part(String part) {
        try {
            return Math.max(1, Integer.parseInt(part));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private ModelAndView portion(Sheet sheet, int part, Locale language) {
        PulseWords words = new PulseWords(messages, language);
        List<List<Posed>> portions = sheet.portions();
        ModelAndView page = new ModelAndView(part > portions.size() ? "pulse/thanks" : "pulse/answer");
        List<Question> questions = new ArrayList<>();
        if (part <= portions.size()) {
            portions.get(part - 1).forEach(posed -> questions.add(question(posed, words)));
        }
        page.addObject("here", "pulse");
        page.addObject("back", "/pulse/" + sheet.wave().id());
        page.addObject("pulse", sheet.pulse());
        page.addObject("wave", sheet.wave().id());
        page.addObject("closes", words.day(sheet.wave().closes()));
        page.addObject("k", sheet.wave().k());
        page.addObject("isForAll", sheet.wave().invited().isEmpty());
        page.addObject("code", sheet.code());
        page.addObject("part", part);
        page.addObject("parts", portions.size());
        page.addObject("questions", questions);
        page.addObject("isCode", sheet.pulse().mode() == Mode.CODE);
        return page;
    }

    private static Question question(Posed posed, PulseWords words) {
        List<String> points = words.points(posed.item());
        List<Choice> choices = new ArrayList<>();
        for (int point = 1; point <= points.size(); point++) {
            choices.add(new Choice(point, points.get(point - 1)));
        }
        return new Question(
                field(posed.item(), posed.about().map(unit -> unit.id().value()).orElse("")),
                words.question(posed.item(), posed.about().map(Unit::name).orElse("")),
                choices);
    }

    private static String field(PulseItem item, String unit) {
        return "point." + item.id() + "." + unit;
    }

    /** Reads what was chosen; what was left out says nothing. */
    private static List<Given> given(Sheet sheet, Map<String, String> sent) {
        List<Given> given = new ArrayList<>();
        for (PulseItem item : sheet.pulse().items()) {
            if (item.item().isAboutUnits()) {
                for (Unit unit : sheet.units()) {
                    add(
                            given,
                            item,
                            unit.id().value(),
                            sent.get(field(item, unit.id().value())));
                }
            } else {
                add(given, item, null, sent.get(field(item, "")));
            }
        }
        return given;
    }

    private static void add(List<Given> given, PulseItem item, @Nullable String about, @Nullable String point) {
        if (point != null && point.matches("[1-9]")) {
            given.add(new Given(item.id(), about, Integer.parseInt(point)));
        }
    }

    /** What is wrong with a code is said where it is typed; all else is a closed door. */
    private ModelAndView again(AskedWave asked, String typed, PulseException e, Locale language) {
        if (e.reason() != Reason.WRONG_CODE && e.reason() != Reason.UNKNOWN_CODE && e.reason() != Reason.OTHER_CODE) {
            throw e;
        }
        return code(asked.pulse(), asked.wave(), typed, e.reason(), language);
    }

    private ModelAndView code(Pulse pulse, Wave wave, String typed, @Nullable Reason fault, Locale language) {
        ModelAndView page = new ModelAndView("pulse/code");
        page.setStatus(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("here", "pulse");
        page.addObject("back", "/pulse/" + wave.id());
        page.addObject("pulse", pulse);
        page.addObject("wave", wave.id());
        page.addObject("k", wave.k());
        page.addObject("closes", new PulseWords(messages, language).day(wave.closes()));
        page.addObject("typed", typed);
        page.addObject("fault", fault == null ? "" : "pulse.fault." + fault);
        page.addObject("isCode", true);
        return page;
    }

    /** A wave that closed while somebody answered: what came before is kept, and what came now is not; both are said. */
    @ExceptionHandler(PulseException.class)
    ModelAndView refuse(PulseException e) {
        if (e.reason() != Reason.CLOSED && e.reason() != Reason.ENDED) {
            return PulsePages.refused(e);
        }
        return new ModelAndView("pulse/closed", Map.of("here", "pulse"), HttpStatus.CONFLICT);
    }
}
