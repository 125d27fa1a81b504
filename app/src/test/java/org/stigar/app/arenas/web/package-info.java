@NullMarked
package org.stigar.app.arenas.web;

import org.jspecify.annotations.NullMarked;
