package org.stigar.app.competences;

import org.stigar.app.people.MemoryPeople;

class MemoryCompetencesTest implements CompetencesContract {

    private final MemoryPeople colleagues = new MemoryPeople();
    private final MemoryCompetences memory = new MemoryCompetences(colleagues);
    private final MemoryShownCompetence shown = memory.shown();

    @Override
    public Competences competences() {
        return memory;
    }

    @Override
    public CatalogueEditing editing() {
        return memory;
    }

    @Override
    public ShownCompetence shown() {
        return shown;
    }

    @Override
    public MemoryPeople colleagues() {
        return colleagues;
    }

    @Override
    public Spelling spelling() {
        return new MemorySpelling(memory::catalogue);
    }
}
