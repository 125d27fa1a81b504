package org.stigar.demo.life;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.stigar.demo.staff.Chance;
import org.stigar.demo.staff.CompanyDates;
import org.stigar.demo.staff.JourneyFunction;
import org.stigar.demo.staff.Place;
import org.stigar.demo.staff.Project;
import org.stigar.demo.staff.Staff;

/**
 * Who belongs where today, and who comes to know whom. Not safe for use by several threads.
 *
 * <p>Inside, people come to know those who sit near, any other of their home, or of their project. Across, they are
 * introduced by the one with whom they walked last (triadic closure), meet a sibling home, the stages before and after
 * theirs on the customer's journey, their city, or anybody. Billing and IT keep to themselves: two silos. One person in
 * twenty-five is a bridge and begins six times as many trails across as others. Until the merger the two companies meet
 * once where they will meet a hundred times.
 */
final class Acquaintance {

    private static final int NOBODY = -1;
    private static final Set<JourneyFunction> SILOS = Set.of(JourneyFunction.BILLING, JourneyFunction.IT);
    private static final double SILO_OPENNESS = 0.3;
    private static final double BEFORE_THE_MERGER = 0.01;
    private static final int BRIDGE_EVERY = 25;
    private static final int BRIDGE_WEIGHT = 6;
    private static final int LARGEST_WEIGHT = 8;

    private final Staff staff;
    private final int[] home;
    private final int[] project;
    private final int[] seat;
    private final int[] lastPartner;
    private final int[] function;
    private final int[] place;
    private final boolean[] isSilo;
    private final int[] department;
    private final int[][] urns = new int[2][];
    private final Groups homesOfDepartment;
    private final Groups homesOfFunction;
    private final Groups peopleOfPlace;
    private Groups peopleOfHome;
    private boolean merged;

    Acquaintance(Staff staff, Chance chance) {
        this.staff = staff;
        int n = staff.size();
        home = new int[n];
        project = new int[n];
        seat = new int[n];
        lastPartner = new int[n];
        Arrays.fill(project, NOBODY);
        int homes = staff.homeCount();
        function = new int[homes];
        department = new int[homes];
        isSilo = new boolean[homes];
        for (int i = 0; i < homes; i++) {
            function[i] = staff.function(i).stage();
            department[i] = staff.department(i);
            isSilo[i] = SILOS.contains(staff.function(i));
        }
        homesOfDepartment =
                new Groups(department, Arrays.stream(department).max().orElse(0) + 1);
        homesOfFunction = new Groups(function, JourneyFunction.count());
        place = new int[n];
        Arrays.setAll(place, person -> staff.place(person).number());
        peopleOfPlace = new Groups(place, Place.count());
        urns[Rates.INSIDE] = urn(chance, 0);
        urns[Rates.ACROSS] = urn(chance, BRIDGE_WEIGHT);
        Arrays.setAll(home, staff::homeBefore);
        peopleOfHome = sitDown();
        for (int person = 0; person < n; person++) {
            lastPartner[person] = person == 0 ? n - 1 : person - 1;
        }
    }

    /** Puts everybody in as often as they begin trails: a heavy tail, and bridges on top. */
    private int[] urn(Chance chance, int bridgeWeight) {
        int[] urn = new int[staff.size() * (LARGEST_WEIGHT + bridgeWeight)];
        int size = 0;
        for (int person = 0; person < staff.size(); person++) {
            int weight = Math.min(LARGEST_WEIGHT, (int) (1 / Math.sqrt(1 - chance.share())));
            boolean isBridge = (person + 7) % BRIDGE_EVERY == 0;
            int own = weight + (isBridge ? bridgeWeight : 0);
            Arrays.fill(urn, size, size + own, person);
            size += own;
        }
        return Arrays.copyOf(urn, size);
    }

    private Groups sitDown() {
        Groups groups = new Groups(home, staff.homeCount());
        for (int group = 0; group < staff.homeCount(); group++) {
            for (int place = 0; place < groups.size(group); place++) {
                seat[groups.member(group, place)] = place;
            }
        }
        return groups;
    }

    /** Lets the two companies be one. */
    void merge() {
        merged = true;
    }

    /** Gives everybody the home that they have after the reorganisation. */
    void reorganise() {
        Arrays.setAll(home, staff::homeAfter);
        peopleOfHome = sitDown();
    }

    void begin(Project started) {
        started.members().forEach(person -> project[person] = started.number());
    }

    void end(Project ended) {
        ended.members()
                .forEach(person -> project[person] = project[person] == ended.number() ? NOBODY : project[person]);
    }

    /** Remembers who walked with whom last. */
    void met(int one, int other) {
        lastPartner[one] = other;
        lastPartner[other] = one;
    }

    /** Returns the person's home today. */
    int home(int person) {
        return home[person];
    }

    /** Returns the person's project today, or below 0. */
    int project(int person) {
        return project[person];
    }

    boolean shareHome(int one, int other) {
        return home[one] == home[other];
    }

    boolean shareProject(int one, int other) {
        return project[one] == project[other] && project[one] != NOBODY;
    }

    /** Returns {@link Rates#INSIDE} or {@link Rates#ACROSS}. */
    int relation(int one, int other) {
        return shareHome(one, other) || shareProject(one, other) ? Rates.INSIDE : Rates.ACROSS;
    }

    /** Returns whether two people share a home after the reorganisation, or a project today. */
    boolean willShare(int one, int other) {
        return staff.homeAfter(one) == staff.homeAfter(other) || shareProject(one, other);
    }

    /** Returns somebody who is about to begin a trail. */
    int initiator(int relation, Chance chance) {
        return urns[relation][chance.below(urns[relation].length)];
    }

    /** Returns whom the person might come to know, which may turn out to be nobody: below 0, or not fitting. */
    int partner(int relation, int person, Chance chance) {
        return relation == Rates.INSIDE ? inside(person, chance) : across(person, chance);
    }

    /** Returns whether two people may come to know each other across, as far as silos and companies let them. */
    boolean isOpen(int one, int other, Chance chance) {
        if (!merged && staff.company(one) != staff.company(other) && !chance.happens(BEFORE_THE_MERGER)) {
            return false;
        }
        boolean crossesSilo = isSilo[home[one]] != isSilo[home[other]];
        return !crossesSilo || chance.happens(SILO_OPENNESS);
    }

    private int inside(int person, Chance chance) {
        if (project[person] != NOBODY && chance.happens(0.3)) {
            List<Integer> members = staff.projects().get(project[person]).members();
            return members.get(chance.below(members.size()));
        }
        int own = home[person];
        int size = peopleOfHome.size(own);
        if (chance.happens(0.4)) {
            int step = 1 + chance.below(3);
            return peopleOfHome.member(own, (seat[person] + (chance.happens(0.5) ? step : size * 3 - step)) % size);
        }
        return peopleOfHome.member(own, chance.below(size));
    }

    private int across(int person, Chance chance) {
        double way = chance.share();
        if (way < 0.35) {
            return lastPartner[lastPartner[person]];
        }
        int own = home[person];
        if (way < 0.55) {
            int siblings = homesOfDepartment.size(department[own]);
            return anyOf(homesOfDepartment.member(department[own], chance.below(siblings)), chance);
        }
        if (way < 0.8) {
            return neighbourOnTheJourney(own, chance);
        }
        if (way < 0.92) {
            return peopleOfPlace.member(place[person], chance.below(peopleOfPlace.size(place[person])));
        }
        return chance.below(staff.size());
    }

    /** Takes somebody of the stage before or after, from a home that lies at the like place among those of its stage. */
    private int neighbourOnTheJourney(int own, Chance chance) {
        int stages = JourneyFunction.count();
        int stage = (function[own] + (chance.happens(0.5) ? 1 : stages - 1)) % stages;
        int homes = homesOfFunction.size(stage);
        if (homes == 0) {
            return NOBODY;
        }
        int like = (int) ((long) own * homes / department.length);
        int near = Math.floorMod(like + chance.below(5) - 2, homes);
        return anyOf(homesOfFunction.member(stage, near), chance);
    }

    private int anyOf(int group, Chance chance) {
        int size = peopleOfHome.size(group);
        return size == 0 ? NOBODY : peopleOfHome.member(group, chance.below(size));
    }

    /** Returns whether both work here on a day, counted from the start. */
    boolean arePresent(int one, int other, int day) {
        return staff.isPresent(one, day) && staff.isPresent(other, day);
    }

    /** Returns the first day on which one of the two has left; {@link CompanyDates#DAYS} when both stay. */
    int parting(int one, int other) {
        return Math.min(staff.left(one), staff.left(other));
    }
}
