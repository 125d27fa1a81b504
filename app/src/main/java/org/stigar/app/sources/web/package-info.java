/** The pages of sources. */
@NullMarked
package org.stigar.app.sources.web;

import org.jspecify.annotations.NullMarked;
