package org.stigar.app.imports.run;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a node in which imports run. What runs when the program ends leaves nothing behind. */
final class ImportThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportThread.class);

    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "imports");
        thread.setDaemon(true);
        // A message may quote what stood in a file.
        thread.setUncaughtExceptionHandler((failed, fault) ->
                LOG.warn("an import broke off: {}", fault.getClass().getName()));
        return thread;
    });

    Executor executor() {
        return executor;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
