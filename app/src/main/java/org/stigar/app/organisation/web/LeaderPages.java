package org.stigar.app.organisation.web;

import static java.util.Comparator.comparing;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Leaders.Grant;
import org.stigar.app.organisation.leading.Leading;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/** {@code /organisation/leaders}: who answers for which unit. An administrator proposes, a guardian agrees, either takes it away. */
@Controller
class LeaderPages {

    private static final int LONGEST_ID = 200;

    private final Leading leading;
    private final Leaders leaders;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    LeaderPages(Leading leading, Leaders leaders, Accounts accounts, People people, Clock clock) {
        this.leading = leading;
        this.leaders = leaders;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** What the form holds, as it was sent. */
    record Form(String person, String unit, String until) {}

    /** Somebody and a unit. */
    record Answers(String person, String name, String unit, String unitName, LocalDate until) {}

    /** A unit to choose. */
    record Choice(String id, String name) {}

    @GetMapping("/organisation/leaders")
    @PreAuthorize("hasAnyRole('ADMIN', 'GUARDIAN')")
    String show(@AuthenticationPrincipal Member member, Locale language, Model model) {
        return page(member, new Form("", "", ""), Map.of(), language, model);
    }

    @PostMapping("/organisation/leaders")
    @PreAuthorize("hasRole('ADMIN')")
    String propose(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String until,
            Locale language,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Instant now = clock.instant();
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<PersonId> leader = find(person.strip()).filter(accounts::isUsable);
        if (leader.isEmpty()) {
            faults.put("person", "organisation.leaders.person.fault");
        }
        Optional<UnitId> known = units(now).stream()
                .map(Unit::id)
                .filter(id -> id.value().equals(unit))
                .findFirst();
        if (known.isEmpty()) {
            faults.put("unit", "organisation.leaders.unit.fault");
        }
        Optional<LocalDate> day = day(until);
        if (day.filter(one -> one.isAfter(today(now)) && !one.isAfter(today(now).plusDays(Leaders.MOST_DAYS)))
                .isEmpty()) {
            faults.put("until", "organisation.leaders.until.fault");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(member, new Form(person, unit, until), faults, language, model);
        }
        Leading.Outcome outcome =
                leading.propose(member.person(), leader.orElseThrow(), known.orElseThrow(), day.orElseThrow(), now);
        if (outcome == Leading.Outcome.NOT_THEIRS) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        next.addFlashAttribute("said", "organisation.leaders.said." + outcome);
        return "redirect:/organisation/leaders";
    }

    /** One key is enough, and whose it is counts by the roles of this moment. */
    @PostMapping("/organisation/leaders/end")
    @PreAuthorize("hasAnyRole('ADMIN', 'GUARDIAN')")
    String end(
            @AuthenticationPrincipal Member member,
            @RequestParam String person,
            @RequestParam String unit,
            RedirectAttributes next) {
        Set<Role> roles = accounts.usableRoles(member.person());
        Role key = Stream.of(Role.GUARDIAN, Role.ADMIN)
                .filter(role -> roles.contains(role) && member.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        boolean ended = leaders.list(today(clock.instant())).stream()
                .filter(grant -> grant.leader().value().equals(person)
                        && grant.unit().value().equals(unit))
                .findFirst()
                .filter(grant -> leading.withdraw(member.person(), key, grant.leader(), grant.unit(), clock.instant()))
                .isPresent();
        next.addFlashAttribute("said", "organisation.leaders.said." + (ended ? "ENDED" : "GONE"));
        return "redirect:/organisation/leaders";
    }

    private String page(Member member, Form form, Map<String, String> faults, Locale language, Model model) {
        Instant now = clock.instant();
        Structure structure = people.structure(now);
        boolean isAdmin = member.roles().contains(Role.ADMIN);
        model.addAttribute("here", isAdmin ? "admin" : "guardian");
        model.addAttribute("back", "/organisation/leaders");
        model.addAttribute("keys", isAdmin ? "/admin/keys" : "/guardian");
        model.addAttribute("isAdmin", isAdmin);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        Collator collator = Collator.getInstance(language);
        model.addAttribute(
                "units",
                units(now).stream()
                        .map(unit -> new Choice(unit.id().value(), unit.name()))
                        .sorted(comparing(Choice::name, collator).thenComparing(Choice::id))
                        .toList());
        model.addAttribute("waiting", answers(leading.listWaiting(now), structure, collator));
        model.addAttribute("answering", answers(leaders.list(today(now)), structure, collator));
        return "organisation/leaders";
    }

    private List<Answers> answers(List<Grant> grants, Structure structure, Collator collator) {
        return grants.stream()
                .map(grant -> new Answers(
                        grant.leader().value(),
                        people.findPerson(grant.leader())
                                .flatMap(Person::name)
                                .orElse(grant.leader().value()),
                        grant.unit().value(),
                        structure
                                .findUnit(grant.unit())
                                .map(Unit::name)
                                .orElse(grant.unit().value()),
                        grant.until()))
                .sorted(comparing(Answers::name, collator).thenComparing(Answers::unitName, collator))
                .toList();
    }

    private List<Unit> units(Instant now) {
        return people.structure(now).units().stream()
                .filter(unit -> unit.kind().isLine())
                .toList();
    }

    /** Reads an address or an id. */
    private Optional<PersonId> find(String text) {
        boolean plain =
                !text.isEmpty() && text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
        return plain
                ? people.findByAddress(text)
                        .or(() -> people.findPerson(new PersonId(text)))
                        .map(Person::id)
                : Optional.empty();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
