package org.stigar.app.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.access.token.ApiToken;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;

/** {@code /api/v1/access}: who the caller is, and the caller's tokens. Tokens are made on the page only. */
@RestController
@RequestMapping("/api/v1/access")
class AccessApi {

    private final ApiTokens tokens;

    AccessApi(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/me")
    @PreAuthorize("hasRole('MEMBER')")
    MeView me(@AuthenticationPrincipal Member member) {
        return new MeView(
                member.person().value(), member.roles().stream().sorted().toList());
    }

    @GetMapping("/tokens")
    @PreAuthorize("hasRole('MEMBER')")
    List<TokenView> tokens(@AuthenticationPrincipal Member member) {
        return tokens.list(member.person()).stream().map(TokenView::of).toList();
    }

    /** Makes a token useless. Another's reads as one that is not there. */
    @DeleteMapping("/tokens/{id}")
    @PreAuthorize("hasRole('MEMBER')")
    ResponseEntity<Void> revoke(@AuthenticationPrincipal Member member, @PathVariable UUID id) {
        return tokens.revoke(member.person(), id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    /** The caller. */
    record MeView(String person, List<Role> roles) {}

    /** A token without its secret. */
    record TokenView(
            UUID id, String label, Scope scope, Instant createdAt, Instant expiresAt, Optional<LocalDate> lastUsedOn) {

        static TokenView of(ApiToken token) {
            return new TokenView(
                    token.id(), token.label(), token.scope(), token.createdAt(), token.expiresAt(), token.lastUsedOn());
        }
    }
}
