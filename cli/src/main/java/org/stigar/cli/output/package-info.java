/** Answers: tables for people, CSV and JSON for programs, and folders that are either complete or not there. */
@NullMarked
package org.stigar.cli.output;

import org.jspecify.annotations.NullMarked;
