package org.stigar.demo;

import java.util.List;
import org.stigar.core.change.Move;
import org.stigar.core.people.Directory;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.WalkSink;
import org.stigar.demo.life.Chronicle;
import org.stigar.demo.life.DrawnTrail;
import org.stigar.demo.life.PairDaySink;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.demo.staff.Register;
import org.stigar.demo.staff.Staff;

/**
 * A company that does not exist: its people, units and two years of walks, the same for the same size and seed.
 *
 * <p>Immutable, safe for use by many threads. Making it costs O(people); walks are made anew each time they are asked
 * for, in the order of time, in O(people + trails) space. When things happen is in {@link CompanyDates}.
 */
public final class MadeUpCompany {

    /** The size of the company that is shown first. */
    public static final int DEFAULT_PEOPLE = 1_200;

    /** The seed of the company that is shown first. */
    public static final long DEFAULT_SEED = 1;

    /** The fewest people. */
    public static final int FEWEST_PEOPLE = 10;

    /** The most people. */
    public static final int MOST_PEOPLE = 200_000;

    private final long seed;
    private final List<PersonId> ids;
    private final Directory directory;
    private final List<Move> moves;
    private final Chronicle chronicle;

    private MadeUpCompany(int people, long seed) {
        this.seed = seed;
        Staff staff = Staff.of(people, seed);
        Register register = new Register(staff, seed);
        ids = register.ids();
        directory = register.directory();
        moves = register.moves();
        chronicle = new Chronicle(staff, ids, seed);
    }

    /**
     * Returns the company of this size and seed.
     *
     * @param people {@value #FEWEST_PEOPLE} to {@value #MOST_PEOPLE}, those who join later or leave early included
     */
    public static MadeUpCompany of(int people, long seed) {
        if (people < FEWEST_PEOPLE || people > MOST_PEOPLE) {
            throw new IllegalArgumentException(
                    "a made-up company has " + FEWEST_PEOPLE + " to " + MOST_PEOPLE + " people, not " + people);
        }
        return new MadeUpCompany(people, seed);
    }

    /** Returns the seed that it was made from. */
    public long seed() {
        return seed;
    }

    /** Returns people, units and memberships over time, the merger and the reorganisation included. */
    public Directory directory() {
        return directory;
    }

    /** Returns everybody in the order of their ids, which is that of the numbers in {@link #forEachPairDay}. */
    public List<PersonId> people() {
        return ids;
    }

    /** Returns who gets a new home in the reorganisation, which takes effect on {@link CompanyDates#REORGANISATION}. */
    public List<Move> moves() {
        return moves;
    }

    /** Tells all walks in the order of time. */
    public void forEachWalk(WalkSink sink) {
        chronicle.tell(directory, sink);
    }

    /** Tells the same walks as pairs and days, days in order, with no object for any of them. */
    public void forEachPairDay(PairDaySink sink) {
        chronicle.tell(sink);
    }

    /** Returns the trails that people drew from {@link CompanyDates#DRAWING} on, in the order of time. */
    public List<DrawnTrail> drawnTrails() {
        return chronicle.drawnTrails();
    }
}
