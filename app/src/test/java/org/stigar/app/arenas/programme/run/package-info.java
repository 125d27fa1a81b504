@NullMarked
package org.stigar.app.arenas.programme.run;

import org.jspecify.annotations.NullMarked;
