package org.stigar.app.privacy.keys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where proposals wait. Safe for use by many threads and nodes; works in the caller's transaction. Each implementation passes
 * {@code ProposalsContract}.
 */
public interface Proposals {

    /** Adds one, unless one waits for the same change and subject, and returns whether it did. */
    boolean tryAdd(Proposal proposal);

    /** Returns one and keeps it from all others until the transaction ends. */
    Optional<Proposal> lock(UUID id);

    /** Removes one. Nothing happens where there is none. */
    void remove(UUID id);

    /** Returns all, oldest first. */
    List<Proposal> list();
}
