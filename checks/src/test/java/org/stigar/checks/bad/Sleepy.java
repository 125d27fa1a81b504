package org.stigar.checks.bad;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** A test class that the build does not find, which is what the rules must say of it. */
@Disabled
final class Sleepy {

    @Disabled
    @Test
    void shouldSleep() throws InterruptedException {
        Thread.sleep(1);
        Assertions.assertTrue(Thread.interrupted());
    }
}
