package org.stigar.cli.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stigar.cli.output.OutputFolder;
import org.stigar.cli.output.OutputFolder.NotOursException;
import org.stigar.cli.output.OutputFolder.Overwrite;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Option;

/** The option that names a folder to write into. */
public final class FolderOption {

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--force")
    private boolean force;

    /**
     * Returns the folder, if one was named, ready to be filled.
     *
     * @throws Refusal if it holds files that are not ours
     */
    public Optional<OutputFolder> find(Words words) throws IOException {
        return folder == null
                ? Optional.empty()
                : Optional.of(open(folder, force ? Overwrite.SAME_NAMES : Overwrite.OURS, words));
    }

    /** Says where the files are now. */
    public void tell(Terminal terminal, Words words) {
        terminal.err().println(words.text("written", String.valueOf(folder)));
    }

    /** Returns a folder ready to be filled. */
    static OutputFolder open(Path folder, Overwrite overwrite, Words words) throws IOException {
        try {
            return OutputFolder.of(folder, overwrite);
        } catch (NotOursException e) {
            throw new Refusal(words.text("folder.not-ours", folder));
        }
    }
}
