/** Tokens for programs: hashed, scoped, expiring, their owner's. */
@NullMarked
package org.stigar.app.access.token;

import org.jspecify.annotations.NullMarked;
