/** Tests of imports. */
@NullMarked
package org.stigar.app.imports.run;

import org.jspecify.annotations.NullMarked;
