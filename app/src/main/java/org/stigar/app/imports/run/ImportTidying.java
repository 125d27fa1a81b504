package org.stigar.app.imports.run;

import java.time.Duration;
import java.time.Instant;
import org.stigar.app.jobs.RecurringJob;

/** Ends imports that broke off, and forgets what is no longer needed. */
final class ImportTidying implements RecurringJob {

    private final Imports imports;

    ImportTidying(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "imports-tidying";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.Every(Duration.ofMinutes(10));
    }

    @Override
    public void run(Instant now) {
        imports.tidy(now);
    }
}
