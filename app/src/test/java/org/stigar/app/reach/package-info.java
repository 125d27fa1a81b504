@NullMarked
package org.stigar.app.reach;

import org.jspecify.annotations.NullMarked;
