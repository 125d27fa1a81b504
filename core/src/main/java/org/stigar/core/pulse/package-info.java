/**
 * What the answers to a short questionnaire say: distribution, agreement, change from one wave to the next.
 *
 * <p>Answers belong to respondents who have no name here, a token of one wave or a code that they keep themselves. Nothing in
 * here knows who anybody is. Everything is raw: what others may see goes through {@code org.stigar.core.publish.PulseGate}.
 */
@NullMarked
package org.stigar.core.pulse;

import org.jspecify.annotations.NullMarked;
