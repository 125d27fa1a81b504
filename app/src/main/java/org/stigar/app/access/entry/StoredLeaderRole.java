package org.stigar.app.access.entry;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.access.RolesChanged;
import org.stigar.core.people.PersonId;

/** The role of leaders in PostgreSQL. */
final class StoredLeaderRole implements LeaderRole {

    private final JdbcClient database;
    private final StoredAccounts accounts;
    private final ApplicationEventPublisher events;

    StoredLeaderRole(JdbcClient database, StoredAccounts accounts, ApplicationEventPublisher events) {
        this.database = database;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public void give(PersonId person) {
        change(person, """
                update account set roles = (select array_agg(one order by one) from unnest(roles || 'LEADER'::text) as one)
                where person_id = :person and not 'LEADER' = any (roles)""");
    }

    @Override
    public void take(PersonId person) {
        change(
                person,
                "update account set roles = array_remove(roles, 'LEADER') where person_id = :person and 'LEADER' = any (roles)");
    }

    private void change(PersonId person, String update) {
        int changed = database.sql(update).param("person", person.value()).update();
        if (changed > 0) {
            Set<Role> now = accounts.findRoles(person).orElseThrow();
            Set<Role> before = EnumSet.copyOf(now);
            if (!before.remove(Role.LEADER)) {
                before.add(Role.LEADER);
            }
            events.publishEvent(new RolesChanged(person, before, now));
        }
    }
}
