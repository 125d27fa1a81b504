/** Who answers for a unit: by two keys, until a day, and until either key takes it away (privacy P10). */
@NullMarked
package org.stigar.app.organisation.leading;

import org.jspecify.annotations.NullMarked;
