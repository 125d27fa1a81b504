package org.stigar.cli.terminal;

import java.io.PrintWriter;

/**
 * Where a command writes. Handed in by the edge, so that a test can read what was written.
 *
 * @param out answers
 * @param err everything else: problems and progress
 * @param progress shown only where somebody is watching
 */
public record Terminal(PrintWriter out, PrintWriter err, Progress progress, Language language) {

    /** Returns the words of the package that {@code owner} is in, in the language of this terminal. */
    public Words words(Class<?> owner) {
        return Words.of(owner, language);
    }
}
