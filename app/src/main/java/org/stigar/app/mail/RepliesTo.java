package org.stigar.app.mail;

import java.util.Optional;

/**
 * Where calendar programs are to answer invitations.
 *
 * @param address of the mailbox that is read; empty where none is set, and answers go to who invites
 */
public record RepliesTo(Optional<String> address) {}
