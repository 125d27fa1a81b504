/** The pages of a person's own trails: today, all of them, one of them. */
@NullMarked
package org.stigar.app.trails.web;

import org.jspecify.annotations.NullMarked;
