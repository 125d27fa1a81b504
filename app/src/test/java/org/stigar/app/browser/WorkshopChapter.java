package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openqa.selenium.support.ui.Select;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Presence;
import org.stigar.app.arenas.workshop.outcome.WorkshopWalks;
import org.stigar.app.competences.Competences;
import org.stigar.app.mail.smtp.DeliveredLetters.Delivered;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.PersonId;

/** How the story begins: a workshop across countries and functions, what two promise each other there, and a trail that comes of it. */
final class WorkshopChapter {

    private final StoryTeller teller;
    private final StoryCompany company;
    private final PersonId ann;
    private final String title;
    private final String task;
    private long id;
    private PersonId helper = new PersonId("nobody");

    WorkshopChapter(StoryTeller teller) {
        this.teller = teller;
        company = teller.company();
        ann = company.ann();
        title = teller.say("Vad vi kan tillsammans", "What we can do together");
        task = teller.say(
                "Gå igenom tullklareringen för den första finska kunden.",
                "Go through customs clearance for the first Finnish customer.");
    }

    String title() {
        return title;
    }

    void isPlannedAndHeld() {
        List<PersonId> guests = company.guests();
        try (Device facilitator = teller.open(company.facilitator(), "/workshops");
                Device guest = teller.openFirst(ann, "/workshops")) {
            plan(facilitator, guests);
            Workshop workshop = workshops().own(company.facilitator(), id);
            assertThat(teller.count(ann)).as("letters before approval").isZero();
            facilitator.find("form[action$='/invite'] button").click();
            facilitator.waitFor(teller.page("arenas.workshop.said.invited", guests.size()));

            Delivered letter = teller.letter(
                    ann,
                    teller.page("arenas.workshop.letter.invited.subject", company.name(company.facilitator()), title));
            assertThat(letter.calendar()).isPresent();
            guest.go(letter.link().getPath());
            guest.find("button[value=COMES]").click();
            guest.waitFor(teller.page("arenas.workshop.answer.COMES"));
            guests.subList(1, guests.size()).forEach(one -> workshops().answer(one, id, Answer.COMES));

            company.clock().moveTo(workshop.draft().timetable().start().plus(Duration.ofMinutes(2)));
            guest.go("/workshops/" + id);
            guest.find("form[action$='/here'] button").click();
            guest.waitFor(teller.page("arenas.workshop.day.seen"));
            guests.subList(1, guests.size()).forEach(one -> workshops().arrived(id, one, Presence.HERE));
            facilitator.go("/workshops/" + id + "/now");
            facilitator.waitFor(teller.page("arenas.now.here", guests.size(), guests.size()));
            teller.keep(facilitator, "2-the-day");
            company.haveMet();
        }
    }

    private void plan(Device facilitator, List<PersonId> guests) {
        facilitator.click(teller.page("arenas.workshop.new"));
        facilitator.find("#title").sendKeys(title);
        facilitator.find("#place").sendKeys(teller.say("Stora salen", "The large hall"));
        for (String trait : List.of("COUNTRY", "FUNCTION")) {
            new Select(facilitator.find("select[name='mix." + trait + "']")).selectByValue("3");
        }
        facilitator.find("main form button.go").click();
        facilitator
                .find("#list")
                .sendKeys(String.join(
                        "\n", guests.stream().map(ArenaCast::address).toList()));
        facilitator.find("form[action$='/people'] button").click();
        facilitator.waitFor(teller.page("arenas.workshop.people", guests.size()));
        facilitator.find("form[action$='/plan/start'] button").click();
        facilitator.find("form[action$='/plan/enough'] button").click();
        facilitator.find("form[action$='/invite'] button");
        id = Long.parseLong(facilitator.path().replaceAll("\\D", ""));
        assertThat(facilitator.text("#progress tbody")).isNotBlank();
        teller.keep(facilitator, "1-the-plan");
    }

    void endsWithANextStepForReal() {
        try (Device guest = teller.open(ann, "/workshops/" + id)) {
            guest.find("a[href*='/promises?person=delivery-']").click();
            guest.find("#task").sendKeys(task);
            helper = new PersonId(guest.value("input[name=person]"));
            guest.find("main form.card button.go").click();
            guest.waitFor(teller.page("asks.promise.ahead"));
            guest.waitFor(task);
            teller.keep(guest, "3-next-step");

            Delivered letter = teller.letter(helper, teller.page("asks.promise.letter.subject", company.name(ann)));
            try (Device other = teller.open()) {
                other.go(letter.link().getPath());
                other.waitFor(task);
                other.click(teller.page("asks.promise.yes"));
                other.waitFor(teller.page("asks.promise.said.agreed.title"));
            }
            assertBothHaveTheDay();
            guest.go("/promises");
            guest.click(teller.page("asks.promise.ask"));
            guest.waitFor(task);
            guest.find("#suggestions");
        }
    }

    private void assertBothHaveTheDay() {
        for (PersonId end : List.of(ann, helper)) {
            PersonId other = end.equals(ann) ? helper : ann;
            assertThat(teller.letter(end, teller.page("asks.promise.agreed.subject", company.name(other)))
                            .calendar())
                    .as("a day for the calendar of %s", end)
                    .isPresent();
        }
    }

    void anAskIsSolvedBeyondOnesOwnFunction() {
        company.clock().advance(Duration.ofDays(3));
        teller.get(Competences.class)
                .claim(helper, Stance.CAN_HELP, teller.say("Tullklarering", "Customs clearance"), language());
        try (Device asker = teller.open(ann, "/promises");
                Device other = teller.openFirst(helper, "/asks")) {
            asker.click(teller.page("asks.promise.ask"));
            asker.click(teller.page("asks.page.find"));
            asker.find("#suggestions button[name=only][value='help:" + helper.value() + "']");
            teller.keep(asker, "4-who-can-help");
            asker.find("#suggestions button[name=only][value='help:" + helper.value() + "']")
                    .click();
            asker.waitFor(teller.page("asks.page.said.sent"));
            String ask = asker.path();

            other.go(teller.letter(helper, teller.page("asks.letter.help.subject", company.name(ann)))
                    .link()
                    .getPath());
            other.click(teller.page("asks.letter.help.yes"));
            other.waitFor(teller.page("asks.letter.help.said.text", company.name(ann)));
            other.go(ask);
            other.click(teller.page("asks.page.help.button"));
            other.waitFor(teller.page("asks.page.said.helped"));

            String line = teller.say("leverera en vecka tidigare", "deliver a week earlier");
            asker.go(ask);
            asker.find("#enabled").sendKeys(line);
            asker.click(teller.page("asks.page.gain.solution"));
            asker.waitFor(teller.page("asks.page.thanks.yours"));
            other.go(teller.letter(helper, teller.page("asks.letter.closed.subject", company.name(ann)))
                    .link()
                    .getPath());
            other.waitFor(teller.page("asks.page.thanks", company.name(ann)));
            other.waitFor(line);
            teller.keep(other, "5-thanks");
        }
    }

    private Locale language() {
        return Locale.forLanguageTag(teller.say("sv", "en"));
    }

    void theTrailIsOpenForItsTwoEnds() {
        LocalDate helped = company.today();
        LocalDate met = helped.minusDays(3);
        company.clock().advance(Duration.ofDays(2));
        company.liveOn();
        try (Device one = teller.open(ann, "/trails/" + helper.value());
                Device other = teller.open(helper, "/trails/" + ann.value());
                Device third = teller.openFirst(company.stranger(), "/trails")) {
            assertThat(one.text(".head .chip")).isEqualTo(teller.page("trails.state.open"));
            assertThat(one.text("ul.days"))
                    .as("of the help alone, before the workshop's own walks are written")
                    .isEqualTo(teller.day(helped));
            teller.get(WorkshopWalks.class).run(company.clock().instant());
            one.go("/trails");
            assertThat(one.text("#trails tbody")).contains(company.name(helper));
            teller.keep(one, "6-my-trails");
            one.go("/trails/" + helper.value());
            assertThat(one.text("ul.days"))
                    .as("of the help and of the workshop")
                    .contains(teller.day(helped), teller.day(met));
            teller.keep(one, "7-a-trail");
            other.go("/trails/" + ann.value());
            assertThat(other.text(".head .chip")).isEqualTo(teller.page("trails.state.open"));
            assertThat(other.text("ul.days")).contains(teller.day(helped), teller.day(met));

            assertThat(third.text("main")).doesNotContain(company.name(ann), company.name(helper));
            for (PersonId end : Set.of(ann, helper)) {
                teller.assertGone(third, "/trails/" + end.value());
            }
        }
    }

    private Workshops workshops() {
        return teller.get(Workshops.class);
    }
}
