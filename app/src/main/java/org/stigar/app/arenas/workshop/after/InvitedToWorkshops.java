package org.stigar.app.arenas.workshop.after;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.arenas.workshop.Visitor;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Guest;
import org.stigar.app.arenas.workshop.Workshop.State;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.effect.InvitationSource;
import org.stigar.core.people.PersonId;

/** Workshops to which people are invited, those that are over too; but for the parts of a series, which is asked about as a whole. */
final class InvitedToWorkshops implements InvitationSource {

    private static final Set<State> TOLD = Set.of(State.INVITED, State.OVER);

    private final Workshops workshops;
    private final List<Series> series;

    InvitedToWorkshops(Workshops workshops, List<Series> series) {
        this.workshops = workshops;
        this.series = List.copyOf(series);
    }

    @Override
    public String kind() {
        return "workshop";
    }

    @Override
    public List<Invitation> list(PersonId arranger) {
        Set<Long> parts = Series.parts(series);
        return workshops.listOwn(arranger).stream()
                .filter(workshop -> TOLD.contains(workshop.state()) && !parts.contains(workshop.id()))
                .map(InvitedToWorkshops::invitation)
                .toList();
    }

    private static Invitation invitation(Workshop workshop) {
        return new Invitation(
                workshop.id(),
                workshop.draft().title(),
                Attendance.first(workshop),
                Attendance.last(workshop),
                workshop.people().stream()
                        .map(Guest::person)
                        .filter(person -> !Visitor.isOne(person))
                        .collect(Collectors.toSet()));
    }
}
