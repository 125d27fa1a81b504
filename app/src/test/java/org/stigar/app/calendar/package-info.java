@NullMarked
package org.stigar.app.calendar;

import org.jspecify.annotations.NullMarked;
