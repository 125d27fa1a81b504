package org.stigar.app.access.token;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Member;
import org.stigar.app.access.Secrets;
import org.stigar.app.access.entry.StoredAccounts;
import org.stigar.core.people.PersonId;

/** The tokens of all people. Safe for use by many threads. Nobody can do anything with another's. */
public final class ApiTokens {

    /** By this a token is known for what it is when it turns up where it should not be. */
    private static final String PREFIX = "stigar_";

    private final JdbcClient database;
    private final StoredAccounts accounts;
    private final Secrets secrets;
    private final SecureRandom random;
    private final Clock clock;

    ApiTokens(JdbcClient database, StoredAccounts accounts, Secrets secrets, SecureRandom random, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Makes a token and returns its secret, which is kept nowhere.
     *
     * @param days 1 to {@value ApiToken#MOST_DAYS}
     */
    public String issue(PersonId owner, String label, Scope scope, int days) {
        if (days < 1 || days > ApiToken.MOST_DAYS) {
            throw new IllegalArgumentException("a token lives 1 to " + ApiToken.MOST_DAYS + " days, was " + days);
        }
        Instant now = clock.instant();
        ApiToken token =
                new ApiToken(newId(), label.strip(), scope, now, now.plus(Duration.ofDays(days)), Optional.empty());
        String secret = PREFIX + secrets.next();
        database.sql("""
                        insert into api_token (id, person_id, secret_hash, label, scope, created_at, expires_at)
                        values (:id, :owner, :hash, :label, :scope, :now, :until)""")
                .param("id", token.id())
                .param("owner", owner.value())
                .param("hash", Secrets.hash(secret))
                .param("label", token.label())
                .param("scope", scope.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** Returns the owner's tokens that still work, the newest first. */
    public List<ApiToken> list(PersonId owner) {
        return database.sql("""
                        select id, label, scope, created_at, expires_at, last_used_on from api_token
                        where person_id = :owner and expires_at > :now order by created_at desc, id""")
                .param("owner", owner.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> token(row))
                .list();
    }

    /** Makes one of the owner's tokens useless; returns whether there was such a one. */
    public boolean revoke(PersonId owner, UUID id) {
        return database.sql("delete from api_token where id = :id and person_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                > 0;
    }

    /** Returns what a secret lets its bearer do; empty where it is unknown or late, or its owner's account is locked. */
    Optional<Grant> find(String secret) {
        Instant now = clock.instant();
        // Written once a day: of use to the owner, and little to anybody else.
        Optional<Row> found = database.sql("""
                        select person_id, scope, last_used_on is distinct from :today as is_first_today, id
                        from api_token where secret_hash = :hash and expires_at > :now""")
                .param("hash", Secrets.hash(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getString("person_id")),
                        Scope.valueOf(row.getString("scope")),
                        row.getBoolean("is_first_today")))
                .optional();
        found.filter(Row::isFirstToday)
                .ifPresent(row -> database.sql("update api_token set last_used_on = :today where id = :id")
                        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .param("id", row.id())
                        .update());
        return found.flatMap(row -> accounts.findMember(row.owner()).map(member -> new Grant(member, row.scope())));
    }

    private UUID newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("label"),
                Scope.valueOf(row.getString("scope")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getObject("last_used_on", LocalDate.class)));
    }

    private record Row(UUID id, PersonId owner, Scope scope, boolean isFirstToday) {}

    /** What a secret lets its bearer do. */
    record Grant(Member member, Scope scope) {}
}
