package org.stigar.app.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.stigar.app.access.Member;
import org.stigar.app.imports.run.ImportKind;
import org.stigar.app.imports.run.ImportRun;
import org.stigar.app.imports.run.ImportState;
import org.stigar.app.imports.run.Imports;
import org.stigar.app.imports.upload.Part;
import org.stigar.app.imports.upload.TooLargeException;
import org.stigar.app.imports.upload.Uploads;

/** {@code /admin/imports}: files in, preview, progress, result, undo. */
@Controller
class ImportPages {

    /** The one address that takes files. */
    static final String UPLOAD = "/admin/imports";

    private final Imports imports;
    private final Samples samples;
    private final Clock clock;

    ImportPages(Imports imports, Uploads uploads, Clock clock) {
        this.imports = imports;
        samples = new Samples(uploads);
        this.clock = clock;
    }

    @PostMapping(UPLOAD)
    @PreAuthorize("hasRole('ADMIN')")
    String upload(
            @AuthenticationPrincipal Member member,
            @RequestParam ImportKind kind,
            @RequestParam Map<String, MultipartFile> files,
            RedirectAttributes next)
            throws IOException {
        Map<Part, Uploads.Sent> sent = new EnumMap<>(Part.class);
        for (Part part : kind.parts()) {
            Optional.ofNullable(files.get(part.name()))
                    .filter(file -> !file.isEmpty())
                    .ifPresent(file -> sent.put(part, file::getInputStream));
        }
        if (sent.isEmpty()) {
            next.addFlashAttribute("uploadFault", "imports.upload.fault.none");
            return "redirect:/admin";
        }
        return "redirect:/admin/imports/" + imports.look(kind, member.person(), sent);
    }

    @GetMapping("/admin/imports/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    String show(@PathVariable long id, Model model) throws IOException {
        return page(id, model, "imports/import");
    }

    /** The part of the page that changes, for who has JavaScript. */
    @GetMapping("/admin/imports/{id}/progress")
    @PreAuthorize("hasRole('ADMIN')")
    String progress(@PathVariable long id, Model model) throws IOException {
        return page(id, model, "imports/import :: state");
    }

    @PostMapping("/admin/imports/{id}/begin")
    @PreAuthorize("hasRole('ADMIN')")
    String begin(@PathVariable long id) {
        imports.begin(find(id).id());
        return "redirect:/admin/imports/" + id;
    }

    @PostMapping("/admin/imports/{id}/cancel")
    @PreAuthorize("hasRole('ADMIN')")
    String cancel(@PathVariable long id) {
        imports.cancel(find(id).id());
        return "redirect:/admin/imports/" + id;
    }

    @PostMapping("/admin/imports/{id}/undo")
    @PreAuthorize("hasRole('ADMIN')")
    String undo(@PathVariable long id) {
        imports.undo(find(id).id());
        return "redirect:/admin/imports/" + id;
    }

    @ExceptionHandler(TooLargeException.class)
    String tooLarge(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        model.addAttribute("fault", "imports.upload.fault.large");
        return "imports/refused";
    }

    private String page(long id, Model model, String view) throws IOException {
        ImportRun run = find(id);
        model.addAttribute("here", "admin");
        model.addAttribute("run", ImportView.of(run, clock.instant()));
        model.addAttribute("samples", run.state() == ImportState.READY ? samples.of(run) : List.of());
        return view;
    }

    private ImportRun find(long id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
