package org.stigar.app.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.mail.ActionHandler;
import org.stigar.app.mail.ActionLinks.Granted;
import org.stigar.app.mail.ActionLinksContract;
import org.stigar.app.mail.jdbc.MailStore;

/** A link and its act are one: both happen, once, or neither. */
class ActsTest {

    private static final int THREADS = 8;

    private final MailStore store = new MailStore();
    private final AtomicInteger acted = new AtomicInteger();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void actOnceThoughManyPressTheButtonAtOnce() throws Exception {
        for (int round = 1; round <= 10; round++) {
            String secret = secret("count");
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            Callable<Optional<ActionHandler.Outcome>> press = () -> acts().act(secret, Locale.ENGLISH);
            int said = 0;
            for (Future<Optional<ActionHandler.Outcome>> outcome : threads.invokeAll(
                    Stream.generate(() -> press).limit(THREADS).toList())) {
                said += outcome.get().isPresent() ? 1 : 0;
            }
            threads.shutdownNow();

            assertThat(said).isEqualTo(1);
            assertThat(acted).hasValue(round);
        }
    }

    @Test
    void leaveTheLinkGoodWhereTheActFails() {
        String secret = secret("break");

        assertThatThrownBy(() -> acts().act(secret, Locale.ENGLISH)).isInstanceOf(IllegalStateException.class);
        assertThat(acts().isOver(secret)).isFalse();
        assertThat(store.links().find(secret)).isPresent();
    }

    @Test
    void doNothingWhenTheyAreDescribed() {
        String secret = secret("count");

        assertThat(acts().describe(secret, Locale.ENGLISH)).contains(new ActionHandler.Offer("count", "17", "Do it"));
        assertThat(acts().describe(secret, Locale.ENGLISH)).isPresent();
        assertThat(acted).hasValue(0);
    }

    @Test
    void sayNoOnceAndOnlyWhereThereIsANo() {
        String asked = secret("ask");
        String count = secret("count");

        assertThat(acts().refuse(asked, Locale.ENGLISH)).contains(new ActionHandler.Outcome.Said("Refused", "17"));
        assertThat(acts().refuse(asked, Locale.ENGLISH)).isEmpty();
        assertThat(acts().refuse(count, Locale.ENGLISH)).isEmpty();
        assertThat(store.links().find(count)).isPresent();
        assertThat(acted).hasValue(0);
    }

    /** A handler was taken out of the program, and old letters are still about. */
    @Test
    void refuseAPurposeThatNobodyHandles() {
        String secret = secret("no-such-purpose");

        assertThatThrownBy(() -> acts().act(secret, Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(secret);
    }

    private Acts acts() {
        return new Acts(
                store.links(),
                List.of(new Handler("count"), new Handler("break"), new Handler("ask")),
                store.transactions());
    }

    private String secret(String purpose) {
        return ActionLinksContract.secret(store.links().issue(purpose, store.ann, "17", Duration.ofDays(1)));
    }

    private final class Handler implements ActionHandler {

        private final String purpose;

        Handler(String purpose) {
            this.purpose = purpose;
        }

        @Override
        public String purpose() {
            return purpose;
        }

        @Override
        public Offer describe(Granted granted, Locale language) {
            Optional<String> no = purpose.equals("ask") ? Optional.of("No") : Optional.empty();
            return new Offer(purpose, granted.subject(), "Do it", no);
        }

        @Override
        public Outcome refuse(Granted granted, Locale language) {
            return new Outcome.Said("Refused", granted.subject());
        }

        @Override
        public Outcome act(Granted granted, Locale language) {
            if (purpose.equals("break")) {
                throw new IllegalStateException("broken");
            }
            acted.incrementAndGet();
            return new Outcome.Said("Done", granted.subject());
        }
    }
}
