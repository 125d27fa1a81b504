package org.stigar.core.change.forecast;

/** When, and in which of two futures, trails are looked at. */
public enum Moment {
    /** On the day of the change. */
    AT_CHANGE,
    /** So long after it as a forecast reaches, had there been none. */
    WITHOUT,
    /** So long after it, with it. */
    WITH
}
