/** What is held of a person's walks, for an export and an erasure. */
@NullMarked
package org.stigar.app.walks.records;

import org.jspecify.annotations.NullMarked;
