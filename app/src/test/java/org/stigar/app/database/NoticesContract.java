package org.stigar.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Notices} does. */
public interface NoticesContract {

    /** Returns what is tested, running. */
    Notices notices();

    @Test
    default void letsAListenerCatchUpFirst() throws InterruptedException {
        Ear ear = new Ear();
        notices().listen("test_first", ear);

        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);
    }

    @Test
    default void tellsWhatIsSentOnTheChannelInOrder() throws InterruptedException {
        Ear ear = new Ear();
        notices().listen("test_order", ear);
        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);

        notices().send("test_order", "1");
        notices().send("test_other", "elsewhere");
        notices().send("test_order", "2");
        notices().send("test_order", "");

        assertThat(ear.next()).isEqualTo("1");
        assertThat(ear.next()).isEqualTo("2");
        assertThat(ear.next()).isEmpty();
    }

    @Test
    default void tellsEveryListener() throws InterruptedException {
        Ear one = new Ear();
        Ear other = new Ear();
        notices().listen("test_every", one);
        notices().listen("test_every", other);
        assertThat(one.next()).isEqualTo(Ear.CAUGHT_UP);
        assertThat(other.next()).isEqualTo(Ear.CAUGHT_UP);

        notices().send("test_every", "news");

        assertThat(one.next()).isEqualTo("news");
        assertThat(other.next()).isEqualTo("news");
    }

    @Test
    default void letsAListenerThatFailedCatchUp() throws InterruptedException {
        AtomicBoolean fails = new AtomicBoolean(true);
        Ear ear = new Ear() {
            @Override
            public void heard(String payload) {
                if (fails.getAndSet(false)) {
                    throw new IllegalStateException("as a test wants it");
                }
                super.heard(payload);
            }
        };
        notices().listen("test_failing", ear);
        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);

        notices().send("test_failing", "lost");

        assertThat(ear.next()).isEqualTo(Ear.CAUGHT_UP);
        notices().send("test_failing", "heard");
        assertThat(ear.next()).isEqualTo("heard");
    }

    @Test
    default void refusesNamesAndTextsThatPostgresWouldNotTake() {
        assertThatIllegalArgumentException().isThrownBy(() -> notices().send("x; DROP TABLE x", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> notices().listen("Upper", new Ear()));
        assertThatIllegalArgumentException().isThrownBy(() -> notices().send("test_long", "å".repeat(3_501)));
    }

    /** Keeps what it hears. */
    class Ear implements Notices.Listener {

        /** Stands for a call to catch up. */
        public static final String CAUGHT_UP = "(caught up)";

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Override
        public void heard(String payload) {
            heard.add(payload);
        }

        @Override
        public void catchUp() {
            heard.add(CAUGHT_UP);
        }

        /** Returns the next thing it hears, or null when nothing came for a long time. */
        public @Nullable String next() throws InterruptedException {
            return heard.poll(60, TimeUnit.SECONDS);
        }
    }
}
