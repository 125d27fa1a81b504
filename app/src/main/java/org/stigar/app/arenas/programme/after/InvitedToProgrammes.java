package org.stigar.app.arenas.programme.after;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.programme.Programme.State;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.effect.InvitationSource;
import org.stigar.core.people.PersonId;

/** Programmes that run or are over, from the first meeting that was planned to the last. */
final class InvitedToProgrammes implements InvitationSource {

    private static final Set<State> TOLD = Set.of(State.RUNNING, State.OVER);

    private final Programmes programmes;

    InvitedToProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public List<Invitation> list(PersonId arranger) {
        return programmes.listOwn(arranger).stream()
                .filter(programme -> TOLD.contains(programme.state()))
                .map(InvitedToProgrammes::invitation)
                .toList();
    }

    private static Invitation invitation(Programme programme) {
        return new Invitation(
                programme.id(),
                programme.draft().pattern().title(),
                LocalDate.ofInstant(programme.draft().startOf(1), ZoneOffset.UTC),
                LocalDate.ofInstant(
                        programme
                                .draft()
                                .timetable(programme.draft().meetings())
                                .end(),
                        ZoneOffset.UTC),
                programme.members().stream().map(Someone::person).collect(Collectors.toSet()));
    }
}
