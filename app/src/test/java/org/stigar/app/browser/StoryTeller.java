package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.mail.smtp.DeliveredLetters;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.core.people.PersonId;

/** What every chapter of the whole story needs: its app, its company, its mail server and its language. */
final class StoryTeller implements AutoCloseable {

    /** A picture for a tour shows the upper part of a page. */
    private static final int TALLEST = 1_400;

    private final ApplicationContext app;
    private final int port;
    private final Locale language;
    private final StoryCompany company;
    private final DeliveredLetters letters;
    private final Deque<Device> idle = new ArrayDeque<>();

    StoryTeller(ApplicationContext app, int port, String tag) {
        this.app = app;
        this.port = port;
        language = Locale.forLanguageTag(tag);
        company = new StoryCompany(app, language);
        letters = new DeliveredLetters(app);
    }

    StoryCompany company() {
        return company;
    }

    <T> T get(Class<T> type) {
        return app.getBean(type);
    }

    /** Runs what runs by the clock, by its name. */
    void run(String job) {
        app.getBeansOfType(RecurringJob.class).values().stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .run(company.clock().instant());
    }

    /** Returns what a page says. */
    String page(String key, Object... places) {
        return get(MessageSource.class).getMessage(key, places, language);
    }

    /** Returns the one of two texts that is in the language of the story. */
    String say(String swedish, String english) {
        return company.say(swedish, english);
    }

    /** Opens a browser at a page, as somebody whose log-in it asks for. */
    Device open(PersonId person, String path) {
        Device device = open();
        device.go(path);
        device.logIn(person);
        return device;
    }

    Device open() {
        Device browser = idle.isEmpty() ? Device.open(port, language.toLanguageTag(), Device.COMPUTER) : idle.pop();
        return browser.lend(() -> idle.push(browser));
    }

    /** Opens a browser for somebody who had no account so far. */
    Device openFirst(PersonId person, String path) {
        company.enter(person, Set.of());
        return open(person, path);
    }

    /** Returns the only letter with this subject that somebody got since they last looked. */
    Delivered letter(PersonId reader, String subject) {
        List<Delivered> all = letters.fetch(ArenaCast.address(reader));
        assertThat(all).extracting(Delivered::subject).contains(subject);
        return all.stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** Returns how many letters somebody got since they last looked. */
    int count(PersonId reader) {
        return letters.fetch(ArenaCast.address(reader)).size();
    }

    /** Returns a day as pages of trails say it. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(page("trails.date.this-year"), language)
                .format(day);
    }

    /** Asserts that there is no such page for whoever is at the device. */
    void assertGone(Device device, String path) {
        device.go(path);
        assertThat(device.run("return performance.getEntriesByType('navigation')[0].responseStatus"))
                .as(path)
                .isEqualTo(404L);
    }

    /** Fills in a day: what a date field takes from a keyboard depends on the language of the machine. */
    void fill(Device device, String css, LocalDate day) {
        device.find(css);
        device.run("return document.querySelector(\"" + css + "\").value = '" + day + "'");
    }

    /** Keeps a picture of a page that everybody can read. */
    void keep(Device device, String name) {
        String picture = "whole-" + language + "-" + name;
        device.shoot(picture, TALLEST);
        device.assertNoScrollingSideways(picture);
        device.assertNothingStopped(picture);
        device.assertAccessible(picture);
    }

    @Override
    public void close() {
        idle.forEach(Device::close);
        letters.close();
    }
}
