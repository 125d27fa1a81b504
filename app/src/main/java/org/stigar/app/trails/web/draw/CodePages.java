package org.stigar.app.trails.web.draw;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.stigar.app.pages.PublicAddress;

/** {@code /draw/code}: what a workshop puts on its wall, so that phones find the page on which trails are drawn. */
@Controller
class CodePages {

    private final PublicAddress address;

    CodePages(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/draw/code")
    @PreAuthorize("hasRole('MEMBER')")
    String show(Model model) {
        String link = address.link("/draw").toString();
        model.addAttribute("link", link);
        model.addAttribute("code", QrPicture.of(link));
        model.addAttribute("here", "draw");
        return "trails/code";
    }
}
