/** The made-up company, for who wants to look around. */
@NullMarked
package org.stigar.app.imports.demo;

import org.jspecify.annotations.NullMarked;
