/** For programs: the same as the pages, for whom the token belongs to. */
@NullMarked
package org.stigar.app.competences.api;

import org.jspecify.annotations.NullMarked;
