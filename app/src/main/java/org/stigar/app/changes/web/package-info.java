/** The pages of changes. */
@NullMarked
package org.stigar.app.changes.web;

import org.jspecify.annotations.NullMarked;
