/** Tests of imports. */
@NullMarked
package org.stigar.app.imports.plan;

import org.jspecify.annotations.NullMarked;
