package org.stigar.app.imports.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Unit;
import org.stigar.core.people.Validity;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSink;
import org.stigar.core.walk.WalkSource;
import org.stigar.demo.MadeUpCompany;
import org.stigar.demo.life.DrawnTrail;
import org.stigar.demo.staff.CompanyDates;

/**
 * The made-up company with its calendar moved by whole weeks, so that its two years end today.
 *
 * <p>What its calendars and chats tell is taken as if its people had logged it themselves: passive sources are off in a
 * demo as in any new installation (privacy P4).
 */
final class CompanyOfToday {

    private final MadeUpCompany company;
    private final Instant now;
    private final long days;

    CompanyOfToday(MadeUpCompany company, Instant now) {
        this.company = company;
        this.now = now;
        long since = ChronoUnit.DAYS.between(CompanyDates.END, LocalDate.ofInstant(now, ZoneOffset.UTC));
        days = Math.floorDiv(since + 6, 7L) * 7;
    }

    Directory directory() {
        Directory before = company.directory();
        return new Directory(
                before.people(),
                before.units().stream()
                        .map(unit ->
                                new Unit(unit.id(), unit.name(), unit.kind(), unit.parent(), moved(unit.validity())))
                        .toList(),
                before.memberships().stream()
                        .map(one -> new Membership(one.person(), one.unit(), moved(one.validity())))
                        .toList());
    }

    /** Tells all walks that are not ahead, in the order of time. */
    void forEachWalk(WalkSink sink) {
        company.forEachWalk(walk -> {
            Instant at = moved(walk.at());
            if (!at.isAfter(now)) {
                sink.accept(told(walk, at));
            }
        });
    }

    /** Returns the trails that people drew, at the instants of this calendar. */
    List<DrawnTrail> drawnTrails() {
        return company.drawnTrails().stream()
                .map(one -> new DrawnTrail(one.by(), one.with(), one.rhythm(), moved(one.at()), one.answer()))
                .toList();
    }

    private static Walk told(Walk walk, Instant at) {
        WalkKind kind =
                walk.kind() == WalkKind.MEETING || walk.kind() == WalkKind.MESSAGE ? WalkKind.DECLARED : walk.kind();
        // The competences of help stay where they are: the walk log keeps none.
        return new Walk(
                at,
                walk.participants(),
                walk.gathering(),
                kind,
                walk.occasion(),
                WalkSource.DECLARED,
                walk.sourceId(),
                walk.help().map(help -> new Help(help.helper(), List.of(), help.word())));
    }

    private Validity moved(Validity validity) {
        return new Validity(moved(validity.from()), moved(validity.until()));
    }

    private Instant moved(Instant at) {
        return at.equals(Instant.MIN) || at.equals(Instant.MAX) ? at : at.plus(Period.ofDays((int) days));
    }
}
