package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccessibilityTest {

    private static final String SOUND =
            "data:text/html,<!doctype html><html lang=en><title>T</title><main><h1>T</h1>%s</main></html>";

    @Test
    void findsWhatShutsSomebodyOut() {
        try (Chromium browser = Chromium.open("en")) {
            browser.go(SOUND.formatted("<p>A path.</p>"));
            browser.assertSound();

            browser.go(SOUND.formatted("<img src='data:,'>"));
            assertThat(Accessibility.faults(browser.driver()))
                    .singleElement()
                    .asString()
                    .startsWith("image-alt <img");
            assertThatThrownBy(browser::assertSound).isInstanceOf(AssertionError.class);
        }
    }
}
