/** What a programme does by itself once it is started: makes its meetings, invites, and ends. */
@NullMarked
package org.stigar.app.arenas.programme.run;

import org.jspecify.annotations.NullMarked;
