package org.stigar.app.mail.jdbc;

import static org.stigar.app.mail.jdbc.Columns.timestamp;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/**
 * Links in PostgreSQL: the hash of each secret, never the secret.
 *
 * <p>A secret has 256 random bits, so its plain SHA-256 is as hard to turn as the secret is to guess.
 */
final class JdbcActionLinks implements ActionLinks {

    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH = 43;

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final PublicAddress address;
    private final Clock clock;
    private final SecureRandom random;

    JdbcActionLinks(JdbcClient jdbc, Pseudonyms pseudonyms, PublicAddress address, Clock clock, SecureRandom random) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.address = address;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public URI issue(String purpose, PersonId person, String subject, Duration valid) {
        if (valid.isNegative() || valid.isZero()) {
            throw new IllegalArgumentException("a link is valid for more than no time, was " + valid);
        }
        Granted granted = new Granted(purpose, person, subject);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into action_link (secret_hash, purpose, reader, subject, expires_at)
                values (:hash, :purpose, :reader, :subject, :expires)
                """)
                .param("hash", hash(secret))
                .param("purpose", granted.purpose())
                .param("reader", pseudonyms.of(granted.person()).bytes())
                .param("subject", granted.subject())
                .param("expires", timestamp(clock.instant().plus(valid)))
                .update();
        return address.link("/l/" + secret);
    }

    @Override
    public Optional<Granted> find(String secret) {
        return granted("""
                select purpose, reader, subject from action_link
                where secret_hash = :hash and used_at is null and expires_at > :now
                """, secret);
    }

    @Override
    public Optional<Granted> spend(String secret) {
        // A second one waits for the first one's lock, and then finds the link used.
        return granted("""
                update action_link set used_at = :now
                where secret_hash = :hash and used_at is null and expires_at > :now
                returning purpose, reader, subject
                """, secret);
    }

    @Override
    public boolean isOver(String secret) {
        return jdbc.sql("""
                select exists (select from action_link
                    where secret_hash = :hash and (used_at is not null or expires_at <= :now))
                """)
                .param("hash", hash(secret))
                .param("now", timestamp(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private Optional<Granted> granted(String sql, String secret) {
        if (secret.length() != SECRET_LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql(sql)
                .param("hash", hash(secret))
                .param("now", timestamp(clock.instant()))
                .query((row, number) -> granted(row))
                .optional()
                .flatMap(granted -> granted);
    }

    private Optional<Granted> granted(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        String subject = row.getString("subject");
        return pseudonyms
                .findPerson(new Pseudonym(row.getBytes("reader")))
                .map(person -> new Granted(purpose, person, subject));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
