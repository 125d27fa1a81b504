package org.stigar.app.effect.cases;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.database.NamedLocks;

/** Another node that keeps an effect: until it lets go nobody else does. */
public final class HeldEffects implements AutoCloseable {

    private final CountDownLatch isHeld = new CountDownLatch(1);
    private final CountDownLatch isOver = new CountDownLatch(1);
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    /** Begins, and returns once it holds them. */
    public HeldEffects(ApplicationContext app) {
        other.execute(() -> new TransactionTemplate(app.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                    new NamedLocks(app.getBean(JdbcClient.class)).take(WorkingOut.LOCK);
                    isHeld.countDown();
                    await(isOver);
                }));
        await(isHeld);
    }

    /** Lets others go on. */
    public void letGo() {
        isOver.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        letGo();
        other.shutdown();
    }
}
