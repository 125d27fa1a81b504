/** What each end of a trail that loses its occasion wants: private plans, with a reminder. */
@NullMarked
package org.stigar.app.changes.plans;

import org.jspecify.annotations.NullMarked;
