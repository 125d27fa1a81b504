/** Competences in PostgreSQL, with the catalogue in the memory of every node. */
@NullMarked
package org.stigar.app.competences.jdbc;

import org.jspecify.annotations.NullMarked;
