package org.stigar.app.organisation.web;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.publish.Publishing;

/** {@code /admin/publication}: runs it without waiting for the night, follows it and ends it. No figure is seen here. */
@Controller
class PublicationPages {

    private final Publishing publishing;
    private final Publications publications;

    PublicationPages(Publishing publishing, Publications publications) {
        this.publishing = publishing;
        this.publications = publications;
    }

    @GetMapping("/admin/publication")
    @PreAuthorize("hasRole('ADMIN')")
    String show(Model model) {
        fill(model);
        return "organisation/publication";
    }

    @GetMapping("/admin/publication/progress")
    @PreAuthorize("hasRole('ADMIN')")
    String progress(Model model) {
        fill(model);
        return "organisation/publication :: state";
    }

    @PostMapping("/admin/publication/start")
    @PreAuthorize("hasRole('ADMIN')")
    String start() {
        publishing.start();
        return "redirect:/admin/publication";
    }

    @PostMapping("/admin/publication/cancel")
    @PreAuthorize("hasRole('ADMIN')")
    String cancel() {
        publishing.cancel();
        return "redirect:/admin/publication";
    }

    private void fill(Model model) {
        Optional<Publishing.State> state = publishing.findState();
        model.addAttribute("here", "admin");
        model.addAttribute("back", "/admin/publication");
        model.addAttribute("state", state.orElse(null));
        model.addAttribute(
                "running", state.map(one -> Quarter.name(one.quarter())).orElse(""));
        model.addAttribute("due", publishing.findDue().map(Quarter::name).orElse(""));
        model.addAttribute("hasFailed", publishing.hasFailed());
        model.addAttribute(
                "published", publications.list().stream().map(Quarter::name).toList());
    }
}
