package org.stigar.core.change.draft;

import org.stigar.core.change.draft.StepProblem.Reason;

/** A step makes no sense where it stands. */
final class StepException extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    StepException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
