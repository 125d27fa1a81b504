@NullMarked
package org.stigar.app.asks;

import org.jspecify.annotations.NullMarked;
