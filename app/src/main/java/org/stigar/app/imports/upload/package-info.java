/** Files on their way in, between upload and end of the import. */
@NullMarked
package org.stigar.app.imports.upload;

import org.jspecify.annotations.NullMarked;
