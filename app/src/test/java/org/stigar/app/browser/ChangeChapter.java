package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.openqa.selenium.support.ui.Select;
import org.stigar.app.changes.plans.OwnChanges;
import org.stigar.core.people.PersonId;

/** A reorganisation: drafted, forecast, assessed with the guardian and announced; and what two do whose trail it takes the occasion from. */
final class ChangeChapter {

    private final StoryTeller teller;
    private final StoryCompany company;
    private final PersonId ann;
    private final PersonId neighbour;
    private final String lunch;
    private String path = "";
    private LocalDate day = LocalDate.MAX;

    ChangeChapter(StoryTeller teller) {
        this.teller = teller;
        company = teller.company();
        ann = company.ann();
        neighbour = company.neighbour();
        lunch = teller.say("Lunch varannan tisdag", "Lunch every other Tuesday");
    }

    void isForecast() {
        company.publish();
        day = company.today().plusDays(40);
        try (Device leader = teller.open(company.leader(), "/changes")) {
            leader.click(teller.page("changes.new"));
            draft(leader);
            leader.find("form[action$='/forecast'] button").click();
            leader.find("caption");
            path = leader.path();
            assertThat(leader.text("section:has(#forecast) table")).contains("≈");
            teller.keep(leader, "10-a-forecast");
        }
    }

    private void draft(Device leader) {
        String service = teller.say("Kundservice", "Customer service");
        leader.find("#title").sendKeys(teller.say("Kundservice för sig", "Customer service on its own"));
        teller.fill(leader, "#from", day);
        leader.find("#purpose")
                .sendKeys(teller.say(
                        "Kunden ska ha en väg in. Vi övervägde också en gemensam kö.",
                        "Customers get one way in. We also considered a shared queue."));
        step(leader, 0, "found", service, "Nordvik");
        new Select(leader.find("#sort-0")).selectByValue("DEPARTMENT");
        step(leader, 1, "split", teller.say("Sälj", "Sales"), service);
        new Select(leader.find("#part-1")).selectByValue("FUNCTION");
        leader.find("#value-1").sendKeys("Service");
        leader.find("#measure-0")
                .sendKeys(teller.say("Gemensam genomgång varje måndag", "A shared review every Monday"));
        leader.find("#who-0").sendKeys(teller.say("Chef för Kundservice", "Head of Customer service"));
        leader.find("main form button.go").click();
    }

    private static void step(Device leader, int number, String kind, String unit, String to) {
        new Select(leader.find("#step-" + number)).selectByValue(kind);
        leader.find("#unit-" + number).sendKeys(unit);
        leader.find("#to-" + number).sendKeys(to);
        leader.find("fieldset:has(#unit-" + number + ") summary").click();
    }

    void isAssessedAndAnnounced() {
        String words = teller.say(
                "Låt båda sidor ha folk kvar till nyår, och följ upp i oktober.",
                "Staff both sides until the New Year, and follow up in October.");
        try (Device leader = teller.open(company.leader(), path);
                Device guardian = teller.open(company.guardian(), path);
                Device admin = teller.open(company.admin(), "/admin/keys")) {
            leader.waitFor(teller.page("changes.missing.STATEMENT"));
            guardian.find("#words").sendKeys(words);
            guardian.find("form[action$='/statement'] button").click();
            guardian.waitFor(words);
            leader.go(path);
            teller.fill(leader, "#negotiated", company.today().minusDays(2));
            teller.fill(leader, "#informed", company.today().minusDays(1));
            leader.find("form[action$='/consulted'] button").click();
            leader.waitFor(teller.page("changes.ready"));

            leader.go(path + "/assessment");
            leader.waitFor(words);
            teller.keep(leader, "11-the-assessment");
            assertThat(leader.sheets("whole-assessment-" + teller.say("sv", "en")))
                    .isBetween(2, 4);

            admin.go("/admin/keys");
            admin.find("button[value='changes.key.announce']").click();
            admin.find("main .notice");
            guardian.go("/guardian");
            guardian.find("button[value=CONFIRM]").click();
            guardian.find("main .notice");
            leader.go(path);
            leader.waitFor(teller.page("changes.announced"));
        }
    }

    /** Each plans alone: who is moved first, the other two days later. Nobody reads the other's plan. */
    void bothEndsPlanToKeepTheirTrail() {
        try (Device moved = teller.open(ann, "/trails")) {
            plan(moved, neighbour, lunch);
            teller.keep(moved, "12-a-plan-of-ones-own");
        }
        company.clock().advance(OwnChanges.MOVED_FIRST);
        try (Device stays = teller.openFirst(neighbour, "/trails");
                Device leader = teller.open(company.leader(), path)) {
            stays.go(path + "/mine");
            assertThat(stays.text("main")).contains(company.name(ann)).doesNotContain(lunch);
            plan(stays, ann, teller.say("Vi ringer på fredagar", "We call each other on Fridays"));
            assertThat(stays.text("main")).doesNotContain(lunch);

            assertThat(leader.text("main"))
                    .contains("≈")
                    .doesNotContain(company.name(ann), company.name(neighbour), lunch);
            teller.assertGone(leader, "/trails/" + ann.value());
            leader.go(path + "/mine");
            assertThat(leader.text("main"))
                    .as("of trails of their own")
                    .contains(teller.page("changes.mine.none"))
                    .doesNotContain(lunch);
        }
    }

    private void plan(Device device, PersonId other, String occasion) {
        device.go("/");
        device.find("a[href$='" + path + "/mine']").click();
        String form = "form:has(input[name=other][value='" + other.value() + "']) ";
        device.find(form + "input[value=KEEP]").click();
        device.find(form + "input[name=occasion]").sendKeys(occasion);
        teller.fill(device, form + "input[name=remind]", day);
        device.find(form + "button.go").click();
        device.waitFor(teller.page("changes.mine.saved"));
        assertThat(device.find(form + "input[value=KEEP]").isSelected()).isTrue();
    }

    /** Five weeks after the day of the change. */
    void theTrailIsKept() {
        company.clock().moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
        company.serviceStandsAlone(day);
        company.clock().advance(Duration.ofDays(35));
        company.liveOn();
        teller.run("changes-follow-up");
        try (Device one = teller.open(ann, "/trails/" + neighbour.value());
                Device leader = teller.open(company.leader(), path)) {
            assertThat(one.text(".head .chip")).isEqualTo(teller.page("trails.state.open"));
            one.go("/trails/" + company.left().value());
            assertThat(one.text(".head .chip")).isNotEqualTo(teller.page("trails.state.open"));

            leader.waitFor(teller.page("changes.outcomes"));
            assertThat(leader.text("table:last-of-type tbody th")).isEqualTo("30");
            assertThat(leader.text("table:last-of-type tbody td"))
                    .as("how many trails closed, rounded")
                    .matches("≈ \\d*[05]");
            teller.keep(leader, "13-what-became-of-it");
        }
    }
}
