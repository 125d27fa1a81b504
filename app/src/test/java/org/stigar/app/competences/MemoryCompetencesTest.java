package org.stigar.app.competences;

import org.stigar.app.walks.Colleagues;

class MemoryCompetencesTest implements CompetencesContract {

    private final Colleagues colleagues = new Colleagues();
    private final MemoryCompetences memory = new MemoryCompetences(colleagues);

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
        return memory;
    }

    @Override
    public Colleagues colleagues() {
        return colleagues;
    }
}
