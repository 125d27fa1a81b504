package org.stigar.app.privacy.log;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.access.RolesChanged;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.KeyedChange.Subject;

/**
 * Notes that somebody's roles changed: in their own log, and, where it is more than that they are a member now, in the guardian's with
 * the roles and who gave them.
 */
final class RoleNotes {

    private final OwnLog log;
    private final GuardianLog guardians;
    private final Clock clock;

    RoleNotes(OwnLog log, GuardianLog guardians, Clock clock) {
        this.log = log;
        this.guardians = guardians;
        this.clock = clock;
    }

    @EventListener
    void note(RolesChanged event) {
        log.add(event.person(), OwnAct.ROLES_CHANGED, clock.instant());
        if (!special(event.before()).equals(special(event.now()))) {
            Optional<Member> by = whoActs();
            guardians.add(new GuardianLog.Entry(
                    clock.instant(),
                    GuardianLog.Act.ROLES_CHANGED,
                    "",
                    new Subject(
                            Optional.of(event.person()),
                            special(event.now()).stream().map(Role::name).collect(joining(" "))),
                    by.map(Member::person),
                    by.map(RoleNotes::key)));
        }
    }

    private static Role key(Member by) {
        return Stream.of(Role.ADMIN, Role.GUARDIAN)
                .filter(by.roles()::contains)
                .findFirst()
                .orElse(Role.MEMBER);
    }

    /** In the order of the roles. */
    private static Set<Role> special(Set<Role> roles) {
        Set<Role> special = EnumSet.noneOf(Role.class);
        special.addAll(roles);
        special.remove(Role.MEMBER);
        return special;
    }

    /** A job, the terminal and the first administrator are nobody who is logged in. */
    private static Optional<Member> whoActs() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Member member
                ? Optional.of(member)
                : Optional.empty();
    }
}
