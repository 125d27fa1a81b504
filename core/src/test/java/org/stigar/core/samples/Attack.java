package org.stigar.core.samples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what an attack tried, and prints it when the attack is over. Safe for use by many threads. */
public final class Attack implements AutoCloseable {

    private final String what;
    private final AtomicLong attempts = new AtomicLong();

    private Attack(String what) {
        this.what = what;
    }

    /** Begins one, told by what it tries. */
    public static Attack on(String what) {
        return new Attack(what);
    }

    /** Counts an attempt. */
    public void attempt() {
        attempts.incrementAndGet();
    }

    /** Counts so many attempts. */
    public void attempts(long count) {
        attempts.addAndGet(count);
    }

    @Override
    public void close() {
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .printf(Locale.ROOT, "attack: %s: %,d attempts%n", what, attempts.get());
    }
}
