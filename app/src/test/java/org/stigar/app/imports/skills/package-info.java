/** Tests of catalogues on their way in. */
@NullMarked
package org.stigar.app.imports.skills;

import org.jspecify.annotations.NullMarked;
