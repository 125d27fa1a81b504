package org.stigar.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.stigar.app.access.Member;
import org.stigar.app.access.entry.FirstEntry;
import org.stigar.app.access.entry.Passwords;
import org.stigar.app.access.entry.StoredAccounts;

/** {@code /first}: the first administrator says who they are. */
@Controller
class FirstPages {

    private static final String PAGE = "access/first";

    private final FirstEntry first;
    private final StoredAccounts accounts;
    private final Passwords passwords;
    private final LogIn logIn;

    FirstPages(FirstEntry first, StoredAccounts accounts, Passwords passwords, LogIn logIn) {
        this.first = first;
        this.accounts = accounts;
        this.passwords = passwords;
        this.logIn = logIn;
    }

    @GetMapping("/first/{secret}")
    @PreAuthorize("permitAll()")
    String show(@PathVariable String secret, @ModelAttribute("form") FirstForm form, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return first.isOpen(secret) ? PAGE : useless(response);
    }

    @PostMapping("/first/{secret}")
    @PreAuthorize("permitAll()")
    String enter(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") FirstForm form,
            BindingResult faults,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!first.isOpen(secret)) {
            return useless(response);
        }
        if (!passwords.isAcceptable(form.password())) {
            faults.rejectValue("password", "access.password.fault");
        }
        if (faults.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return PAGE;
        }
        Optional<Member> member = first.enter(
                        secret, form.name().strip(), form.address().strip(), form.password(), language)
                .flatMap(accounts::findMember);
        return member.isPresent()
                ? "redirect:" + logIn.enter(member.get(), Means.PASSWORD, request, response)
                : useless(response);
    }

    private static String useless(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "access/link-gone";
    }

    /** What the page asks for. */
    record FirstForm(
            @NotBlank(message = "{access.name.fault}") @Size(max = 200, message = "{access.name.fault}")
            String name,

            @NotBlank(message = "{access.address.fault}")
            @Size(max = 200, message = "{access.address.fault}")
            @Email(message = "{access.address.fault}")
            String address,

            String password) {

        FirstForm {
            name = name == null ? "" : name;
            address = address == null ? "" : address;
            password = password == null ? "" : password;
        }

        /** Shows nothing: it holds a password. */
        @Override
        public String toString() {
            return "form";
        }
    }
}
