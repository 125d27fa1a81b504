@NullMarked
package org.stigar.app.organisation.files;

import org.jspecify.annotations.NullMarked;
