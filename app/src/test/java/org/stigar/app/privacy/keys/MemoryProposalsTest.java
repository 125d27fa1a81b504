package org.stigar.app.privacy.keys;

class MemoryProposalsTest implements ProposalsContract {

    @Override
    public Proposals emptyPlace() {
        return new MemoryProposals();
    }
}
