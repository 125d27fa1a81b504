package org.stigar.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;

class MemberTest {

    private final Member member = new Member(new PersonId("ann"), Set.of(Role.MEMBER, Role.GUARDIAN));

    @Test
    void comesOutOfASessionAsItWentIn() throws Exception {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(stored)) {
            out.writeObject(member);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(member);
        }
    }

    @Test
    void showsNobodyInALog() {
        assertThat(member.toString()).doesNotContain("ann");
    }

    @Test
    void hasOneAuthorityForEachRole() {
        assertThat(member.authorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_MEMBER", "ROLE_GUARDIAN");
    }
}
