package org.stigar.app.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.organisation.SmallestGroup;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.core.publish.Policy;

/**
 * Another smallest group, from the next quarter on: one of a few sizes. The quarter is part of what keys are turned for, so that a
 * proposal from the quarter before changes nothing.
 */
final class GroupKeys implements KeyedChange.Offers, KeyedChange.Saying {

    static final String NAME = "organisation.key.group";

    private static final int LARGE_K = 20;

    /** The sizes that can be chosen. */
    static final List<Integer> SIZES = List.of(Policy.FLOOR, Policy.DEFAULT_K, Policy.CAREFUL_K, LARGE_K);

    private final SmallestGroup group;
    private final Clock clock;

    GroupKeys(SmallestGroup group, Clock clock) {
        this.group = group;
        this.clock = clock;
    }

    /** Returns the change that these keys make. */
    KeyedChange change() {
        return new KeyedChange(
                NAME, Optional.of("/organisation/groups"), this, this, (subject, now) -> carryOut(subject));
    }

    /** Returns the first day of this quarter. */
    LocalDate thisQuarter() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** Returns the first day of the next. */
    LocalDate nextQuarter() {
        return thisQuarter().plusMonths(3);
    }

    @Override
    public List<Subject> list() {
        int next = group.of(nextQuarter());
        return SIZES.stream()
                .filter(size -> size != next)
                .map(size -> new Subject(Optional.empty(), size + " " + Quarter.name(nextQuarter())))
                .toList();
    }

    private void carryOut(Subject subject) {
        group.from(nextQuarter(), Integer.parseInt(parts(subject.detail())[0]));
    }

    @Override
    public String say(String person, String detail, MessageSource words, Locale language) {
        return words.getMessage(NAME, parts(detail), language);
    }

    private static String[] parts(String detail) {
        return detail.split(" ", -1);
    }
}
