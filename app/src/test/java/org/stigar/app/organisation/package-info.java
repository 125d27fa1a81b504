@NullMarked
package org.stigar.app.organisation;

import org.jspecify.annotations.NullMarked;
