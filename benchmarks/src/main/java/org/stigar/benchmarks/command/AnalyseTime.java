package org.stigar.benchmarks.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs {@code ./stigar} as a person would, and prints wall time and largest resident memory, median of seven runs: for
 * {@code --version} and for {@code analyse} of a file. Linux only, as memory is read from {@code /proc}.
 */
public final class AnalyseTime {

    private static final int RUNS = 7;

    private AnalyseTime() {}

    /** Takes the file; to be run from the root of the repository. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(List.of("./stigar", "--version")); // builds what is missing
        print(out, "--version", List.of("./stigar", "--version"));
        print(out, "analyse", List.of("./stigar", "analyse", arguments[0]));
    }

    private static void print(PrintStream out, String name, List<String> command)
            throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        double[] megabytes = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Cost cost = run(command);
            seconds[i] = cost.seconds();
            megabytes[i] = cost.megabytes();
        }
        Arrays.sort(seconds);
        Arrays.sort(megabytes);
        out.printf(
                Locale.ROOT,
                "%-10s wall %.2f s (%.2f to %.2f), resident %.0f MB%n",
                name,
                seconds[RUNS / 2],
                seconds[0],
                seconds[RUNS - 1],
                megabytes[RUNS / 2]);
    }

    private static Cost run(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double most = 0;
        while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            most = Math.max(most, resident(process.pid()));
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("the command ended with " + process.exitValue());
        }
        return new Cost((System.nanoTime() - begun) / 1e9, most);
    }

    /** The launcher becomes the JVM, so the process it began as is the one to look at. */
    private static double resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    private record Cost(double seconds, double megabytes) {}
}
