package org.stigar.app.organisation.sight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Guardians;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.Publications.Overview;
import org.stigar.app.organisation.Publications.Published;
import org.stigar.app.organisation.Redrawing;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.figures.TaskFigures;
import org.stigar.app.people.People;
import org.stigar.core.people.UnitId;

/**
 * What of the publications one reader may see: a guardian all of those in which they are not counted, a leader the units they answer for
 * and those below.
 */
public final class Sight {

    private final Publications publications;
    private final Leaders leaders;
    private final Guardians guardians;
    private final Freeze freeze;
    private final People people;

    public Sight(Publications publications, Leaders leaders, Guardians guardians, Freeze freeze, People people) {
        this.publications = publications;
        this.leaders = leaders;
        this.guardians = guardians;
        this.freeze = freeze;
        this.people = people;
    }

    /** Returns whether figures are frozen for this reader; the guardian, who can thaw them, reads on. */
    public boolean isFrozen(Member reader) {
        return !isGuardian(reader) && freeze.findSince().isPresent();
    }

    /** Returns what is said of each quarter that the reader may open as a whole, the latest first. */
    public List<Overview> overviews(Member reader, Instant now) {
        return isFrozen(reader)
                ? List.of()
                : publications.overviews().stream()
                        .filter(one -> isShown(reader, one.quarter(), one.shownFrom(), now))
                        .toList();
    }

    private boolean isShown(Member reader, LocalDate quarter, Instant shownFrom, Instant now) {
        return isWholly(reader, quarter) || (!shownFrom.isAfter(now) && isUncounted(reader, quarter));
    }

    /** Returns a quarter, or empty where it is not published, not shown yet, or frozen. */
    public Optional<Published> find(Member reader, LocalDate quarter, Instant now) {
        return isFrozen(reader)
                ? Optional.empty()
                : publications.find(quarter).filter(one -> isShown(reader, quarter, one.shownFrom(), now));
    }

    /**
     * Returns whether a quarter is the reader's to see as a whole, and before leaders do: a guardian's, from the first on that was
     * published while they were guardian and not counted in it.
     */
    public boolean isWholly(Member reader, LocalDate quarter) {
        return isGuardian(reader)
                && guardians
                        .findFirstQuarter(reader.person())
                        .filter(first -> !first.isAfter(quarter))
                        .isPresent();
    }

    /** Returns whether quarters are published that a guardian does not see as a whole, since they are from before their time. */
    public boolean isNewGuardian(Member reader) {
        if (!isGuardian(reader)) {
            return false;
        }
        Optional<LocalDate> first = guardians.findFirstQuarter(reader.person());
        return publications.list().stream()
                .anyMatch(quarter -> first.filter(own -> !own.isAfter(quarter)).isEmpty());
    }

    /** Who sees a figure is not counted in it (P2): a new leader waits for the first such quarter. */
    private boolean isUncounted(Member reader, LocalDate quarter) {
        return leaders.findFirstQuarter(reader.person())
                .filter(first -> !first.isAfter(quarter))
                .isPresent();
    }

    /** Returns the numbers of the groups that the reader answers for, in the order in which groups stand together. */
    public List<Integer> groups(Member reader, Published published, Instant now) {
        OrganisationFigures figures = published.figures();
        if (isWholly(reader, published.quarter())) {
            return figures.order();
        }
        Set<UnitId> own = answered(reader, now);
        Set<Integer> answered = new HashSet<>();
        IntStream.range(0, figures.groups().size())
                .filter(group -> figures.groups().get(group).units().stream()
                        .map(UnitId::new)
                        .anyMatch(own::contains))
                .forEach(answered::add);
        return figures.order().stream().filter(answered::contains).toList();
    }

    /** Returns the projects that the reader answers for, in the order of their ids. */
    public List<TaskFigures> tasks(Member reader, Published published, Instant now) {
        boolean isWholly = isWholly(reader, published.quarter());
        Set<UnitId> own = isWholly ? Set.of() : answered(reader, now);
        return published.figures().tasks().orElse(List.of()).stream()
                .filter(task -> isWholly || own.contains(new UnitId(task.unit())))
                .toList();
    }

    /** Returns when the line was redrawn, the latest first: of the register, which everybody can read. */
    public List<Redrawing> redrawings(Instant now) {
        return Redrawing.of(people.directory().units(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Returns the units that the reader answers for, and all below them. */
    public Set<UnitId> answered(Member reader, Instant now) {
        return below(leaders.unitsOf(reader.person(), LocalDate.ofInstant(now, ZoneOffset.UTC)), now);
    }

    public static boolean isGuardian(Member reader) {
        return reader.roles().contains(Role.GUARDIAN);
    }

    /** Returns these units and all below them. */
    Set<UnitId> below(Set<UnitId> units, Instant now) {
        return people.structure(now).below(units);
    }
}
