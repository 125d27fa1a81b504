@NullMarked
package org.stigar.app.effect;

import org.jspecify.annotations.NullMarked;
