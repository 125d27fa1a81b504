/** Tests of web. */
@NullMarked
package org.stigar.app.access.web;

import org.jspecify.annotations.NullMarked;
