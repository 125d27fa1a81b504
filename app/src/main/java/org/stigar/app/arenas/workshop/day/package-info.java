/** The day of a workshop as it goes: who is moved because somebody is missing, and where groups meet by video. */
@NullMarked
package org.stigar.app.arenas.workshop.day;

import org.jspecify.annotations.NullMarked;
