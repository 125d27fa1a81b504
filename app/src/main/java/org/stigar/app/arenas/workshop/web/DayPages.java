package org.stigar.app.arenas.workshop.web;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** {@code /workshops/{id}}: the day, as each who takes part sees it; and who came, as its organiser does. */
@Controller
class DayPages {

    private final Workshops workshops;
    private final People people;
    private final WorkshopWords words;
    private final List<PagePart> parts;
    private final Clock clock;

    DayPages(Workshops workshops, People people, WorkshopWords words, List<PagePart> parts, Clock clock) {
        this.workshops = workshops;
        this.people = people;
        this.words = words;
        this.parts = parts;
        this.clock = clock;
    }

    /** A round as somebody who takes part sees it: with whom they sit, and where. */
    record OwnRound(WorkshopWords.Round round, int group, List<String> others, boolean isNow) {}

    /** Somebody met on the day. */
    record Met(String id, String name) {}

    @GetMapping(WorkshopPages.PAGE + "/{id}")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String id, Locale language, Model model) {
        Workshop workshop = workshops.invited(member.person(), WorkshopPages.number(id));
        ZoneId zone = people.findPerson(member.person()).map(Person::zone).orElse(ZoneOffset.UTC);
        Instant now = clock.instant();
        Map<PersonId, String> met = new LinkedHashMap<>();
        List<OwnRound> rounds = new ArrayList<>();
        List<WorkshopWords.Round> about = words.rounds(workshop, zone, language);
        for (int round = 0; round < about.size(); round++) {
            Instant start = workshop.draft().timetable().startOf(round);
            boolean isNow = !now.isBefore(start)
                    && now.isBefore(
                            start.plusSeconds(60L * workshop.draft().timetable().minutes()));
            rounds.add(own(workshop, member.person(), round, about.get(round), isNow, met, language));
        }
        Workshop.Guest guest = workshop.findGuest(member.person()).orElseThrow(NoWorkshopException::new);
        model.addAttribute("here", "arenas");
        model.addAttribute("back", "/workshops/" + id);
        model.addAttribute("workshop", workshop);
        model.addAttribute("when", words.when(workshop.draft().timetable().start(), zone, language));
        model.addAttribute("organiser", words.nameOf(workshop.owner()));
        model.addAttribute("state", "arenas.workshop.state." + workshop.state());
        model.addAttribute("answer", guest.answer().map(Enum::name).orElse(""));
        model.addAttribute("isHere", guest.isHere());
        model.addAttribute("rounds", rounds);
        model.addAttribute("isAhead", now.isBefore(workshop.draft().timetable().start()));
        model.addAttribute("isPast", now.isAfter(workshop.draft().timetable().end()));
        Collator collator = Collator.getInstance(language);
        model.addAttribute(
                "met",
                met.entrySet().stream()
                        .map(entry -> new Met(entry.getKey().value(), entry.getValue()))
                        .sorted((one, other) -> collator.compare(one.name(), other.name()))
                        .toList());
        parts.forEach(part -> part.day(workshop, member.person(), language, now, model.asMap()));
        return "arenas/day";
    }

    private OwnRound own(
            Workshop workshop,
            PersonId me,
            int round,
            WorkshopWords.Round about,
            boolean isNow,
            Map<PersonId, String> met,
            Locale language) {
        List<List<PersonId>> groups = workshop.plan()
                .filter(plan -> round < plan.rounds().size())
                .map(plan -> plan.rounds().get(round).groups())
                .orElse(List.of());
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).contains(me)) {
                List<PersonId> others = groups.get(group).stream()
                        .filter(one -> !one.equals(me))
                        .toList();
                others.stream().filter(one -> !Visitor.isOne(one)).forEach(one -> met.put(one, words.nameOf(one)));
                return new OwnRound(
                        about,
                        group + 1,
                        others.stream()
                                .map(words::nameOf)
                                .sorted(Collator.getInstance(language))
                                .toList(),
                        isNow);
            }
        }
        return new OwnRound(about, 0, List.of(), isNow);
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/answer")
    @PreAuthorize("hasRole('MEMBER')")
    String answer(@AuthenticationPrincipal Member member, @PathVariable String id, @RequestParam Answer answer) {
        workshops.answer(member.person(), WorkshopPages.number(id), answer);
        return "redirect:/workshops/" + id;
    }

    @PostMapping(WorkshopPages.PAGE + "/{id}/here")
    @PreAuthorize("hasRole('MEMBER')")
    String here(@AuthenticationPrincipal Member member, @PathVariable String id) {
        Workshop workshop = workshops.invited(member.person(), WorkshopPages.number(id));
        workshops.arrived(workshop.id(), member.person(), Presence.HERE);
        return "redirect:/workshops/" + id;
    }

    /** Whether somebody came, by the organiser's tap. */
    @PostMapping(WorkshopPages.PAGE + "/{id}/arrived")
    @PreAuthorize("hasRole('FACILITATOR')")
    String arrived(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam String person,
            @RequestParam Presence presence) {
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(id));
        workshop.people().stream()
                .map(Workshop.Guest::person)
                .filter(one -> one.value().equals(person))
                .findFirst()
                .ifPresent(one -> workshops.arrived(workshop.id(), one, presence));
        return "redirect:/workshops/" + id + "/plan";
    }

    /** Groups as video meetings take them for breakout rooms: a room and an address a line. */
    @GetMapping(WorkshopPages.PAGE + "/{id}/rooms.csv")
    @PreAuthorize("hasRole('FACILITATOR')")
    ResponseEntity<byte[]> rooms(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int round) {
        Workshop workshop = workshops.own(member.person(), WorkshopPages.number(id));
        List<List<PersonId>> groups = workshop.plan()
                .filter(plan -> round >= 1 && round <= plan.rounds().size())
                .map(plan -> plan.rounds().get(round - 1).groups())
                .orElseThrow(NoWorkshopException::new);
        StringBuilder rows = new StringBuilder("Pre-assign Room Name,Email Address\r\n");
        for (int group = 0; group < groups.size(); group++) {
            for (PersonId person : groups.get(group)) {
                String address = words.findPerson(person).stream()
                        .flatMap(one -> one.addresses().stream())
                        .filter(one -> one.matches("[^,\"\\s=+@-][^,\"\\s]*@[^,\"\\s]+"))
                        .findFirst()
                        .orElse("");
                rows.append("Room ")
                        .append(group + 1)
                        .append(',')
                        .append(address)
                        .append("\r\n");
            }
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rooms-" + round + ".csv")
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(NoWorkshopException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noWorkshop() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
