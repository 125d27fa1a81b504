package org.stigar.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.MemoryNotices;
import org.stigar.app.database.Notices;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.Languages;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.MemoryGuardianLog;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** A few people with a database of their own and a clock that stands still: some features and what they rest on, no web. */
public class Settlement implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database = TestDatabase.migrated();
    private final MutableClock clock = new MutableClock(START);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Settles with the beans of these packages of features, such as {@code trails.jdbc}. */
    protected Settlement(String... packages) {
        this(Map.of(), packages);
    }

    /** Settles with settings beside the beans. */
    protected Settlement(Map<String, Object> settings, String... packages) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settlement", Map.of("stigar.home", database.home().toString())));
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(MutableClock.class, () -> clock);
        context.register(Ground.class);
        for (String feature : packages) {
            context.scan("org.stigar.app." + feature);
        }
        context.refresh();
    }

    static class Ground {

        @Bean
        JdbcTemplate template(DataSource source) {
            return new JdbcTemplate(source);
        }

        @Bean
        JdbcClient jdbc(JdbcTemplate template) {
            return JdbcClient.create(template);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new DataSourceTransactionManager(source);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        SecureRandom random() {
            return new SecureRandom();
        }

        @Bean
        ReadersLanguage languages() {
            return reader -> Languages.firstOf(reader.languages());
        }

        @Bean
        PublicAddress address() {
            return new PublicAddress(URI.create("https://stigar.example.org"));
        }

        @Bean
        MessageSource messageSource() {
            ResourceBundleMessageSource words = new ResourceBundleMessageSource();
            words.setDefaultEncoding("UTF-8");
            words.setFallbackToSystemLocale(false);
            words.setDefaultLocale(Locale.ENGLISH);
            words.setAlwaysUseMessageFormat(true);
            words.setBasenames(
                    "messages/mail", "messages/trails", "messages/asks", "messages/upkeep", "messages/arenas");
            return words;
        }

        @Bean
        GuardianLog guardianLog() {
            return new MemoryGuardianLog();
        }

        @Bean
        Notices notices() {
            return new MemoryNotices();
        }
    }

    /** Adds somebody of this name, who reads Swedish, and returns their id. */
    public PersonId person(String name) {
        PersonId id = new PersonId("p-" + name.toLowerCase(Locale.ROOT));
        people().put(List.of(builder(id, name).build()), List.of(), List.of());
        return id;
    }

    /** Begins somebody of this name, who reads Swedish. */
    public static Person.Builder builder(PersonId id, String name) {
        return Person.builder(id)
                .name(name)
                .addresses(List.of(name.toLowerCase(Locale.ROOT) + "@example.org"))
                .languages(List.of(Locale.forLanguageTag("sv")));
    }

    public Instant now() {
        return clock.instant();
    }

    public void pass(Duration time) {
        clock.advance(time);
    }

    public People people() {
        return get(People.class);
    }

    public Participation participation() {
        return get(Participation.class);
    }

    public Pseudonyms pseudonyms() {
        return get(Pseudonyms.class);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public ActionHandler handler(String purpose) {
        return context.getBeansOfType(ActionHandler.class).values().stream()
                .filter(handler -> handler.purpose().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    /** Forgets somebody, as an erasure does. */
    public void erase(PersonId person) {
        new TransactionTemplate(get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Collection<PersonalRecords> all =
                    context.getBeansOfType(PersonalRecords.class).values();
            all.forEach(records -> records.lock(person));
            all.forEach(records -> records.erase(person));
            people().remove(person);
        });
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
