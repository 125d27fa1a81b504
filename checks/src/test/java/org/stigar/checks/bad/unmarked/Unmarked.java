package org.stigar.checks.bad.unmarked;

/** In a package that NullAway does not look into. */
public final class Unmarked {}
