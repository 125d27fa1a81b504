/** Tests of what people can. */
@NullMarked
package org.stigar.app.competences.web;

import org.jspecify.annotations.NullMarked;
