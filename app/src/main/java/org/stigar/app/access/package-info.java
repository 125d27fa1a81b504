/**
 * Who may come in and as what: accounts, roles, log-in, one-time links, passkeys, tokens.
 */
@ApplicationModule(allowedDependencies = {"database", "people", "mail", "jobs", "pages"})
@NullMarked
package org.stigar.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
