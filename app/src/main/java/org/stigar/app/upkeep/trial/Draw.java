package org.stigar.app.upkeep.trial;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.people.Pseudonym;

/** The lots of a trial that runs, for the weeks of rounds in which lots are drawn. */
public final class Draw {

    private final Rounds rounds;
    private final Set<LocalDate> drawn;
    private final byte[] key;

    Draw(Rounds rounds, Set<LocalDate> drawn, byte[] key) {
        this.rounds = rounds;
        this.drawn = Set.copyOf(drawn);
        this.key = key.clone();
    }

    Rounds rounds() {
        return rounds;
    }

    /**
     * Returns the turn of somebody who is in the trial, or empty in a week without lots.
     *
     * @param week its Monday
     */
    public Optional<Turn> turn(Pseudonym person, LocalDate week) {
        return rounds.of(week).filter(drawn::contains).map(round -> Turn.of(key, person, week));
    }
}
