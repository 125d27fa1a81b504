@NullMarked
package org.stigar.app.organisation.jdbc;

import org.jspecify.annotations.NullMarked;
