package org.stigar.checks.bad.cli;

/** What core must not use. */
public final class Command {}
