/** Tests of what people can. */
@NullMarked
package org.stigar.app.competences.names;

import org.jspecify.annotations.NullMarked;
