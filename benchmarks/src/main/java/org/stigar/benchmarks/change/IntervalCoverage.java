package org.stigar.benchmarks.change;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.stigar.core.change.forecast.Coverage;

/** Prints how often the forecast's 90 % interval held what came in made-up organisations, and how wide it was. */
public final class IntervalCoverage {

    private IntervalCoverage() {}

    /** Prints; takes no arguments. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (double spread : new double[] {0, 0.066, 0.2, 0.4}) {
            out.println("weights of people vary by " + spread);
            Coverage.of(spread).figures().forEach((name, figure) -> out.println("  " + name + ": " + figure));
        }
    }
}
