package org.stigar.app.privacy.log;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.stigar.app.access.RolesChanged;

/** Notes in a person's own log that their roles changed: who gave them stands elsewhere. */
final class RoleNotes {

    private final OwnLog log;
    private final Clock clock;

    RoleNotes(OwnLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void note(RolesChanged event) {
        log.add(event.person(), OwnAct.ROLES_CHANGED, clock.instant());
    }
}
