/** The rules of privacy, attacked over the whole app. */
@NullMarked
package org.stigar.app.privacy;

import org.jspecify.annotations.NullMarked;
