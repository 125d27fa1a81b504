/** Forecasts of changes: one after the other, told to the guardians before, kept for good. */
@NullMarked
package org.stigar.app.changes.forecast;

import org.jspecify.annotations.NullMarked;
