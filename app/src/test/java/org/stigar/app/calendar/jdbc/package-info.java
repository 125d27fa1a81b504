@NullMarked
package org.stigar.app.calendar.jdbc;

import org.jspecify.annotations.NullMarked;
