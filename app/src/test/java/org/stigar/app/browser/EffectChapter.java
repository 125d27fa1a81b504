package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Whether the workshop helped: what can be said of it, in a picture and in words. */
final class EffectChapter {

    private final StoryTeller teller;
    private final String title;

    EffectChapter(StoryTeller teller, String title) {
        this.teller = teller;
        this.title = title;
    }

    void saysWhatCanBeSaid() {
        try (Device leader = teller.open(teller.company().leader(), "/effects")) {
            leader.click(title);
            for (int days : List.of(30, 90)) {
                leader.find("form:has(input[value='" + days + "']) button").click();
                leader.waitFor(teller.page("effect.said.CAME.TRAILS.MORE", days));
            }
            leader.waitFor(teller.page("effect.cause"));
            assertThat(leader.text("figure svg"))
                    .contains(teller.page("effect.days.TRAILS", 30), teller.page("effect.days.TRAILS", 90));
            teller.keep(leader, "15-did-it-help");
        }
    }
}
