/** The administrator's pages. */
@NullMarked
package org.stigar.app.imports.web;

import org.jspecify.annotations.NullMarked;
