package org.stigar.core.competence;

import java.util.List;

/**
 * A catalogue, and what of its parts could not be kept.
 *
 * @param problems in the order of the ids; empty where all could be kept
 */
public record CheckedCatalogue(Catalogue catalogue, List<CatalogueProblem> problems) {

    public CheckedCatalogue {
        problems = List.copyOf(problems);
    }
}
