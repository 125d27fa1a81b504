package org.stigar.app.access;

import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.stigar.core.people.PersonId;

/** Lets a request of a test come from somebody who is logged in. */
public final class Visitors {

    private Visitors() {}

    /** From a member with no other role. */
    public static RequestPostProcessor member(PersonId person) {
        return with(person, Role.MEMBER);
    }

    /** From somebody with these roles and no other: to be a member, {@link Role#MEMBER} must be among them. */
    public static RequestPostProcessor with(PersonId person, Role... roles) {
        Member member = new Member(person, Set.of(roles));
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(member, null, member.authorities()));
    }
}
