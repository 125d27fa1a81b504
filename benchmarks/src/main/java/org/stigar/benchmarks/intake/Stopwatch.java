package org.stigar.benchmarks.intake;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Counts seconds from when it was made: of the clock, and of the processor for all threads of this JVM. */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long clock = System.nanoTime();
    private final long processor = SYSTEM.getProcessCpuTime();

    /** Returns how many millions a second it makes if there were {@code count} so far. */
    Speed speed(long count) {
        return new Speed(
                count * 1e3 / (System.nanoTime() - clock), count * 1e3 / (SYSTEM.getProcessCpuTime() - processor));
    }
}
