/** Letters, links, the attention budget and unsubscribed kinds in PostgreSQL, under pseudonyms. */
@NullMarked
package org.stigar.app.mail.jdbc;

import org.jspecify.annotations.NullMarked;
