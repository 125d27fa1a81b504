package org.stigar.app.mail.jdbc;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.MutableClock;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.mail.smtp.LetterQueue;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.PersonalRecords;
import org.stigar.core.people.PersonId;

/** All that mail keeps in a database of a test's own, at noon, with ann and bob. */
public final class MailStore implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://stigar.example.org"));

    public final MemoryPeople people = new MemoryPeople();
    public final MutableClock clock = new MutableClock(NOON);
    public final PersonId ann = people.join("ann", "Ann-Sofi Öberg", "ann-account", "ann@example.org");
    public final PersonId bob = people.join("bob", "Bob Åström", "bob@example.org");

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource source = database.dataSource();

    public JdbcClient client() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return TestDatabase.transactions(source);
    }

    public Outbox outbox() {
        return jdbcOutbox();
    }

    public LetterQueue queue() {
        return jdbcOutbox();
    }

    public ActionLinks links() {
        return new JdbcActionLinks(client(), people, ADDRESS, clock, new SecureRandom());
    }

    public Subscriptions subscriptions() {
        return new JdbcSubscriptions(client(), people, clock);
    }

    public AttentionBudget budget() {
        return new JdbcAttentionBudget(client(), transactions(), people);
    }

    public ActionHandler unsubscribing() {
        return new Unsubscribing(subscriptions(), words());
    }

    public RecurringJob tidying() {
        return new MailTidying(client());
    }

    public PersonalRecords records() {
        return new MailRecords(client(), people, people, List.of());
    }

    /** Returns mail's own words as the app reads them. */
    public static MessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.ENGLISH);
        words.setAlwaysUseMessageFormat(true);
        words.setBasenames("messages/mail");
        return words;
    }

    @Override
    public void close() {
        database.close();
    }

    private JdbcOutbox jdbcOutbox() {
        return new JdbcOutbox(client(), people, List.of(), links(), subscriptions(), clock, new SecureRandom());
    }
}
