package org.stigar.app.access.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void keepsAnArgon2idHashWithTheParametersThatOwaspNames() {
        assertThat(passwords.hash("a mossy stone")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void fitsTheHashItCameFromAndNoOther() {
        String hash = passwords.hash("a mossy stone");

        assertThat(passwords.matches("a mossy stone", hash)).isTrue();
        assertThat(passwords.matches("a mossy stonE", hash)).isFalse();
        assertThat(passwords.hash("a mossy stone")).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "aaaaaaaaaaaaaaaa", "abababababababab"})
    void refusesWhatIsShortOrTheSameOverAndOver(String password) {
        assertThat(passwords.isAcceptable(password)).isFalse();
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(passwords.isAcceptable("åäöåäöåäöåäö🌲🌳")).isTrue();
        assertThat(passwords.isAcceptable("abcdefghijkl")).isTrue();
        assertThat(passwords.isAcceptable("abcdefgh".repeat(25))).isTrue();
        assertThat(passwords.isAcceptable("abcdefgh".repeat(25) + "x")).isFalse();
    }

    /** Half a character has no bytes, and must not be a fault of the server. */
    @Test
    void refusesHalfACharacter() {
        assertThat(passwords.isAcceptable("a mossy stone\ud800")).isFalse();
        assertThat(passwords.matches("a mossy stone\ud800", passwords.hash("a mossy stone")))
                .isFalse();
    }
}
