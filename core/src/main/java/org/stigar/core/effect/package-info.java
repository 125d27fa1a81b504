/**
 * Did it help: those who took part in something beside people like them who did not.
 *
 * <p>People are matched by what was known before, the match is looked at, and the difference within matched sets gets the interval
 * of a randomisation test. Where that cannot be told, a {@link org.stigar.core.effect.Verdict} says why. An association: nobody was
 * made to take part by lot. Everything is raw: what others may see goes through {@code org.stigar.core.publish.EffectGate}.
 */
@NullMarked
package org.stigar.core.effect;

import org.jspecify.annotations.NullMarked;
