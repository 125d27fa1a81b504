package org.stigar.app.asks.web.curtain;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stigar.app.access.Member;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.core.competence.ranking.Candidate.Findable;

/** {@code /asks/curtain}: how far the reader lets asks in. */
@Controller
class CurtainPages {

    private static final String PAGE = "/asks/curtain";

    private final Curtains curtains;

    CurtainPages(Curtains curtains) {
        this.curtains = curtains;
    }

    @GetMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String show(@AuthenticationPrincipal Member member, @RequestParam(defaultValue = "") String said, Model model) {
        if (said.equals("saved")) {
            model.addAttribute("said", "asks.page.said.curtain");
        }
        Curtain own = curtains.of(member.person());
        return page(own.findable().name(), String.valueOf(own.perWeek()), Map.of(), model);
    }

    @PostMapping(PAGE)
    @PreAuthorize("hasRole('MEMBER')")
    String put(
            @AuthenticationPrincipal Member member,
            @RequestParam(defaultValue = "") String findable,
            @RequestParam(defaultValue = "") String perWeek,
            Model model,
            HttpServletResponse response) {
        Optional<Findable> by = Arrays.stream(Findable.values())
                .filter(one -> one.name().equals(findable))
                .findFirst();
        Map<String, String> faults = new TreeMap<>();
        if (by.isEmpty()) {
            faults.put("findable", "asks.page.fault.findable");
        }
        if (!numbers().contains(perWeek)) {
            faults.put("perWeek", "asks.page.fault.per-week");
        }
        if (faults.isEmpty()) {
            curtains.put(member.person(), new Curtain(by.orElseThrow(), Integer.parseInt(perWeek)));
            return "redirect:" + PAGE + "?said=saved";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(findable, perWeek, faults, model);
    }

    private static List<String> numbers() {
        return IntStream.rangeClosed(0, Curtain.MOST).mapToObj(String::valueOf).toList();
    }

    private static String page(String findable, String perWeek, Map<String, String> faults, Model model) {
        model.addAttribute("findable", findable);
        model.addAttribute("perWeek", perWeek);
        model.addAttribute("ways", Findable.values());
        model.addAttribute("numbers", numbers());
        model.addAttribute("faults", faults);
        model.addAttribute("here", "asks");
        model.addAttribute("back", PAGE);
        return "asks/curtain";
    }
}
