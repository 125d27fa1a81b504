/** The calendar for programs, and the page where its owner makes its address. */
@NullMarked
package org.stigar.app.calendar.web;

import org.jspecify.annotations.NullMarked;
