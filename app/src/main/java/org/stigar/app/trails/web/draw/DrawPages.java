package org.stigar.app.trails.web.draw;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.people.People;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.DrawingException;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.web.End;
import org.stigar.app.trails.web.Ends;
import org.stigar.app.trails.web.Said;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

/**
 * {@code /draw}: who made it possible for you to do something that you could not do alone?
 *
 * <p>A name is typed and looked up in the directory. Where it fits one person only the line is drawn at once, else the
 * reader picks; with JavaScript the pick stands there while the name is typed.
 */
@Controller
class DrawPages {

    private static final int MOST_MATCHES = 8;
    private static final int SHORTEST_SEARCH = 2;

    private final Drawing drawing;
    private final People people;
    private final Ends ends;
    private final Clock clock;

    DrawPages(Drawing drawing, People people, Ends ends, Clock clock) {
        this.drawing = drawing;
        this.people = people;
        this.ends = ends;
        this.clock = clock;
    }

    @GetMapping("/draw")
    @PreAuthorize("hasRole('MEMBER')")
    String show(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String said,
            Locale language,
            Model model) {
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        return page(member.person(), DrawForm.EMPTY, Map.of(), language, model);
    }

    /** The people of whom the typed name is the beginning: a part of the page. */
    @GetMapping("/draw/people")
    @PreAuthorize("hasRole('MEMBER')")
    String search(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String name,
            Locale language,
            Model model) {
        DrawForm form = new DrawForm(name, "", name, "", "", "");
        model.addAttribute("form", form.echo());
        model.addAttribute("matches", matches(member.person(), form, language));
        return "trails/draw :: matches";
    }

    @PostMapping("/draw")
    @PreAuthorize("hasRole('MEMBER')")
    String draw(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String carries,
            @RequestParam(defaultValue = "") String rhythm,
            @RequestParam(defaultValue = "") String to,
            Locale language,
            Model model,
            HttpServletResponse response) {
        DrawForm form = new DrawForm(name, person, asked, carries, rhythm, to);
        PersonId me = member.person();
        Map<String, String> faults = faults(form);
        if (faults.isEmpty()) {
            Optional<PersonId> other = form.isForMyself() ? Optional.empty() : findOther(me, form, language);
            if (form.isForMyself() || other.isPresent()) {
                try {
                    return draw(me, other, form).on("/draw");
                } catch (DrawingException e) {
                    faults.put(field(e.reason()), "trails.draw.fault." + code(e.reason()));
                }
            } else {
                faults.put("name", pickOrMend(me, form, language, model));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, form.echo(), faults, language, model);
    }

    @PostMapping("/draw/lines/{line}/erase")
    @PreAuthorize("hasRole('MEMBER')")
    String erase(@AuthenticationPrincipal Member member, @PathVariable long line) {
        drawing.erase(member.person(), line);
        return Said.ERASED.on("/draw");
    }

    private Said draw(PersonId me, Optional<PersonId> other, DrawForm form) {
        AgreedRhythm rhythm = form.findRhythm().orElseThrow();
        if (other.isEmpty()) {
            drawing.note(me, form.name(), form.carries(), rhythm, clock.instant());
            return Said.NOTED;
        }
        DrawnLine line = drawing.draw(me, other.get(), form.carries(), rhythm, clock.instant());
        return line.state() == DrawnLine.State.CONFIRMED ? Said.TRAIL : Said.DRAWN;
    }

    private static Map<String, String> faults(DrawForm form) {
        Map<String, String> faults = new TreeMap<>();
        if (form.name().isEmpty()) {
            faults.put("name", "trails.draw.fault.no-name");
        }
        if (form.isNameTooLong()) {
            faults.put("name", "trails.draw.fault.bad-name");
        }
        if (form.isCarriesTooLong()) {
            faults.put("carries", "trails.draw.fault.bad-text");
        }
        if (form.findRhythm().isEmpty()) {
            faults.put("rhythm", "trails.draw.fault.rhythm");
        }
        return faults;
    }

    /** Returns who was picked, or else the only one who goes by exactly the typed name. */
    private Optional<PersonId> findOther(PersonId me, DrawForm form, Locale language) {
        Optional<PersonId> pick =
                form.findPick().filter(id -> people.findPerson(id).isPresent());
        if (pick.isPresent()) {
            return pick;
        }
        List<End> matches = matches(me, form, language);
        return matches.size() == 1 && form.isNamed(matches.get(0).name())
                ? Optional.of(matches.get(0).id())
                : Optional.empty();
    }

    private String pickOrMend(PersonId me, DrawForm form, Locale language, Model model) {
        List<End> matches = matches(me, form, language);
        model.addAttribute("matches", matches);
        model.addAttribute("canNote", true);
        return matches.isEmpty() ? "trails.draw.fault.nobody" : "trails.draw.pick";
    }

    private List<End> matches(PersonId me, DrawForm form, Locale language) {
        if (form.name().length() < SHORTEST_SEARCH || form.isNameTooLong()) {
            return List.of();
        }
        return people.search(form.name(), MOST_MATCHES + 1).stream()
                .map(Person::id)
                .filter(id -> !id.equals(me))
                .limit(MOST_MATCHES)
                .map(id -> ends.of(id, language))
                .toList();
    }

    private String page(PersonId me, DrawForm form, Map<String, String> faults, Locale language, Model model) {
        List<LineView> lines = drawing.drawnBy(me).stream()
                .map(line -> LineView.of(line, ends, language))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("rhythms", AgreedRhythm.values());
        model.addAttribute("lines", lines);
        model.addAttribute("isFull", lines.size() >= DrawnLine.MOST_WAITING);
        model.addAttribute("longest", DrawnLine.LONGEST);
        model.addAttribute("here", "draw");
        model.addAttribute("back", "/draw");
        return "trails/draw";
    }

    private static String field(DrawingException.Reason reason) {
        return reason == DrawingException.Reason.BAD_TEXT ? "carries" : "name";
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
