@NullMarked
package org.stigar.app.pulse.web;

import org.jspecify.annotations.NullMarked;
