package org.stigar.app.organisation.jdbc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.Guardians;
import org.stigar.core.people.PersonId;

/** From when on guardians see figures, in PostgreSQL. A trigger forgets who is guardian no more. */
final class StoredGuardians implements Guardians {

    private final JdbcClient jdbc;

    StoredGuardians(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> findFirstQuarter(PersonId guardian) {
        return jdbc.sql("select sees_from from guardian_sight where person_id = :person")
                .param("person", guardian.value())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public void noteUncounted(Set<PersonId> guardians, LocalDate quarter) {
        // Asked of the account once more: the role may be gone since it was decided who is counted.
        jdbc.sql("""
                insert into guardian_sight (person_id, sees_from)
                select person_id, :quarter from account where person_id = any(:people) and 'GUARDIAN' = any(roles)
                on conflict do nothing
                """)
                .param("quarter", quarter)
                .param("people", guardians.stream().map(PersonId::value).toArray(String[]::new))
                .update();
    }
}
