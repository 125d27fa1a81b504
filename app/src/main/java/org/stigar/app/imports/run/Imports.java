package org.stigar.app.imports.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.imports.plan.Before;
import org.stigar.app.imports.plan.DirectoryPlan;
import org.stigar.app.imports.plan.Summary;
import org.stigar.app.imports.skills.CatalogueFiles;
import org.stigar.app.imports.upload.Part;
import org.stigar.app.imports.upload.Uploads;
import org.stigar.core.people.PersonId;

/**
 * Imports: looked at first, then run in the background. Safe for use by many threads and nodes.
 *
 * <p>An import is one transaction, in which it is also marked as done. So whatever ends it before, be it the administrator, a
 * fault or a power cut, nothing of it is stored; and once it is done, all of it is.
 */
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** How long an import may need from its beginning until it holds the lock. */
    private static final Duration BEGINNING = Duration.ofSeconds(10);

    /** How long files wait for the administrator. */
    private static final Duration WAITING = Duration.ofDays(1);

    /** How long the last import of people can be undone. */
    static final Duration UNDO = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(365);

    private final Uploads uploads;
    private final DirectoryFiles directory;
    private final WalkFiles walks;
    private final CatalogueFiles catalogue;
    private final RunRows rows;
    private final WaitingFiles files;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final Executor background;
    private final Clock clock;

    Imports(
            Uploads uploads,
            DirectoryFiles directory,
            WalkFiles walks,
            CatalogueFiles catalogue,
            RunRows rows,
            WaitingFiles files,
            PlatformTransactionManager transactions,
            Executor background,
            Clock clock) {
        this.uploads = uploads;
        this.directory = directory;
        this.walks = walks;
        this.catalogue = catalogue;
        this.rows = rows;
        this.files = files;
        transaction = new TransactionTemplate(transactions);
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.background = background;
        this.clock = clock;
    }

    /**
     * Keeps files and looks at them. Nothing of them is stored in the database but counts and problems.
     *
     * @throws IOException if the disk fails
     * @throws org.stigar.app.imports.upload.TooLargeException if a file is too large once it is unpacked
     */
    public long look(ImportKind kind, PersonId by, Map<Part, Uploads.Sent> files) throws IOException {
        String upload = uploads.keep(files);
        boolean kept = false;
        try {
            Summary summary = switch (kind) {
                case ORGANISATION -> directory.plan(upload).summary();
                case WALKS, DRAWN -> walks.look(upload, kind.parts().get(0));
                case ESCO, JOBTECH -> catalogue.look(upload);
            };
            long id = rows.add(kind, by, upload, summary, clock.instant());
            kept = true;
            return id;
        } finally {
            if (!kept) {
                uploads.delete(upload);
            }
        }
    }

    /** Returns an import: one whose node died meanwhile has failed. */
    public Optional<ImportRun> find(long id) {
        Optional<ImportRun> run = rows.find(id);
        if (run.isPresent() && run.get().state() == ImportState.RUNNING) {
            endBroken(clock.instant());
            return rows.find(id);
        }
        return run;
    }

    /** Returns the latest imports, latest first. */
    public List<ImportRun> latest() {
        endBroken(clock.instant());
        return rows.latest(10);
    }

    /** Begins an import in the background; one that runs already, or ended, stays as it is. */
    public void begin(long id) {
        Optional<ImportRun> run =
                rows.find(id).filter(one -> !uploads.parts(one.upload()).isEmpty());
        if (run.isPresent() && rows.begin(id, clock.instant())) {
            background.execute(() -> run(run.get()));
        }
    }

    /** Cancels an import that is not done: nothing of it is stored. */
    public void cancel(long id) {
        rows.cancel(id, clock.instant());
        find(id).filter(run -> run.state() == ImportState.CANCELLED).ifPresent(run -> uploads.delete(run.upload()));
    }

    /** Puts everything back as it was before the last import of people; does nothing where that cannot be. */
    public void undo(long id) {
        transaction.executeWithoutResult(status -> {
            rows.lock();
            rows.takeBefore(id).ifPresent(before -> {
                directory.restore(before);
                rows.forgetIn(before.newPeople());
            });
        });
    }

    /** Ends what is broken off, and forgets what is old. */
    void tidy(Instant now) {
        endBroken(now);
        rows.cancelForgotten(now.minus(WAITING), now);
        rows.forget(now.minus(UNDO));
        rows.delete(now.minus(KEPT));
        files.tidy(now);
    }

    /** Who runs an import holds the lock; where nobody holds it, none runs, whatever the table says. */
    private void endBroken(Instant now) {
        transaction.executeWithoutResult(status -> {
            if (rows.tryLock()) {
                rows.endBroken(now.minus(BEGINNING), now);
            }
        });
    }

    private void run(ImportRun run) {
        ImportState ended = ImportState.FAILED;
        try {
            transaction.executeWithoutResult(status -> store(run));
            ended = ImportState.DONE;
        } catch (CancelledException e) {
            ended = ImportState.CANCELLED;
        } finally {
            if (ended != ImportState.DONE) {
                LOG.info("import {} ended: {}", run.id(), ended);
                rows.end(run.id(), ended, clock.instant());
            }
            if (ended != ImportState.FAILED) {
                uploads.delete(run.upload());
            }
        }
    }

    private void store(ImportRun run) {
        Progress progress = done -> progress(run.id(), done);
        rows.lock();
        progress.at(0);
        switch (run.kind()) {
            case ORGANISATION -> {
                DirectoryPlan plan = directory.plan(run.upload());
                directory.store(plan);
                progress.at(plan.summary().rows());
                finish(run, plan.summary(), Optional.of(plan.before()));
            }
            case WALKS, DRAWN ->
                finish(run, walks.store(run.upload(), run.kind().parts().get(0), progress), Optional.empty());
            case ESCO, JOBTECH -> finish(run, catalogue.store(run.upload(), progress::at), Optional.empty());
        }
    }

    private void finish(ImportRun run, Summary summary, Optional<Before> before) {
        rows.finish(run.id(), summary, before, clock.instant());
    }

    /** In a transaction of its own: others see how far it is, while they see nothing of the import itself. */
    private void progress(long id, long done) {
        ImportState state = beside.execute(status -> rows.progress(id, done, clock.instant()));
        if (state == ImportState.CANCELLED) {
            throw new CancelledException();
        }
        if (state != ImportState.RUNNING) {
            throw new IllegalStateException("the import took too long to begin, and was ended");
        }
    }
}
