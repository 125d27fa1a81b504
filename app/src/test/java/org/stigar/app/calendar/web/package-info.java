@NullMarked
package org.stigar.app.calendar.web;

import org.jspecify.annotations.NullMarked;
