/** What a person may do with what is known about them: see it, take it along, pause, leave, be erased (privacy P7). */
@NullMarked
package org.stigar.app.privacy.rights;

import org.jspecify.annotations.NullMarked;
