package org.stigar.app.hooks;

/** A hook cannot be made; a person can mend it. */
public final class HookException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Says why. */
    public HookException(Reason reason) {
        super("the hook cannot be made: " + reason);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why it cannot be made. */
    public enum Reason {
        /** No address of the web in ASCII, or a longer one than 500 characters, or one with a user or a fragment. */
        NO_ADDRESS,
        /** Not {@code https}. */
        NOT_SECURE,
        /** A number or a bare name in place of a host's full name, which the administrator has not allowed. */
        NO_PUBLIC_HOST,
        /** The person has five already. */
        TOO_MANY
    }
}
