/** The draft of a change that a demo shows. */
@NullMarked
package org.stigar.app.changes.demo;

import org.jspecify.annotations.NullMarked;
