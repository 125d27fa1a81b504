/** Tests of imports. */
@NullMarked
package org.stigar.app.imports.web;

import org.jspecify.annotations.NullMarked;
