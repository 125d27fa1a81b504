/** What needs two keys, turned by two people (privacy P10). */
@NullMarked
package org.stigar.app.privacy.keys;

import org.jspecify.annotations.NullMarked;
