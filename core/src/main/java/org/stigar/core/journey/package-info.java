/**
 * The customer's journey: stages, what happens in them, who carries them, and the hand-overs between them, which are its seams. Holds
 * nothing of any trail; what is said of a seam comes from what is published (privacy P2).
 */
@NullMarked
package org.stigar.core.journey;

import org.jspecify.annotations.NullMarked;
