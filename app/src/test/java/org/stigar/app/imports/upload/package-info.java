/** Tests of imports. */
@NullMarked
package org.stigar.app.imports.upload;

import org.jspecify.annotations.NullMarked;
