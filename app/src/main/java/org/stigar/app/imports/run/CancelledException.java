package org.stigar.app.imports.run;

/** The administrator took an import back while it ran. */
final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CancelledException() {
        super("the import was cancelled");
    }
}
