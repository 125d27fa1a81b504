@NullMarked
package org.stigar.app.journeys.jdbc;

import org.jspecify.annotations.NullMarked;
