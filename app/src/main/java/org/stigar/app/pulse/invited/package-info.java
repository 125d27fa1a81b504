/** Those who are invited to something and people like them: around what they can be asked, and who is like whom. */
@NullMarked
package org.stigar.app.pulse.invited;

import org.jspecify.annotations.NullMarked;
