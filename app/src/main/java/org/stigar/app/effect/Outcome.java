package org.stigar.app.effect;

/** What may have come of something. The names are stored. */
public enum Outcome {
    /** New trails: asked first, and what decides who is compared with whom. */
    TRAILS,
    /** Promises that were kept. */
    PROMISES
}
