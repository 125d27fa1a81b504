package org.stigar.app.competences;

/** All that a store of competences does. */
public interface CompetencesContract extends CatalogueContract, MergingContract, HelpContract, SpellingContract {}
