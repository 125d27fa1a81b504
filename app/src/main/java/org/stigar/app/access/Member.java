package org.stigar.app.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.stigar.core.people.PersonId;

/** Who is logged in: a person with roles. The principal of every request but those without log-in. */
public record Member(PersonId person, Set<Role> roles) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    public Member {
        roles = Set.copyOf(roles);
    }

    /** Returns the person's id, by which the sessions of one person are found. */
    @Override
    public String getName() {
        return person.value();
    }

    /** Returns the roles as Spring Security knows them, such as {@code ROLE_MEMBER}. */
    public Collection<? extends GrantedAuthority> authorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    /** Shows nothing: a principal ends up in logs. */
    @Override
    public String toString() {
        return "member";
    }

    /** The core's ids know nothing of sessions, so a session keeps their text. */
    private Object writeReplace() {
        return new InSession(
                person.value(), roles.stream().map(Role::name).sorted().toList());
    }

    private record InSession(String person, List<String> roles) implements Serializable {

        private static final long serialVersionUID = 1;

        private Object readResolve() {
            return new Member(
                    new PersonId(person), roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
