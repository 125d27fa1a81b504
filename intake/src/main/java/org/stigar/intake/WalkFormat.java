package org.stigar.intake;

/** The formats in which walks come. */
public enum WalkFormat {
    /** The product's own table of walks. */
    CSV,
    /** The product's own table of trails that people drew. */
    DECLARED,
    /** {@code sender recipient seconds}. */
    SNAP,
    /** {@code t i j}, contacts of badges. */
    SOCIOPATTERNS,
    /** {@code merged_at,repo,pr,author,reviewer}. */
    REVIEWS
}
