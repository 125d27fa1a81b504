package org.stigar.app.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.HttpSessionPublicKeyCredentialCreationOptionsRepository;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsRepository;
import org.stigar.app.access.Member;
import org.stigar.app.access.entry.StoredAccounts;
import org.stigar.core.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Passkeys of members. Safe for use by many threads. A challenge is kept in the session and counts once.
 */
public final class Passkeys {

    private final WebAuthnRelyingPartyOperations party;
    private final PublicKeyCredentialUserEntityRepository users;
    private final UserCredentialRepository credentials;
    private final StoredAccounts accounts;
    private final PublicKeyCredentialCreationOptionsRepository creations =
            new HttpSessionPublicKeyCredentialCreationOptionsRepository();
    private final PublicKeyCredentialRequestOptionsRepository requests =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            WebAuthnRelyingPartyOperations party,
            PublicKeyCredentialUserEntityRepository users,
            UserCredentialRepository credentials,
            StoredAccounts accounts) {
        this.party = party;
        this.users = users;
        this.credentials = credentials;
        this.accounts = accounts;
    }

    /** Returns the member's passkeys, the oldest first. */
    public List<Passkey> list(Member member) {
        return Optional.ofNullable(users.findByUsername(member.getName())).stream()
                .flatMap(user -> credentials.findByUserId(user.getId()).stream())
                .map(Passkey::of)
                .sorted(Comparator.comparing(Passkey::created))
                .toList();
    }

    /** Removes one of the member's passkeys; returns whether there was such a one. */
    public boolean remove(Member member, String id) {
        Optional<Bytes> own = list(member).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .map(passkey -> Bytes.fromBase64(passkey.id()));
        own.ifPresent(credentials::delete);
        return own.isPresent();
    }

    /**
     * Returns what the browser needs to make a passkey, as JSON.
     *
     * @param shownAs what the member's device calls the account; stays there
     */
    public String beginMaking(
            Authentication member, String shownAs, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = party.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(member));
        creations.save(request, response, options);
        ObjectNode told = json.valueToTree(options);
        told.withObject("/user").put("name", shownAs).put("displayName", shownAs);
        return json.writeValueAsString(told);
    }

    /** Keeps the passkey that the browser made; returns whether it is what was asked for. */
    public boolean make(String answer, String label, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialCreationOptions options = creations.load(request);
        creations.save(request, response, null);
        if (options == null) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            party.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return false; // the library has an exception of its own for every way in which an answer may be forged
        }
    }

    /** Returns what the browser needs to use a passkey, as JSON: the same for everybody. */
    public String beginUsing(HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options =
                party.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        requests.save(request, response, options);
        return json.writeValueAsString(options);
    }

    /** Returns whose passkey answered the challenge, or empty where none did or the account is locked. */
    public Optional<Member> use(String answer, HttpServletRequest request, HttpServletResponse response) {
        PublicKeyCredentialRequestOptions options = requests.load(request);
        requests.save(request, response, null);
        if (options == null) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            PublicKeyCredentialUserEntity user =
                    party.authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return accounts.findMember(new PersonId(user.getName()));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.empty(); // as above
        }
    }

    /**
     * A passkey as its owner sees it.
     *
     * @param id opaque
     */
    public record Passkey(String id, String label, Instant created, Instant lastUsed) {

        static Passkey of(CredentialRecord record) {
            return new Passkey(
                    record.getCredentialId().toBase64UrlString(),
                    record.getLabel(),
                    record.getCreated(),
                    record.getLastUsed());
        }
    }
}
