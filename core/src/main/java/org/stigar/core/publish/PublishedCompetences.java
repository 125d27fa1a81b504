package org.stigar.core.publish;

import java.util.List;
import org.stigar.core.competence.CompetenceId;

/** With which competences people of one group help those of another over open trails, as far as it is told. */
public final class PublishedCompetences extends Published {

    private final int from;
    private final int to;
    private final List<CompetenceId> competences;

    PublishedCompetences(int from, int to, List<CompetenceId> competences) {
        this.from = from;
        this.to = to;
        this.competences = List.copyOf(competences);
    }

    /** Returns the number of the group whose people can help. */
    public int from() {
        return from;
    }

    /** Returns the number of the group whose people they reach. */
    public int to() {
        return to;
    }

    /** Returns the competences, one or more, in the order of their ids. One that could be here is not told to be missing. */
    public List<CompetenceId> competences() {
        return competences;
    }

    @Override
    List<?> parts() {
        return List.of(from, to, competences);
    }
}
