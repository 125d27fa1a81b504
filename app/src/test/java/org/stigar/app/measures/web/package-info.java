/** Tests of the pages of measures. */
@NullMarked
package org.stigar.app.measures.web;

import org.jspecify.annotations.NullMarked;
