/**
 * How well people are found who in fact helped: on a public site of questions, and by the way there on real mail.
 */
@NullMarked
package org.stigar.benchmarks.questions;

import org.jspecify.annotations.NullMarked;
