package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/** Whether the workshop helped: what can be said of it, in a picture and in words. */
final class EffectChapter {

    private final StoryTeller teller;
    private final String title;

    EffectChapter(StoryTeller teller, String title) {
        this.teller = teller;
        this.title = title;
    }

    /** The facilitator asks, so many days after. It is worked out once. */
    void isAskedAbout(int days) {
        try (Device facilitator = teller.open(teller.company().facilitator(), "/effects")) {
            facilitator.click(title);
            // By the keyboard: where the page is still being laid out, a click can land beside the button.
            facilitator.find("form:has(input[value='" + days + "']) button").sendKeys(Keys.ENTER);
            facilitator.waitFor(said(days));
        }
    }

    private String said(int days) {
        return teller.page("effect.said.CAME.TRAILS.MORE", days);
    }

    /** Half a year later the leader reads the same. */
    void saysWhatCanBeSaid() {
        try (Device leader = teller.open(teller.company().leader(), "/effects")) {
            leader.click(title);
            leader.waitFor(said(30));
            assertThat(leader.text("main")).contains(said(90), teller.page("effect.cause"));
            assertThat(leader.text("figure svg"))
                    .contains(teller.page("effect.days.TRAILS", 30), teller.page("effect.days.TRAILS", 90));
            teller.keep(leader, "15-did-it-help");
        }
    }
}
