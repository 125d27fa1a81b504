package org.stigar.app.competences.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.CompetenceException;
import org.stigar.app.competences.CompetenceException.Reason;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.FreeTag.Holders;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;

/** {@code /admin/words}: free tags without whose they are, to be merged into names of the catalogue. */
@Controller
class TagPages {

    private static final String PAGE = "/admin/words";

    private final CatalogueEditing editing;
    private final Competences competences;

    TagPages(CatalogueEditing editing, Competences competences) {
        this.editing = editing;
        this.competences = competences;
    }

    /** A tag as the list shows it. */
    record TagView(String id, String name, Holders holders) {}

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('ADMIN')")
    String show(@RequestParam(defaultValue = "") String said, Locale language, Model model) {
        Said.findKey(said).ifPresent(key -> model.addAttribute("said", key));
        return page(language, model);
    }

    @PostMapping(PAGE + "/merge")
    @PreAuthorize("hasRole('ADMIN')")
    String merge(
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String word,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            CompetenceId gone = Given.competence(tag).orElseThrow(() -> new CompetenceException(Reason.BAD_MERGE));
            CompetenceId stays =
                    findMeant(gone, word, language).orElseThrow(() -> new CompetenceException(Reason.BAD_MERGE));
            editing.merge(gone, stays);
            return Said.MERGED.on(PAGE);
        } catch (CompetenceException e) {
            model.addAttribute("fault", Words.fault(e.reason()));
            model.addAttribute("faulty", tag);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(language, model);
        }
    }

    /** The only other competence of that name in the reader's language, else in any. */
    private Optional<CompetenceId> findMeant(CompetenceId tag, String word, Locale language) {
        return findOnly(tag, competences.catalogue().lookup(word, language))
                .or(() -> findOnly(tag, competences.catalogue().lookup(word)));
    }

    private static Optional<CompetenceId> findOnly(CompetenceId tag, List<Competence> named) {
        List<CompetenceId> others =
                named.stream().map(Competence::id).filter(id -> !id.equals(tag)).toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private String page(Locale language, Model model) {
        model.addAttribute(
                "tags",
                editing.listFreeTags().stream()
                        .map(tag ->
                                new TagView(tag.tag().id().value(), tag.tag().label(language), tag.holders()))
                        .sorted(Comparator.comparing(TagView::name).thenComparing(TagView::id))
                        .toList());
        model.addAttribute("here", "admin");
        model.addAttribute("back", PAGE);
        return "competences/words";
    }
}
