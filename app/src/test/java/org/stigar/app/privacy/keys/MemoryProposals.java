package org.stigar.app.privacy.keys;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Proposals without a database and without transactions: nothing is locked. */
final class MemoryProposals implements Proposals {

    private final Map<UUID, Proposal> waiting = new LinkedHashMap<>();

    @Override
    public boolean tryAdd(Proposal proposal) {
        boolean waits = waiting.values().stream()
                .anyMatch(one ->
                        one.change().equals(proposal.change()) && one.subject().equals(proposal.subject()));
        if (!waits) {
            waiting.put(proposal.id(), proposal);
        }
        return !waits;
    }

    @Override
    public Optional<Proposal> lock(UUID id) {
        return Optional.ofNullable(waiting.get(id));
    }

    @Override
    public void remove(UUID id) {
        waiting.remove(id);
    }

    @Override
    public List<Proposal> list() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Proposal::at).thenComparing(Proposal::id))
                .toList();
    }
}
