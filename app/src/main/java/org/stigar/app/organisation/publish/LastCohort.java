package org.stigar.app.organisation.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stigar.app.organisation.CountedPeople;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.jdbc.CohortRows;
import org.stigar.app.people.Participation;

/** The cohort that is kept, read anew each time. */
final class LastCohort implements CountedPeople {

    private final Publications publications;
    private final CohortRows cohorts;
    private final Viewers viewers;
    private final Participation participation;
    private final Freeze freeze;

    LastCohort(
            Publications publications,
            CohortRows cohorts,
            Viewers viewers,
            Participation participation,
            Freeze freeze) {
        this.publications = publications;
        this.cohorts = cohorts;
        this.viewers = viewers;
        this.participation = participation;
        this.freeze = freeze;
    }

    @Override
    public Optional<Counted> find(Instant now) {
        if (freeze.findSince().isPresent()) {
            return Optional.empty();
        }
        return publications.list().stream()
                .findFirst()
                .flatMap(publications::find)
                .map(last -> {
                    int k = last.figures().k();
                    return new Counted(
                            last.quarter(),
                            k,
                            cohorts.read(k).people().keySet().stream()
                                    .filter(person -> !participation.isOptedOut(person))
                                    .collect(Collectors.toSet()),
                            viewers.all(LocalDate.ofInstant(now, ZoneOffset.UTC)));
                });
    }
}
