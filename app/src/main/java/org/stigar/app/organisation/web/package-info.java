@NullMarked
package org.stigar.app.organisation.web;

import org.jspecify.annotations.NullMarked;
