package org.stigar.app.hooks.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.app.hooks.HookException;
import org.stigar.app.hooks.HookException.Reason;
import org.stigar.app.pages.PublicAddress;

class TargetsTest {

    private static final PublicAddress SECURE = new PublicAddress(URI.create("https://stigar.example.org"));
    private static final PublicAddress AT_HOME = new PublicAddress(URI.create("http://localhost:8080"));

    @ParameterizedTest
    @CsvSource({
        "'',                                    NO_ADDRESS",
        "chat,                                  NO_ADDRESS",
        "https:///hooks,                        NO_ADDRESS",
        "https:chat.example.org,                NO_ADDRESS",
        "ftp://chat.example.org,                NO_ADDRESS",
        "file:///etc/passwd,                    NO_ADDRESS",
        "https://chat example.org,              NO_ADDRESS",
        "https://ann:secret@chat.example.org,   NO_ADDRESS",
        "https://chat.example.org@evil.com,     NO_ADDRESS",
        "https://chat.example.org/#part,        NO_ADDRESS",
        "https://chat.example.org:0/,           NO_ADDRESS",
        "https://chat.example.org:65536/,       NO_ADDRESS",
        "https://chatté.example.org/,           NO_ADDRESS",
        "https://chat.example.org/\ud800,       NO_ADDRESS",
        "https://chat.example.org/å,            NO_ADDRESS",
        "http://chat.example.org/,              NOT_SECURE",
        "http://localhost:8080/,                NOT_SECURE",
        "https://localhost/,                    NO_PUBLIC_HOST",
        "https://chat/,                         NO_PUBLIC_HOST",
        "https://10.1.2.3/,                     NO_PUBLIC_HOST",
        "https://93.184.216.34/,                NO_PUBLIC_HOST",
        "https://[::1]/,                        NO_PUBLIC_HOST",
        "https://[2606:2800:220::1]/,           NO_PUBLIC_HOST",
    })
    void refusesWhatNoHookMayLeadTo(String written, Reason reason) {
        assertThatExceptionOfType(HookException.class)
                .isThrownBy(() -> new Targets(Set.of("mattermost"), SECURE).parse(written))
                .extracting(HookException::reason)
                .isEqualTo(reason);
    }

    @Test
    void takesPublicNamesAndThoseThatTheAdministratorAllows() {
        Targets targets = new Targets(Set.of("mattermost", "10.1.2.3"), SECURE);

        Target target = targets.parse(" https://Chat.Example.org/in?token=%C3%A5 ");
        assertThat(target.address()).hasToString("https://Chat.Example.org/in?token=%C3%A5");
        assertThat(target.host()).isEqualTo("chat.example.org");
        assertThat(target.path()).isEqualTo("/in?token=%C3%A5");
        assertThat(target.port()).isEqualTo(443);
        assertThat(targets.parse("https://mattermost:8443").port()).isEqualTo(8443);
        assertThat(targets.parse("https://10.1.2.3").path()).isEqualTo("/");
    }

    @Test
    void talksToTheOwnMachineOnlyWhereTheServerIsAtHomeThere() throws IOException {
        Targets targets = new Targets(Set.of(), AT_HOME, named("127.0.0.1"));

        assertThat(targets.resolve(targets.parse("http://localhost:9999/"))).hasSize(1);
        assertThatExceptionOfType(HookException.class).isThrownBy(() -> targets.parse("http://chat.example.org"));
        assertThatIOException().isThrownBy(() -> targets.resolve(targets.parse("https://chat.example.org")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
            })
    void reachesNothingThatIsNotPublic(String address) throws UnknownHostException {
        assertThat(Reachable.isPublic(InetAddress.getByName(address))).isFalse();
        // One such address among others is enough.
        Targets targets = new Targets(Set.of(), SECURE, named("93.184.216.34", address));
        assertThatIOException()
                .isThrownBy(() -> targets.resolve(targets.parse("https://chat.example.org")))
                .withMessageNotContaining("chat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "223.255.255.255",
                "2606:2800:220:1::1",
                "2a00:1450::1",
                "2001:4860:4860::8888",
            })
    void reachesWhatIsPublic(String address) throws IOException {
        assertThat(Reachable.isPublic(InetAddress.getByName(address))).isTrue();
        Targets targets = new Targets(Set.of(), SECURE, named(address));
        assertThat(targets.resolve(targets.parse("https://chat.example.org")))
                .containsExactly(InetAddress.getByName(address));
    }

    /** What the administrator allows may be in a private network, but not what answers whoever is on the wire. */
    @ParameterizedTest
    @CsvSource({
        "10.0.0.1,true",
        "127.0.0.1,true",
        "fd12::1,true",
        "169.254.169.254,false",
        "fe80::1,false",
        "0.0.0.0,false"
    })
    void reachesPrivateAddressesOfAllowedHosts(String address, boolean isReached) throws IOException {
        Targets targets = new Targets(Set.of("chat.example.org"), SECURE, named(address));
        Target target = targets.parse("https://chat.example.org");
        if (isReached) {
            assertThat(targets.resolve(target)).hasSize(1);
        } else {
            assertThatIOException().isThrownBy(() -> targets.resolve(target));
        }
    }

    @Test
    void showsNoAddress() {
        assertThat(new Targets(Set.of(), SECURE).parse("https://chat.example.org/secret"))
                .hasToString("a target");
    }

    private static Targets.Resolver named(String... addresses) {
        return host -> {
            InetAddress[] all = new InetAddress[addresses.length];
            Arrays.setAll(all, i -> literal(addresses[i]));
            return all;
        };
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
