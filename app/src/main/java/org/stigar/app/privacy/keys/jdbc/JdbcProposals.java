package org.stigar.app.privacy.keys.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Role;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.privacy.keys.Proposal;
import org.stigar.app.privacy.keys.Proposals;
import org.stigar.core.people.PersonId;

/** Proposals in PostgreSQL. What is of somebody whom nobody can name any more is not there. */
final class JdbcProposals implements Proposals {

    private static final String SELECT = "select id, change, about, detail, key, proposer, at from key_proposal ";

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;

    JdbcProposals(JdbcClient jdbc, Pseudonyms pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public boolean tryAdd(Proposal proposal) {
        return jdbc.sql("""
                insert into key_proposal (id, change, about, detail, key, proposer, at)
                values (:id, :change, :about, :detail, :key, :proposer, :at) on conflict do nothing
                """)
                        .param("id", proposal.id())
                        .param("change", proposal.change())
                        .param(
                                "about",
                                proposal.subject()
                                        .person()
                                        .map(person -> pseudonyms.of(person).bytes())
                                        .orElse(null),
                                Types.BINARY)
                        .param("detail", proposal.subject().detail())
                        .param("key", proposal.key().name())
                        .param("proposer", pseudonyms.of(proposal.by()).bytes())
                        .param("at", proposal.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Override
    public Optional<Proposal> lock(UUID id) {
        return jdbc
                .sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query((row, number) -> proposal(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from key_proposal where id = :id").param("id", id).update();
    }

    @Override
    public List<Proposal> list() {
        return jdbc.sql(SELECT + "order by at, id").query((row, number) -> proposal(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Proposal> proposal(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String change = row.getString("change");
        String detail = row.getString("detail");
        Role key = Role.valueOf(row.getString("key"));
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        Optional<PersonId> proposer = pseudonyms.findPerson(new Pseudonym(row.getBytes("proposer")));
        Optional<Pseudonym> about = Optional.ofNullable(row.getBytes("about")).map(Pseudonym::new);
        Optional<PersonId> person = about.flatMap(pseudonyms::findPerson);
        return about.isPresent() && person.isEmpty()
                ? Optional.empty()
                : proposer.map(by -> new Proposal(id, change, new Subject(person, detail), key, by, at.toInstant()));
    }
}
