package org.stigar.app.imports.run;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stigar.app.database.Notices;
import org.stigar.app.imports.upload.Uploads;

/**
 * The files of imports on this node, as long as they are needed. The table of imports says which are; every node hears when
 * an erasure has made that none. Safe for use by many threads.
 */
final class WaitingFiles implements Notices.Listener {

    static final String CHANNEL = "imports_erased";

    private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);

    /** How long files may need to arrive and be looked at: what is older and in no table was left behind by a power cut. */
    private static final Duration ARRIVING = Duration.ofHours(1);

    private final Uploads uploads;
    private final RunRows rows;
    private final Notices notices;
    private final Clock clock;

    WaitingFiles(Uploads uploads, RunRows rows, Notices notices, Clock clock) {
        this.uploads = uploads;
        this.rows = rows;
        this.notices = notices;
        this.clock = clock;
    }

    /** Cancels all imports that wait, and has all nodes delete their files once the caller's transaction is committed. */
    void takeAllBack() {
        rows.cancelWaiting(clock.instant());
        notices.send(CHANNEL, "");
        List<String> unneeded = listUnneeded();
        // Before the answer: who asks for an erasure may look at once.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delete(unneeded);
            }
        });
    }

    @Override
    public void heard(String payload) {
        delete(listUnneeded());
    }

    @Override
    public void catchUp() {
        tidy(clock.instant());
    }

    /** Deletes what is no longer needed, and leaves alone what may be arriving. */
    void tidy(Instant now) {
        Set<String> ended = rows.endedUploads();
        uploads.list(Instant.MAX).stream().filter(ended::contains).forEach(uploads::delete);
        Set<String> needed = rows.neededUploads();
        uploads.list(now.minus(ARRIVING)).stream()
                .filter(upload -> !needed.contains(upload))
                .forEach(uploads::delete);
        uploads.forgetArriving(now.minus(ARRIVING));
    }

    private List<String> listUnneeded() {
        List<String> here = uploads.list(Instant.MAX); // before the table is read: what comes after is not meant
        Set<String> needed = rows.neededUploads();
        return here.stream().filter(upload -> !needed.contains(upload)).toList();
    }

    /** What cannot be deleted now is by {@link #tidy}. */
    private void delete(List<String> unneeded) {
        try {
            unneeded.forEach(uploads::delete);
        } catch (UncheckedIOException e) {
            LOG.warn("files of imports cannot be deleted now", e);
        }
    }
}
