/** Tests of what people can. */
@NullMarked
package org.stigar.app.competences.jdbc;

import org.jspecify.annotations.NullMarked;
