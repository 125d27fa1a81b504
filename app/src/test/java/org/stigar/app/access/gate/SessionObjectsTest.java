package org.stigar.app.access.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.core.people.PersonId;

class SessionObjectsTest {

    private final SessionObjects objects = new SessionObjects();

    @ParameterizedTest
    @MethodSource("ours")
    void readsWhatSessionsHold(Serializable kept) throws IOException {
        assertThat(read(kept)).isInstanceOf(kept.getClass());
    }

    static List<Serializable> ours() {
        Member member = new Member(new PersonId("ann"), Set.of(Role.MEMBER, Role.ADMIN));
        FlashMap flash = new FlashMap();
        flash.put("done", "privacy.done.paused");
        flash.addTargetRequestParam("page", "2");
        return List.of(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(member, null, member.authorities())),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                "/trails?state=open",
                flash);
    }

    @Test
    void readsNothingElse() {
        assertThatThrownBy(() -> read(new InetSocketAddress("localhost", 1))).isInstanceOf(InvalidClassException.class);
        assertThatThrownBy(() -> read(new ArrayList<>(List.of(new InetSocketAddress("localhost", 1)))))
                .isInstanceOf(InvalidClassException.class);
    }

    @Test
    void readsNothingThatIsEndlesslyDeep() {
        ArrayList<Object> deep = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        ArrayList<Object> all = deep;

        assertThatThrownBy(() -> read(all)).isInstanceOf(InvalidClassException.class);
    }

    private Object read(Serializable object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return objects.deserialize(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
