/** The page behind each link in a letter. */
@NullMarked
package org.stigar.app.mail.web;

import org.jspecify.annotations.NullMarked;
