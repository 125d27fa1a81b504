/** Passkeys (WebAuthn): made on the account page, used to log in. */
@NullMarked
package org.stigar.app.access.passkey;

import org.jspecify.annotations.NullMarked;
