@NullMarked
package org.stigar.app.changes.demo;

import org.jspecify.annotations.NullMarked;
