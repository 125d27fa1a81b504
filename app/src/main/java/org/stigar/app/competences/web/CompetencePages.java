package org.stigar.app.competences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumMap;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.competences.names.FreeWord;
import org.stigar.app.people.People;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;

/**
 * {@code /competences}: what the reader can help with and wants to learn, and what help has shown of them.
 *
 * <p>A word is typed and looked up in the catalogue. Where a name reads so it is taken at once, else the reader picks or keeps
 * the word; with JavaScript the picks stand there while the word is typed.
 */
@Controller
class CompetencePages {

    private static final int MOST_MATCHES = 8;
    private static final int SHORTEST_SEARCH = 2;

    private final Competences competences;
    private final ShownCompetence shown;
    private final People people;
    private final Clock clock;

    CompetencePages(Competences competences, ShownCompetence shown, People people, Clock clock) {
        this.competences = competences;
        this.shown = shown;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/competences")
    @PreAuthorize("hasRole('MEMBER')")
    String show(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String unclear,
            Locale language,
            Model model) {
        model.addAttribute("unclear", unclear);
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        return page(member.person(), ClaimForm.EMPTY, Map.of(), language, model);
    }

    /** The competences that the typed word may mean: a part of the page. */
    @GetMapping("/competences/names")
    @PreAuthorize("hasRole('MEMBER')")
    String search(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String word,
            Locale language,
            Model model) {
        ClaimForm form = new ClaimForm(word, "", word, "", "");
        model.addAttribute("form", form.echo());
        model.addAttribute("matches", matches(member.person(), form, language));
        return "competences/mine :: matches";
    }

    @PostMapping("/competences")
    @PreAuthorize("hasRole('MEMBER')")
    String claim(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String stance,
            @RequestParam(defaultValue = "") String to,
            Locale language,
            Model model,
            HttpServletResponse response) {
        ClaimForm form = new ClaimForm(word, pick, asked, stance, to);
        PersonId me = member.person();
        Map<String, String> faults = new TreeMap<>();
        Optional<Stance> wanted = form.findStance();
        if (wanted.isEmpty()) {
            faults.put("stance", "competences.fault.stance");
        } else {
            try {
                if (isTaken(me, form, wanted.get(), language, model)) {
                    return Said.ADDED.on("/competences");
                }
                faults.put("word", "competences.pick");
            } catch (CompetenceException e) {
                faults.put("word", Words.fault(e.reason()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, form.echo(), faults, language, model);
    }

    /** Takes the pick, the name that reads as the word, or the word itself where nothing else can be meant. */
    private boolean isTaken(PersonId me, ClaimForm form, Stance stance, Locale language, Model model) {
        Optional<CompetenceId> pick = form.findPick();
        if (pick.isPresent() && !form.isOwnWord()) {
            competences.claim(new Claim(me, pick.get(), stance));
            return true;
        }
        List<Competence> matches = List.of();
        boolean isName = !competences.catalogue().lookup(form.word()).isEmpty();
        if (!isName && !form.isOwnWord()) {
            matches = matches(me, form, language);
        }
        if (matches.isEmpty()) {
            competences.claim(me, stance, form.word(), language);
            return true;
        }
        model.addAttribute("matches", matches);
        model.addAttribute("canKeep", true);
        return false;
    }

    @PostMapping("/competences/hide")
    @PreAuthorize("hasRole('MEMBER')")
    String hide(@AuthenticationPrincipal Member member, @RequestParam(defaultValue = "") String competence) {
        Given.competence(competence).ifPresent(id -> competences.hide(member.person(), id));
        return Said.HIDDEN.on("/competences");
    }

    @PostMapping("/competences/show")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, @RequestParam(defaultValue = "") String competence) {
        Given.competence(competence).ifPresent(id -> competences.show(member.person(), id));
        return Said.SHOWN.on("/competences");
    }

    @PostMapping("/competences/withdraw")
    @PreAuthorize("hasRole('MEMBER')")
    String withdraw(@AuthenticationPrincipal Member member, @RequestParam(defaultValue = "") String competence) {
        Given.competence(competence).ifPresent(id -> competences.withdraw(member.person(), id));
        return Said.WITHDRAWN.on("/competences");
    }

    private List<Competence> matches(PersonId me, ClaimForm form, Locale language) {
        return form.word().length() < SHORTEST_SEARCH
                ? List.of()
                : competences.suggest(me, form.word(), language, MOST_MATCHES);
    }

    private String page(PersonId me, ClaimForm form, Map<String, String> faults, Locale language, Model model) {
        List<ClaimView> claims = competences.claimsOf(me).stream()
                .map(claim -> ClaimView.of(claim, language))
                .sorted(ClaimView.byName(language))
                .toList();
        List<HelpView> helps = shown.of(me, clock.instant()).stream()
                .map(help -> HelpView.of(help, people, language))
                .toList();
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("stances", Stance.values());
        model.addAttribute("byStance", byStance(claims));
        model.addAttribute("given", helps.stream().filter(HelpView::helped).toList());
        model.addAttribute(
                "received", helps.stream().filter(help -> !help.helped()).toList());
        model.addAttribute("longest", FreeWord.LONGEST);
        model.addAttribute("here", "competences");
        model.addAttribute("back", "/competences");
        return "competences/mine";
    }

    private static Map<Stance, List<ClaimView>> byStance(List<ClaimView> claims) {
        Map<Stance, List<ClaimView>> byStance = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            byStance.put(
                    stance,
                    claims.stream().filter(claim -> claim.stance() == stance).toList());
        }
        return byStance;
    }
}
