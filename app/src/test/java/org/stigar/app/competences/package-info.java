/** Tests of what people can. */
@NullMarked
package org.stigar.app.competences;

import org.jspecify.annotations.NullMarked;
