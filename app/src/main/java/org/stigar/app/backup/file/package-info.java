/** The form of a backup: encrypted pieces, in them compressed lines, in these the rows of tables. See docs/formats/backup.md. */
@NullMarked
package org.stigar.app.backup.file;

import org.jspecify.annotations.NullMarked;
