/** Tests of what people can. */
@NullMarked
package org.stigar.app.competences.api;

import org.jspecify.annotations.NullMarked;
