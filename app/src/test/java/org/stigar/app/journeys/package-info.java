@NullMarked
package org.stigar.app.journeys;

import org.jspecify.annotations.NullMarked;
