package org.stigar.app.imports.upload;

/** A file is larger than allowed once it is unpacked, or unpacks as no honest file does. */
public final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says which limit it is. */
    public TooLargeException(String limit) {
        super(limit);
    }
}
