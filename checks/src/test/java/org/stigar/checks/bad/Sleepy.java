package org.stigar.checks.bad;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** A test class that the build does not find, which is what the rules must say of it. */
@Disabled // on purpose: a rule must find a class that is switched off
final class Sleepy {

    @Disabled // on purpose: and a test that is
    @Test
    void shouldSleep() throws InterruptedException {
        Thread.sleep(1);
        Assertions.assertTrue(Thread.interrupted());
    }
}
