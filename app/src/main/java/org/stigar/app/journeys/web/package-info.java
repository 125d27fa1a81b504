/** Pages of journeys. */
@NullMarked
package org.stigar.app.journeys.web;

import org.jspecify.annotations.NullMarked;
