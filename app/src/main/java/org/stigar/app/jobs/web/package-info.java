/** The administrator's page about jobs. */
@NullMarked
package org.stigar.app.jobs.web;

import org.jspecify.annotations.NullMarked;
