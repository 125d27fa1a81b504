/**
 * Next steps for real: one person, one real task, fourteen days. A promise is made by one, agreed to by the other, and kept when
 * either says so; a draft ask with the same words goes with it.
 */
@NullMarked
package org.stigar.app.asks.promises;

import org.jspecify.annotations.NullMarked;
