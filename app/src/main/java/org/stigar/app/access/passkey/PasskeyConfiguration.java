package org.stigar.app.access.passkey;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.stigar.app.access.entry.StoredAccounts;
import org.stigar.app.pages.PublicAddress;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    /** Passkeys hold for the public address and no other: the browser sees to it, and so does the check of the answer. */
    @Bean
    Passkeys passkeys(JdbcOperations database, StoredAccounts accounts, PublicAddress address) {
        PublicKeyCredentialUserEntityRepository users = new JdbcPublicKeyCredentialUserEntityRepository(database);
        UserCredentialRepository credentials = new JdbcUserCredentialRepository(database);
        Webauthn4JRelyingPartyOperations party = new Webauthn4JRelyingPartyOperations(
                users,
                credentials,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.address().getHost())
                        .name("Stigar")
                        .build(),
                Set.of(origin(address)));
        // A passkey stands for password and second factor, so the device must ask who is there.
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return new Passkeys(party, users, credentials, accounts);
    }

    private static String origin(PublicAddress address) {
        int port = address.address().getPort();
        return address.address().getScheme() + "://" + address.address().getHost() + (port < 0 ? "" : ":" + port);
    }
}
