package org.stigar.app.access.entry;

import java.net.URI;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Secrets;
import org.stigar.app.pages.PublicAddress;
import org.stigar.core.people.PersonId;

/**
 * Links that let somebody in once. Only a hash of a link's secret is kept. Safe for use by many threads.
 *
 * <p>A link is made from the public address and never from a request, whose {@code Host} anybody can choose.
 */
public final class EntryLinks {

    private final JdbcClient database;
    private final Secrets secrets;
    private final PublicAddress address;
    private final Clock clock;

    EntryLinks(JdbcClient database, Secrets secrets, PublicAddress address, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.address = address;
        this.clock = clock;
    }

    /** Makes a link that logs a person in, in the caller's transaction. */
    URI issue(PersonId person, Duration valid) {
        return address.link("/enter/" + insert(person.value(), valid));
    }

    /** Makes the link for the first administrator in place of those before it. */
    URI issueFirst(Duration valid) {
        removeFirst();
        return address.link("/first/" + insert(null, valid));
    }

    /** Makes every link for the first administrator useless. */
    void removeFirst() {
        database.sql("delete from entry_link where person_id is null").update();
    }

    /** Returns whom a link lets in, without using it up. */
    public Optional<PersonId> findPerson(String secret) {
        return database.sql("""
                        select person_id from entry_link
                        where secret_hash = :hash and expires_at > :now and person_id is not null""")
                .param("hash", Secrets.hash(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getString("person_id")))
                .optional();
    }

    /** Uses a link up, in the caller's transaction, and returns whom it lets in; empty where it is used or late. */
    public Optional<PersonId> spend(String secret) {
        return database.sql("""
                        delete from entry_link where secret_hash = :hash and person_id is not null
                        returning case when expires_at > :now then person_id end as person_id""")
                .param("hash", Secrets.hash(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        Optional.ofNullable(row.getString("person_id")).map(PersonId::new))
                .optional()
                .flatMap(found -> found);
    }

    /** Returns whether this is the link for the first administrator. */
    boolean isFirst(String secret) {
        return database.sql("""
                        select exists (select 1 from entry_link
                        where secret_hash = :hash and expires_at > :now and person_id is null)""")
                .param("hash", Secrets.hash(secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private String insert(@Nullable String person, Duration valid) {
        if (valid.isNegative() || valid.isZero()) {
            throw new IllegalArgumentException("a link is valid for a while, was " + valid);
        }
        String secret = secrets.next();
        database.sql("insert into entry_link (secret_hash, person_id, expires_at) values (:hash, :person, :until)")
                .param("hash", Secrets.hash(secret))
                .param("person", person, Types.VARCHAR)
                .param("until", clock.instant().plus(valid).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }
}
