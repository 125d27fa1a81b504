/** Tests of imports. */
@NullMarked
package org.stigar.app.imports.demo;

import org.jspecify.annotations.NullMarked;
