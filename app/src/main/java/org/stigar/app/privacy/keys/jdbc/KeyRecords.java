package org.stigar.app.privacy.keys.jdbc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Role;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.GuardianLog.Line;
import org.stigar.app.privacy.keys.Proposal;
import org.stigar.core.people.PersonId;

/** What waits by or about a person, and their lines of the guardian's log; of the other in a line, nothing. */
final class KeyRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final JdbcProposals proposals;
    private final JdbcGuardianLog log;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    KeyRecords(JdbcClient jdbc, JdbcProposals proposals, JdbcGuardianLog log, Pseudonyms pseudonyms, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(
                new PersonalTable(
                        "key-proposals",
                        List.of("at", "change", "detail", "part"),
                        proposals.list().stream()
                                .filter(one -> one.by().equals(person)
                                        || isAbout(one.subject().person(), person))
                                .map(one -> List.of(
                                        one.at().toString(),
                                        one.change(),
                                        one.subject().detail(),
                                        one.by().equals(person) ? "BY_ME" : "ABOUT_ME"))
                                .toList()),
                new PersonalTable(
                        "guardian-log",
                        List.of("at", "act", "change", "detail", "part"),
                        log.listOf(person).stream()
                                .map(Line::entry)
                                .map(one -> List.of(
                                        one.at().toString(),
                                        one.act().name(),
                                        one.what(),
                                        one.subject().detail(),
                                        isAbout(one.by(), person) ? "BY_ME" : "ABOUT_ME"))
                                .toList()));
    }

    private static boolean isAbout(Optional<PersonId> one, PersonId person) {
        return one.filter(person::equals).isPresent();
    }

    /** Erasing turns one's own first key back; what was proposed about the person is over. */
    @Override
    public void erase(PersonId person) {
        for (Proposal one : proposals.list()) {
            boolean mine = one.by().equals(person);
            if (mine || isAbout(one.subject().person(), person)) {
                proposals.lock(one.id()).ifPresent(waiting -> end(waiting, mine));
            }
        }
        erase(pseudonyms.of(person));
    }

    private void end(Proposal proposal, boolean mine) {
        proposals.remove(proposal.id());
        log.add(new Entry(
                clock.instant(),
                mine ? Act.TAKEN_BACK : Act.EXPIRED,
                proposal.change(),
                proposal.subject(),
                mine ? Optional.of(proposal.by()) : Optional.empty(),
                mine ? Optional.of(proposal.key()) : Optional.<Role>empty()));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        List<Pseudonym> all = new ArrayList<>(log.listPeople());
        all.addAll(jdbc.sql(
                        "select proposer from key_proposal union select about from key_proposal where about is not null")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list());
        return all;
    }

    @Override
    public void erase(Pseudonym gone) {
        jdbc.sql("select id from key_proposal where :gone in (proposer, about)")
                .param("gone", gone.bytes())
                .query(UUID.class)
                .list()
                .forEach(proposals::remove);
        log.letGo(gone);
    }
}
