/** Pulses, their waves and answers in PostgreSQL. */
@NullMarked
package org.stigar.app.pulse.jdbc;

import org.jspecify.annotations.NullMarked;
