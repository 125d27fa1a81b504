package org.stigar.app.trails;

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
import org.stigar.app.MutableClock;
import org.stigar.app.database.MemoryNotices;
import org.stigar.app.database.Notices;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.Languages;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** A few people with a database of their own and a clock that stands still: the features that trails rest on, and no web. */
final class Village implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final WalkSource CALENDAR = new WalkSource("calendar");

    private final TestDatabase database = TestDatabase.migrated();
    private final MutableClock clock = new MutableClock(START);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Village() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "village", Map.of("stigar.home", database.home().toString())));
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(MutableClock.class, () -> clock);
        context.register(Ground.class);
        context.scan(
                "org.stigar.app.people.jdbc",
                "org.stigar.app.walks.jdbc",
                "org.stigar.app.walks.records",
                "org.stigar.app.mail.jdbc",
                "org.stigar.app.trails.jdbc",
                "org.stigar.app.trails.letters");
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
            words.setBasenames("messages/mail", "messages/trails");
            return words;
        }

        @Bean
        Notices notices() {
            return new MemoryNotices();
        }
    }

    /** Adds somebody of this name, who reads Swedish, and returns their id. */
    PersonId person(String name) {
        PersonId id = new PersonId("p-" + name.toLowerCase(Locale.ROOT));
        people().put(
                        List.of(Person.builder(id)
                                .name(name)
                                .addresses(List.of(name.toLowerCase(Locale.ROOT) + "@example.org"))
                                .languages(List.of(Locale.forLanguageTag("sv")))
                                .build()),
                        List.of(),
                        List.of());
        return id;
    }

    /** Makes a trail the way people make one: a line, and a yes to it. */
    void trail(PersonId one, PersonId other) {
        long line = drawing().draw(one, other, "", AgreedRhythm.MONTHLY, now()).id();
        drawing().answer(other, line, Trails.Answer.YES, now());
    }

    /** Adds a meeting in the calendar. */
    void meet(PersonId one, PersonId other, Instant at) {
        get(WalkLog.class).append(List.of(Walk.of(at, List.of(one, other), WalkKind.MEETING, Occasion.UNIT, CALENDAR)));
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.advance(time);
    }

    Trails trails() {
        return get(Trails.class);
    }

    Drawing drawing() {
        return get(Drawing.class);
    }

    People people() {
        return get(People.class);
    }

    Participation participation() {
        return get(Participation.class);
    }

    Pseudonyms pseudonyms() {
        return get(Pseudonyms.class);
    }

    JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** What the trails feature holds about people. */
    PersonalRecords records() {
        return context.getBean("trailRecords", PersonalRecords.class);
    }

    RecurringJob retention() {
        return context.getBean("trailRetention", RecurringJob.class);
    }

    /** Lets the log of walks forget, as it does each night before. */
    void forgetDays() {
        context.getBean("daySetRetention", RecurringJob.class).run(now());
    }

    ActionHandler handler(String purpose) {
        return context.getBeansOfType(ActionHandler.class).values().stream()
                .filter(handler -> handler.purpose().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    /** Forgets somebody, as an erasure does. */
    void erase(PersonId person) {
        new TransactionTemplate(get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            Collection<PersonalRecords> all =
                    context.getBeansOfType(PersonalRecords.class).values();
            all.forEach(records -> records.lock(person));
            all.forEach(records -> records.erase(person));
            people().remove(person);
        });
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
