package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The customer's way from one department to the next: drawn, and told of quarter by quarter. */
final class CustomerChapter {

    /** Each in the middle of the month after a quarter. In the first of these quarters the new department was there from its first day. */
    private static final List<LocalDate> LATER = List.of(LocalDate.of(2027, 1, 13), LocalDate.of(2027, 4, 14));

    private final StoryTeller teller;
    private final StoryCompany company;

    CustomerChapter(StoryTeller teller) {
        this.teller = teller;
        company = teller.company();
    }

    void theSeamHolds() {
        String path;
        company.publish();
        try (Device leader = teller.open(company.leader(), "/journeys")) {
            leader.click(teller.page("journeys.new"));
            draw(leader);
            leader.find("figure.journey");
            path = leader.path();
        }
        for (LocalDate day : LATER) {
            company.clock().moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
            company.liveOn();
            company.publish();
        }
        try (Device leader = teller.open(company.leader(), path)) {
            String holds = teller.page("journeys.brief.HOLDS");
            assertThat(leader.count(".bridge-holds path"))
                    .as("three planks of both bridges, and one more for ten trails")
                    .isBetween(6, 8);
            for (int seam = 1; seam <= 2; seam++) {
                String row = "article.seam:nth-of-type(" + seam + ") tbody tr ";
                assertThat(leader.text(row + "td:nth-child(3)"))
                        .isIn(teller.page("journeys.strength.HOLDS", 6), teller.page("journeys.strength.HOLDS", 10));
                assertThat(leader.text(row + "td:nth-child(4)"))
                        .isIn(teller.page("journeys.trend.STEADY"), teller.page("journeys.trend.UP"));
                assertThat(leader.text(row + "td:nth-child(5)")).contains("2026-Q4 " + holds, "2027-Q1 " + holds);
            }
            teller.keep(leader, "14-the-customers-journey");
        }
    }

    private void draw(Device leader) {
        leader.find("#title").sendKeys(teller.say("Från order till leverans", "From order to delivery"));
        List<String> stages = List.of(
                teller.say("Beställa", "Order"),
                teller.say("Få svar", "Get answers"),
                teller.say("Få varan", "Receive"));
        List<String> units = List.of(
                teller.say("Sälj", "Sales"),
                teller.say("Kundservice", "Customer service"),
                teller.say("Leverans", "Delivery"));
        for (int i = 0; i < stages.size(); i++) {
            leader.find("#name-" + i).sendKeys(stages.get(i));
            leader.find("#units-" + i).sendKeys(units.get(i));
            if (i == 1) { // there is room for one more once two are saved
                leader.find("main form button.go").click();
                leader.find("a[href$='/draw']").click();
            }
        }
        leader.find("#next-0").sendKeys(stages.get(1));
        leader.find("#next-1").sendKeys(stages.get(2));
        leader.find("main form button.go").click();
    }
}
