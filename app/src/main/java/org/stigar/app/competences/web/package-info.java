/** The pages of what people can, and the same for programs. */
@NullMarked
package org.stigar.app.competences.web;

import org.jspecify.annotations.NullMarked;
