package org.stigar.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.access.passkey.Passkeys;
import org.stigar.app.access.token.ApiToken;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;

/** What {@code access/passkeys.js} talks to; its messages are WebAuthn's. */
@RestController
class PasskeyApi {

    private final Passkeys passkeys;
    private final LogIn logIn;

    private final People people;

    PasskeyApi(Passkeys passkeys, LogIn logIn, People people) {
        this.passkeys = passkeys;
        this.logIn = logIn;
        this.people = people;
    }

    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('MEMBER')")
    String beginMaking(
            Authentication authentication,
            @AuthenticationPrincipal Member member,
            HttpServletRequest request,
            HttpServletResponse response) {
        String shownAs =
                people.findPerson(member.person()).flatMap(Person::name).orElseGet(member::getName);
        return passkeys.beginMaking(authentication, shownAs, request, response);
    }

    @PostMapping(path = "/account/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<Void> make(
            @RequestBody String answer,
            @RequestParam String label,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean made = ApiToken.isLabel(label) && passkeys.make(answer, label.strip(), request, response);
        return ResponseEntity.status(made ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST)
                .build();
    }

    @PostMapping(path = "/log-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("permitAll()")
    String beginUsing(HttpServletRequest request, HttpServletResponse response) {
        return passkeys.beginUsing(request, response);
    }

    /** Logs in, and answers with the page to go on to. */
    @PostMapping(path = "/log-in/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("permitAll()")
    ResponseEntity<Next> use(@RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
        return passkeys.use(answer, request, response)
                .map(member -> ResponseEntity.ok(new Next(logIn.enter(member, Means.PASSKEY, request, response))))
                .orElseGet(() -> ResponseEntity.badRequest().build());
    }

    /** Where to go on. */
    record Next(String page) {}
}
