package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccessibilityTest {

    private static final String SOUND =
            "data:text/html,<!doctype html><html lang=en><title>T</title><main><h1>T</h1>%s</main></html>";

    @Test
    void findsWhatNobodyCanRead() {
        try (Chromium browser = Chromium.open("en")) {
            browser.go(SOUND.formatted("<p style='color:rgb(200,200,200)'>Pale.</p>"));
            assertThat(Accessibility.faultsOfColour(browser.driver()))
                    .singleElement()
                    .asString()
                    .startsWith("color-contrast <p");
            assertThat(Accessibility.faults(browser.driver())).hasSize(1);
        }
    }

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
            assertThat(Accessibility.faultsOfColour(browser.driver())).isEmpty();
            assertThatThrownBy(browser::assertSound).isInstanceOf(AssertionError.class);
        }
    }
}
