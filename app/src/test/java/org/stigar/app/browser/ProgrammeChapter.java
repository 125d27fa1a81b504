package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.programme.grid.Cell.Known;
import org.stigar.app.arenas.programme.grid.Cell.Question;
import org.stigar.app.arenas.programme.grid.Grid;
import org.stigar.app.arenas.programme.run.ProgrammeJob;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.arena.programme.Held;
import org.stigar.core.people.PersonId;

/** Two groups of leaders have become one: a programme of four weeks, until they know what each can do and answers for. */
final class ProgrammeChapter {

    private static final int MEETINGS = 4;
    private static final Pattern PERCENT = Pattern.compile("(\\d+)\\s%");

    private final StoryTeller teller;
    private final StoryCompany company;
    private final List<PersonId> heads;
    private long id;

    ProgrammeChapter(StoryTeller teller) {
        this.teller = teller;
        company = teller.company();
        heads = company.heads();
    }

    void isPlannedAndStarted() {
        try (Device facilitator = teller.open(company.facilitator(), "/programmes")) {
            facilitator.click(teller.page("programmes.new"));
            facilitator
                    .find("#title")
                    .sendKeys(teller.say("En ledningsgrupp av två", "One leadership group out of two"));
            facilitator.find("input[name=cadence][value=WEEKLY]").click();
            facilitator.find("#meetings").clear();
            facilitator.find("#meetings").sendKeys(String.valueOf(MEETINGS));
            facilitator.find("#rounds").clear();
            facilitator.find("#rounds").sendKeys("1");
            facilitator
                    .find("#themes")
                    .sendKeys(teller.say(
                            "Vad vi kan\nVad vi svarar för\nVar vi möts\nVad vi gör härnäst",
                            "What we can do\nWhat we answer for\nWhere we meet\nWhat we do next"));
            teller.fill(facilitator, "#day", company.today().plusDays(10));
            facilitator.find("main form button.go").click();
            facilitator
                    .find("#list")
                    .sendKeys(String.join(
                            "\n", heads.stream().map(ArenaCast::address).toList()));
            facilitator.find("form[action$='/people'] button").click();
            facilitator.waitFor(teller.page("arenas.workshop.people", heads.size()));
            id = Long.parseLong(facilitator.path().replaceAll("\\D", ""));
            facilitator.find("form[action$='/start'] button").click();
            facilitator.waitFor(teller.page("programmes.told", heads.size()));
        }
    }

    void fillsItsGrid() {
        Workshop first = meet(1);
        String group = "/programmes/" + id;
        try (Device facilitator = teller.open(company.facilitator(), group)) {
            int met = percent(facilitator.text("#reach ~ .big"));
            twoTellEachOther();
            all(1, first, Known.NOT_YET);
            for (int number = 2; number <= MEETINGS; number++) {
                all(number, meet(number), Known.YES);
            }
            company.clock().advance(Duration.ofDays(7));
            work();
            facilitator.go(group);
            assertThat(percent(facilitator.text("#reach ~ .big")))
                    .as("of pairs that have met, after the first meeting and after the last")
                    .isGreaterThan(met + 20);
            assertThat(hint(facilitator, 1)).contains(told("programmes.grid.about", 50));
            assertThat(hint(facilitator, MEETINGS)).contains(told("programmes.grid.high", 90));
            facilitator.waitFor(teller.page("programmes.state.OVER"));
            teller.keep(facilitator, "9-a-programme");
        }
        company.liveOn();
    }

    private static int percent(String words) {
        Matcher found = PERCENT.matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String hint(Device device, int meeting) {
        return device.text("ol.calendar li:nth-child(" + meeting + ") .hint");
    }

    private String told(String key, int percent) {
        return teller.page("programmes.grid.short", teller.page(key, percent));
    }

    /** Everybody comes to a meeting. */
    private Workshop meet(int number) {
        Workshops workshops = teller.get(Workshops.class);
        Instant start = programme().draft().startOf(number);
        company.clock().moveTo(start.minus(Duration.ofDays(3)));
        work();
        long meeting = programme().findMade(number).orElseThrow().workshop();
        company.clock().moveTo(start);
        heads.forEach(one -> workshops.arrived(meeting, one, Presence.HERE));
        company.clock().advance(Duration.ofDays(2));
        work();
        return workshops.own(company.facilitator(), meeting);
    }

    /** One says what she knows now of somebody she sat with, and that one reads it of himself. */
    private void twoTellEachOther() {
        PersonId one = heads.get(0);
        try (Device phone = teller.openFirst(one, "/programmes")) {
            phone.widen(Device.PHONE);
            phone.go("/");
            phone.find("a[href*='/programmes/" + id + "/mine']").click();
            WebElement about = phone.find("form.tap");
            PersonId other = new PersonId(phone.value("form.tap input[name=about]"));
            about.findElement(By.cssSelector("button[value=YES]")).click();
            phone.find("form.tap button[aria-pressed=true]");
            teller.keep(phone, "8-what-two-know");
            try (Device reader = teller.openFirst(other, "/programmes/" + id + "/mine")) {
                reader.waitFor(teller.page("programmes.they-know.COMPETENCE", company.name(one)));
            }
        }
    }

    /** Everybody says that they know what those can do with whom they sat, and this of what these answer for. */
    private void all(int number, Workshop meeting, Known role) {
        Held held = new Held(meeting.plan().orElseThrow(), Set.copyOf(heads));
        Grid grid = teller.get(Grid.class);
        for (PersonId by : heads) {
            for (PersonId about : held.metBy(by)) {
                grid.say(id, number, by, about, Question.COMPETENCE, Known.YES);
                grid.say(id, number, by, about, Question.ROLE, role);
            }
        }
    }

    private void work() {
        Instant now = company.clock().instant();
        teller.get(WorkshopWalks.class).run(now);
        teller.get(ProgrammeJob.class).run(now);
    }

    private Programme programme() {
        return teller.get(Programmes.class).own(company.facilitator(), id);
    }
}
