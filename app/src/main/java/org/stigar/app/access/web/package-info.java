/** Pages and endpoints of access: log in, links, the first administrator, the own account. */
@NullMarked
package org.stigar.app.access.web;

import org.jspecify.annotations.NullMarked;
