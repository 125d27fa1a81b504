package org.stigar.cli.terminal;

import java.io.PrintWriter;

/** Says on one line what a command is at. Used by one thread. */
public interface Progress {

    /** Says nothing: for pipes, files and tests. */
    Progress SILENT = new Progress() {
        @Override
        public void step(String what) {
            // nobody is watching
        }

        @Override
        public void done() {
            // nothing was shown
        }
    };

    /** Replaces what is shown by what comes next. */
    void step(String what);

    /** Takes away what is shown, so that the answer begins on a clean line. */
    void done();

    /** Returns a progress that rewrites one line of a terminal. */
    static Progress on(PrintWriter terminal) {
        return new Progress() {
            @Override
            public void step(String what) {
                terminal.print("\r\u001b[K" + what + " …");
                terminal.flush();
            }

            @Override
            public void done() {
                terminal.print("\r\u001b[K");
                terminal.flush();
            }
        };
    }
}
