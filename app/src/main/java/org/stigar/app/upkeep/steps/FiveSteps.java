package org.stigar.app.upkeep.steps;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.OwnAsk;
import org.stigar.app.asks.OwnAsk.Part;
import org.stigar.app.competences.OwnHelp;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.people.People;
import org.stigar.app.trails.OwnTrail;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.Step;
import org.stigar.core.ask.AskState;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.trail.DaySet;

/** Which of the five steps somebody has taken. Nothing is kept of it: it is read from what the person sees of themselves. */
public final class FiveSteps {

    private static final int SOON_DAYS = 14;

    private final Trails trails;
    private final Asks asks;
    private final ShownCompetence shown;
    private final People people;

    public FiveSteps(Trails trails, Asks asks, ShownCompetence shown, People people) {
        this.trails = trails;
        this.asks = asks;
        this.shown = shown;
        this.people = people;
    }

    /** Returns the steps that the person has taken. */
    public Set<Step> taken(PersonId me, Instant now) {
        Set<Step> taken = EnumSet.noneOf(Step.class);
        List<OwnTrail> own = trails.of(me, now);
        if (!own.isEmpty()) {
            taken.add(Step.SEE);
        }
        if (own.stream().anyMatch(trail -> !trail.days().isEmpty() && isElsewhere(me, trail.other(), now))) {
            taken.add(Step.MEET);
        }
        if (own.stream().anyMatch(trail -> wasWalkedAgain(trail.days()))) {
            taken.add(Step.AGAIN);
        }
        List<OwnAsk> mine = asks.of(me, now).stream()
                .filter(ask -> ask.part() == Part.ASKER)
                .toList();
        // An ask is forgotten 90 days after it is over; the help that came of it is remembered for longer.
        if (mine.stream()
                        .anyMatch(ask ->
                                ask.state() != AskState.DRAFT && !ask.requests().isEmpty())
                || shown.of(me, now).stream().anyMatch(help -> help.part() == OwnHelp.Part.WAS_HELPED)) {
            taken.add(Step.ASK);
        }
        if (mine.stream().anyMatch(ask -> !ask.enabled().isEmpty())) {
            taken.add(Step.WRITE);
        }
        return taken;
    }

    /** By function, or where the directory does not know both, by unit. */
    private boolean isElsewhere(PersonId me, PersonId other, Instant now) {
        Optional<String> mine = people.findPerson(me).flatMap(Person::function);
        Optional<String> theirs = people.findPerson(other).flatMap(Person::function);
        if (mine.isPresent() && theirs.isPresent()) {
            return !mine.get().equalsIgnoreCase(theirs.get());
        }
        Structure structure = people.structure(now);
        return structure
                .findPrimaryUnit(me)
                .flatMap(unit -> structure.findPrimaryUnit(other).map(theirUnit -> !theirUnit.equals(unit)))
                .orElse(false);
    }

    private static boolean wasWalkedAgain(DaySet days) {
        return IntStream.range(1, days.size()).anyMatch(i -> days.day(i) - days.day(i - 1) <= SOON_DAYS);
    }
}
