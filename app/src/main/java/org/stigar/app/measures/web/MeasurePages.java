package org.stigar.app.measures.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /measures}: how figures are worked out, for everybody who is logged in. Nothing of it is about anybody. */
@Controller
class MeasurePages {

    private final MeasureTexts texts = new MeasureTexts();

    @GetMapping("/measures")
    @PreAuthorize("isAuthenticated()")
    String list(Model model) {
        model.addAttribute("back", "/measures");
        model.addAttribute("names", texts.names());
        return "measures/measures";
    }

    @GetMapping("/measures/{name}")
    @PreAuthorize("isAuthenticated()")
    String show(@PathVariable String name, Model model) {
        model.addAttribute(
                "text", texts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("name", name);
        model.addAttribute("back", "/measures/" + name);
        return "measures/measure";
    }
}
