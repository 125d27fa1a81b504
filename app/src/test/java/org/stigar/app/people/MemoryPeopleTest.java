package org.stigar.app.people;

class MemoryPeopleTest implements PeopleContract, DirectoryEditingContract, ParticipationContract, PseudonymsContract {

    private final MemoryPeople memory = new MemoryPeople();

    @Override
    public People people() {
        return memory;
    }

    @Override
    public DirectoryEditing editing() {
        return memory;
    }

    @Override
    public Participation participation() {
        return memory;
    }

    @Override
    public Pseudonyms pseudonyms() {
        return memory;
    }
}
