package org.stigar.app.hooks.send;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stigar.app.hooks.HookException;
import org.stigar.app.hooks.send.EventQueue.Failure;
import org.stigar.app.hooks.send.EventQueue.Waiting;
import org.stigar.app.jobs.DoublingPause;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.pages.PublicAddress;

/**
 * Tells what waits, one event after the other. A target that does not take one is tried again after a minute, two, four and so on up to
 * an hour, for three days. An event may be told twice where a node dies between telling and noting it; it has the same id then.
 * Nothing of it is logged.
 */
final class Sending implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_TRYING = Duration.ofDays(3);
    private static final DoublingPause RETRY = new DoublingPause(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final int MOST_A_RUN = 50;
    private static final int MOST_ADDRESSES = 3;
    private static final int OK = 200;
    private static final int NO_LONGER_OK = 300;

    /** Longer than a try can take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final EventQueue queue;
    private final BiPredicate<Waiting, Instant> mayBeTold;
    private final Targets targets;
    private final Post post;
    private final PublicAddress address;
    private final Clock clock;

    Sending(
            EventQueue queue,
            BiPredicate<Waiting, Instant> mayBeTold,
            Targets targets,
            Post post,
            PublicAddress address,
            Clock clock) {
        this.queue = queue;
        this.mayBeTold = mayBeTold;
        this.targets = targets;
        this.post = post;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hooks-send";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(PAUSE);
    }

    /** Asks the clock for each event: a program refuses what is signed with an old time. */
    @Override
    public void run(Instant started) {
        int givenUp = 0;
        Optional<Waiting> next = queue.pick(clock.instant(), LEASE);
        for (int i = 0; i < MOST_A_RUN && next.isPresent(); i++) {
            givenUp += tell(next.get(), clock.instant());
            next = i + 1 < MOST_A_RUN ? queue.pick(clock.instant(), LEASE) : Optional.empty();
        }
        if (givenUp > 0) {
            LOG.warn("events of hooks given up: {}", givenUp);
        }
    }

    private int tell(Waiting event, Instant now) {
        if (!mayBeTold.test(event, now)) {
            queue.drop(event);
            return 0;
        }
        Optional<Integer> status = status(event, now);
        if (status.filter(answer -> answer >= OK && answer < NO_LONGER_OK).isPresent()) {
            queue.delivered(event, status.get(), now);
            return 0;
        }
        Instant next = now.plus(RETRY.after(event.failures()));
        return queue.failed(event, new Failure(status, next, now.minus(LONGEST_TRYING)), now);
    }

    /** An address that may not be reached reads like one where nobody answers: no hook tells what there is inside. */
    private Optional<Integer> status(Waiting event, Instant now) {
        byte[] body = Payload.of(event, address);
        try {
            Target target = targets.parse(event.target());
            Map<String, String> headers = headers(event, body, now);
            int tried = 0;
            for (InetAddress one : targets.resolve(target)) {
                try {
                    return Optional.of(post.send(target, one, headers, body));
                } catch (ConnectException | NoRouteToHostException | SocketTimeoutException e) {
                    if (++tried == MOST_ADDRESSES) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        } catch (IOException | HookException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> headers(Waiting event, byte[] body, Instant now) {
        String id = "msg_" + event.id();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Stigar");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(event.secret(), id, now.getEpochSecond(), body));
        return headers;
    }
}
