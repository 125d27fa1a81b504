/** Public catalogues of competences on their way into the organisation's. */
@NullMarked
package org.stigar.app.imports.skills;

import org.jspecify.annotations.NullMarked;
