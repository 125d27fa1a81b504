/** The journey that a demo shows. */
@NullMarked
package org.stigar.app.journeys.demo;

import org.jspecify.annotations.NullMarked;
