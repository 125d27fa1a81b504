package org.stigar.app.trails.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.TrailState;
import tools.jackson.databind.json.JsonMapper;

/** {@code /trails}: the picture of the reader's trails, and the table with the same facts. */
@Controller
class TrailListPages {

    private static final int MOST_REMINDERS = 3;

    private final Trails trails;
    private final Ends ends;
    private final WorthWalking worthWalking;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock;

    TrailListPages(
            Trails trails, Ends ends, WorthWalking worthWalking, MessageSource messages, JsonMapper json, Clock clock) {
        this.trails = trails;
        this.ends = ends;
        this.worthWalking = worthWalking;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/trails")
    @PreAuthorize("hasRole('MEMBER')")
    String show(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "last") String sort,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "") String said,
            Locale language,
            Model model,
            HttpServletResponse response) {
        TrailFilter asked = new TrailFilter(q, unit, country, state, sort, rows);
        List<String> faults = asked.faults();
        TrailFilter filter = faults.isEmpty() ? asked : new TrailFilter("", "", "", "", "last", "");
        response.setStatus((faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());

        PersonId me = member.person();
        Instant now = clock.instant();
        TrailWords words = TrailWords.of(messages, language, now);
        List<OwnTrail> own = trails.of(me, now);
        List<TrailView> all = views(own, words);
        model.addAttribute("faults", faults);
        model.addAttribute("filter", filter);
        List<TrailView> found = filter.apply(all, language);
        model.addAttribute("found", found.size());
        model.addAttribute("rows", filter.rowsOf(found));
        model.addAttribute(
                "picture",
                json.writeValueAsString(found.stream().map(PictureTrail::of).toList()));
        model.addAttribute("total", all.size());
        model.addAttribute("open", count(all, TrailState.OPEN));
        model.addAttribute("fading", count(all, TrailState.FADING));
        model.addAttribute("worth", views(worthWalking.of(me, own, MOST_REMINDERS), words));
        model.addAttribute(
                "units", TrailFilter.choices(all, trail -> trail.end().unit(), language));
        model.addAttribute(
                "countries", TrailFilter.choices(all, trail -> trail.end().country(), language));
        model.addAttribute("states", TrailFilter.states());
        model.addAttribute("columns", TrailFilter.COLUMNS);
        model.addAttribute("here", "trails");
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        return "trails/list";
    }

    private List<TrailView> views(List<OwnTrail> own, TrailWords words) {
        return own.stream()
                .map(trail -> TrailView.of(trail, ends.of(trail.other(), words.language()), words))
                .toList();
    }

    private static long count(List<TrailView> all, TrailState state) {
        return all.stream().filter(trail -> trail.state() == state).count();
    }
}
