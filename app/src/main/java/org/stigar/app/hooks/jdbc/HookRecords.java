package org.stigar.app.hooks.jdbc;

import java.time.Instant;
import java.util.List;
import org.stigar.app.hooks.Hook;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** A person's hooks and what waits for them. A secret is shown once, and not in a copy either. */
final class HookRecords implements PersonalRecords {

    private final HookRows rows;
    private final JdbcHooks hooks;
    private final Pseudonyms pseudonyms;

    HookRecords(HookRows rows, JdbcHooks hooks, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.hooks = hooks;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(
                new PersonalTable(
                        "hooks",
                        List.of("target", "made_at", "latest_try", "outcome", "status", "given_up_at"),
                        hooks.of(person).stream().map(HookRecords::row).toList()),
                new PersonalTable(
                        "hook-events",
                        List.of("target", "event", "ask", "at"),
                        rows.eventsOf(pseudonyms.of(person)).stream()
                                .map(event -> List.of(
                                        event.target(),
                                        event.event().type(),
                                        event.ask().map(Object::toString).orElse(""),
                                        event.at().toString()))
                                .toList()));
    }

    private static List<String> row(Hook hook) {
        return List.of(
                hook.target(),
                hook.madeAt().toString(),
                hook.latest().map(latest -> latest.at().toString()).orElse(""),
                hook.latest().map(latest -> latest.outcome().name()).orElse(""),
                hook.latest().flatMap(Hook.Try::status).map(Object::toString).orElse(""),
                hook.givenUpAt().map(Instant::toString).orElse(""));
    }

    @Override
    public void lock(PersonId person) {
        hooks.lock(person);
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return rows.listOwners();
    }

    @Override
    public void erase(Pseudonym gone) {
        rows.erase(gone);
    }
}
