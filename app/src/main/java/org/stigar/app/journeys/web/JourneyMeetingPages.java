package org.stigar.app.journeys.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyException;
import org.stigar.app.journeys.JourneyException.Reason;
import org.stigar.app.journeys.JourneyNotes;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.SeamMarks;
import org.stigar.app.journeys.SeamMarks.Holding;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.core.journey.Handover;

/** {@code /journeys/{id}/meeting}: a facilitator marks what those who met say of the seams; nothing is worked out. */
@Controller
class JourneyMeetingPages {

    private static final int LONGEST_FIELD = 4_000;

    private final Journeys journeys;
    private final JourneyNotes notes;
    private final Clock clock;

    JourneyMeetingPages(Journeys journeys, JourneyNotes notes, Clock clock) {
        this.journeys = journeys;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * A seam on its way through the form.
     *
     * @param holding what is said of it; null for nothing
     */
    record Field(String from, String to, @Nullable Holding holding, String mend, boolean isTooLong) {

        Mark mark(Holding said, LocalDate on) {
            return new Mark(new Handover(from, to), said, mend, on);
        }
    }

    @GetMapping("/journeys/{id}/meeting")
    @PreAuthorize("hasRole('FACILITATOR')")
    ModelAndView begin(@PathVariable String id) {
        DrawnJourney journey = find(id);
        List<Mark> marks = notes.marks().list(journey.id());
        return page(
                journey,
                journey.journey().handovers().stream()
                        .map(seam -> marks.stream()
                                .filter(mark -> mark.seam().equals(seam))
                                .findFirst()
                                .map(mark -> new Field(seam.from(), seam.to(), mark.holding(), mark.mend(), false))
                                .orElseGet(() -> new Field(seam.from(), seam.to(), null, "", false)))
                        .toList(),
                HttpStatus.OK);
    }

    /** Keeps what is said of each seam of which something is; the day of those that stay as they were stays too. */
    @PostMapping("/journeys/{id}/meeting")
    @PreAuthorize("hasRole('FACILITATOR')")
    ModelAndView say(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        DrawnJourney journey = find(id);
        List<Field> fields = new ArrayList<>();
        for (Handover seam : journey.journey().handovers()) {
            fields.add(field(seam, sent));
        }
        if (fields.stream().anyMatch(Field::isTooLong)) {
            return page(journey, fields, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        List<Mark> before = notes.marks().list(journey.id());
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        for (Field field : fields) {
            Optional.ofNullable(field.holding())
                    .map(said -> field.mark(said, today))
                    .filter(mark -> before.stream()
                            .noneMatch(old -> old.seam().equals(mark.seam())
                                    && old.holding() == mark.holding()
                                    && old.mend().equals(mark.mend())))
                    .ifPresent(mark -> notes.marks().put(journey.id(), mark));
        }
        return new ModelAndView("redirect:/journeys/" + journey.id() + "#seams");
    }

    /** Reads what was sent of a seam: it is found by its stages, as somebody may have drawn others meanwhile. */
    private static Field field(Handover seam, MultiValueMap<String, String> sent) {
        List<String> from = sent.getOrDefault("from", List.of());
        List<String> to = sent.getOrDefault("to", List.of());
        for (int at = 0; at < Math.min(from.size(), to.size()); at++) {
            if (from.get(at).equals(seam.from()) && to.get(at).equals(seam.to())) {
                String said = Optional.ofNullable(sent.getFirst("holding" + at)).orElse("");
                String typed = Optional.ofNullable(sent.getFirst("mend" + at)).orElse("");
                String mend = typed.substring(0, Math.min(typed.length(), LONGEST_FIELD))
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip();
                return new Field(
                        seam.from(),
                        seam.to(),
                        Arrays.stream(Holding.values())
                                .filter(one -> one.name().equals(said))
                                .findFirst()
                                .orElse(null),
                        mend,
                        mend.length() > SeamMarks.LONGEST);
            }
        }
        return new Field(seam.from(), seam.to(), null, "", false);
    }

    private Instant now() {
        return clock.instant();
    }

    private DrawnJourney find(String id) {
        return journeys.find(JourneyPages.number(id)).orElseThrow(() -> new JourneyException(Reason.GONE));
    }

    private static ModelAndView page(DrawnJourney journey, List<Field> fields, HttpStatus status) {
        ModelAndView page = new ModelAndView("journeys/meeting", status);
        page.addObject("here", "journeys");
        page.addObject("back", "/journeys/" + journey.id() + "/meeting");
        page.addObject("journey", journey);
        page.addObject("fields", fields);
        page.addObject("choices", Holding.values());
        return page;
    }

    @ExceptionHandler(JourneyException.class)
    ModelAndView refused(JourneyException e) {
        HttpStatus status = e.reason() == Reason.GONE ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return new ModelAndView("pages/error", Map.of("status", status.value()), status);
    }
}
