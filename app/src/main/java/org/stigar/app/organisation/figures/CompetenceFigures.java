package org.stigar.app.organisation.figures;

import java.util.List;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.publish.PublishedCompetences;

/**
 * With which competences people of one group help those of another, as far as it is told.
 *
 * @param from number of the group whose people can help
 * @param to number of the group that they reach
 * @param competences ids, in their order
 */
public record CompetenceFigures(int from, int to, List<String> competences) {

    public CompetenceFigures {
        competences = List.copyOf(competences);
    }

    static CompetenceFigures of(PublishedCompetences told) {
        return new CompetenceFigures(
                told.from(),
                told.to(),
                told.competences().stream().map(CompetenceId::value).toList());
    }
}
