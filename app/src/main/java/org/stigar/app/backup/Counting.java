package org.stigar.app.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stigar.app.backup.file.BackupReader.Contents;
import org.stigar.app.backup.file.Origin;
import org.stigar.app.backup.file.TablePart;

/** Looks at a file, and keeps nothing but where it comes from and how much it holds. */
final class Counting implements Contents<RuntimeException> {

    private final Progress progress;
    private @Nullable Origin origin;
    private long rows;

    Counting(Progress progress) {
        this.progress = progress;
    }

    @Nullable
    Origin origin() {
        return origin;
    }

    long rows() {
        return rows;
    }

    @Override
    public void origin(Origin read) {
        origin = read;
    }

    @Override
    public void part(TablePart part) {
        // of no importance without its rows
    }

    @Override
    public Rows<RuntimeException> table(String name, List<String> columns) {
        return new Rows<>() {
            @Override
            public void take(byte[] bytes, int from, int count, long soFar) {
                progress.at(name, rows + soFar);
            }

            @Override
            public void end(long count, String sum) {
                rows += count;
            }
        };
    }

    @Override
    public void sequence(String name, long last) {
        // of no importance without its rows
    }
}
