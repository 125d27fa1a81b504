/** What a change touches, worked out from what is published and from its steps: seams of customers' journeys, and people who may be left without trails. */
@NullMarked
package org.stigar.app.changes.touched;

import org.jspecify.annotations.NullMarked;
