package org.stigar.cli.input;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Option;

/** The options of a command that searches. */
public final class SearchOptions {

    private static final int MOST_THREADS = 64;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(ms|s|m)");

    @Option(names = "--time", paramLabel = "TIME", descriptionKey = "search.time")
    private String time = "5s";

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "search.threads", defaultValue = "1")
    private int threads;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "search.seed", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "search.out")
    private @Nullable Path out;

    /** Returns the processor time that each thread may use. */
    public Duration time(Words words) {
        Matcher matcher = TIME.matcher(time);
        if (matcher.matches()) {
            double unit = matcher.group(2).equals("ms") ? 1e6 : matcher.group(2).equals("s") ? 1e9 : 60e9;
            Duration duration = Duration.ofNanos((long) (Double.parseDouble(matcher.group(1)) * unit));
            if (!duration.isZero() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        }
        throw new Refusal(words.text("search.bad-time"));
    }

    /** Returns where to write the seats, if anywhere. */
    public Optional<Path> out() {
        return Optional.ofNullable(out);
    }

    /** Returns the processor time of the thread that asks, in nanoseconds; machines are shared. */
    public static LongSupplier processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
    }

    /**
     * Searches on each thread with a seed of its own, and returns what all found, in the order of the seeds.
     *
     * @param search from a seed to what it finds
     */
    public <T> List<T> onThreads(LongFunction<T> search, Words words) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new Refusal(words.text("search.bad-threads", MOST_THREADS));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                long own = seed + i;
                futures.add(pool.submit(() -> search.apply(own)));
            }
            List<T> found = new ArrayList<>();
            for (Future<T> future : futures) {
                found.add(future.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while searching", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a searching thread failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
