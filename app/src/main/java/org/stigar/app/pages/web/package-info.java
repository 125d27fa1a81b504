/** The frame of pages: its words, the choice of language, errors. */
@NullMarked
package org.stigar.app.pages.web;

import org.jspecify.annotations.NullMarked;
