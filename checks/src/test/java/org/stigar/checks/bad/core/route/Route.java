package org.stigar.checks.bad.core.route;

import org.stigar.checks.bad.core.people.PersonManager;

/** Closes a cycle. */
public record Route(PersonManager manager) {}
