package org.stigar.app.arenas.workshop.pages;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.arenas.workshop.NoWorkshopException;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.web.WorkshopWords;
import org.stigar.core.people.PersonId;

/** Groups as plain text, for video meetings that are filled by copy and paste: names with addresses, as their fields take them. */
@Controller
class RoomList {

    private final Workshops workshops;
    private final WorkshopWords words;

    RoomList(Workshops workshops, WorkshopWords words) {
        this.workshops = workshops;
        this.words = words;
    }

    @GetMapping(WorkshopAddress.PAGE + "/rooms")
    @PreAuthorize("hasRole('FACILITATOR')")
    ResponseEntity<byte[]> rooms(
            @AuthenticationPrincipal Member member,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int round,
            Locale language) {
        Workshop workshop = workshops.own(member.person(), WorkshopAddress.number(id));
        List<List<PersonId>> groups = workshop.plan()
                .filter(plan -> round >= 1 && round <= plan.rounds().size())
                .map(plan -> plan.rounds().get(round - 1).groups())
                .orElseThrow(NoWorkshopException::new);
        StringBuilder text = new StringBuilder();
        WorkshopWords.Round about = words.rounds(
                        workshop, workshop.draft().timetable().zone(), language)
                .get(round - 1);
        text.append(workshop.draft().title())
                .append('\n')
                .append(words.say("arenas.workshop.round", language, round))
                .append(", ")
                .append(about.start())
                .append('–')
                .append(about.end())
                .append('\n');
        for (int group = 0; group < groups.size(); group++) {
            if (!groups.get(group).isEmpty()) {
                text.append('\n')
                        .append(words.say("arenas.workshop.group", language, group + 1))
                        .append('\n')
                        .append(groups.get(group).stream()
                                .sorted(Comparator.comparing(words::nameOf, Collator.getInstance(language)))
                                .map(this::entry)
                                .collect(Collectors.joining("; ")))
                        .append('\n');
            }
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String entry(PersonId person) {
        String name = words.nameOf(person).replaceAll("[\\p{Cntrl};<>]+", " ");
        return words.findPerson(person).stream()
                .flatMap(one -> one.addresses().stream())
                .filter(one -> one.matches("[^,;<>\"\\s]+@[^,;<>\"\\s]+"))
                .findFirst()
                .map(address -> name + " <" + address + ">")
                .orElse(name);
    }
}
