/** How the last runs of jobs ended. */
@NullMarked
package org.stigar.app.jobs.runs;

import org.jspecify.annotations.NullMarked;
