/** Pages of effects. */
@NullMarked
package org.stigar.app.effect.web;

import org.jspecify.annotations.NullMarked;
