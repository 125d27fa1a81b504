package org.stigar.app.competences.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.core.competence.Competence;
import org.stigar.core.people.PersonId;

/** What an end of a help does with it: {@code /competences/help/…}. A help of others reads like one that is not there. */
@Controller
class HelpPages {

    private static final String PAGE = "/competences";

    private final ShownCompetence shown;
    private final Competences competences;

    HelpPages(ShownCompetence shown, Competences competences) {
        this.shown = shown;
        this.competences = competences;
    }

    @PostMapping("/competences/help/{help}/hide")
    @PreAuthorize("hasRole('MEMBER')")
    String hide(@AuthenticationPrincipal Member member, @PathVariable String help) {
        shown.hide(member.person(), Given.help(help));
        return Said.HIDDEN.on(PAGE);
    }

    @PostMapping("/competences/help/{help}/show")
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, @PathVariable String help) {
        shown.show(member.person(), Given.help(help));
        return Said.SHOWN.on(PAGE);
    }

    @PostMapping("/competences/help/{help}/confirm")
    @PreAuthorize("hasRole('MEMBER')")
    String confirm(@AuthenticationPrincipal Member member, @PathVariable String help) {
        shown.confirm(member.person(), Given.help(help));
        return Said.CONFIRMED.on(PAGE);
    }

    @PostMapping("/competences/help/{help}/delete")
    @PreAuthorize("hasRole('MEMBER')")
    String delete(@AuthenticationPrincipal Member member, @PathVariable String help) {
        shown.delete(member.person(), Given.help(help));
        return Said.DELETED.on(PAGE);
    }

    /** Takes a name of the catalogue, or the beginning of one that fits no other. */
    @PostMapping("/competences/help/{help}/correct")
    @PreAuthorize("hasRole('MEMBER')")
    String correct(
            @AuthenticationPrincipal Member member,
            @PathVariable String help,
            @RequestParam(defaultValue = "") String word,
            Locale language) {
        List<Competence> meant = meant(member.person(), word, language);
        long id = Given.help(help);
        if (meant.size() != 1) {
            return "redirect:" + PAGE + "?unclear=" + id + "#help-" + id;
        }
        shown.correct(member.person(), id, meant.get(0).id());
        return Said.CORRECTED.on(PAGE);
    }

    private List<Competence> meant(PersonId me, String word, Locale language) {
        List<Competence> named = competences.catalogue().lookup(word, language);
        return named.size() == 1 ? named : competences.listBegun(me, word, language, 2);
    }
}
