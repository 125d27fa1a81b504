package org.stigar.core.ask;

/** What comes of a deed. */
public sealed interface Outcome {

    /** Returns the ask as it is after. */
    Ask ask();

    /** It is done. */
    record Done(Ask ask) implements Outcome {}

    /** Nothing changed. */
    record Refused(Ask ask, Refusal why) implements Outcome {}
}
