package org.stigar.app.organisation.leading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.Leaders.Grant;
import org.stigar.app.organisation.jdbc.WishRows;
import org.stigar.app.organisation.jdbc.WishRows.Wish;
import org.stigar.app.people.People;
import org.stigar.app.privacy.KeyedChange;
import org.stigar.app.privacy.KeyedChange.Subject;

/**
 * The wishes that two keys make true. A key is turned for a wish by its number and last day: names of units are no detail. None is on
 * offer by itself: the page where one is written turns the first key for it.
 */
final class LeaderWishes implements KeyedChange.Offers, KeyedChange.Saying {

    private final WishRows rows;
    private final Leaders leaders;
    private final LeaderRole role;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    LeaderWishes(WishRows rows, Leaders leaders, LeaderRole role, Accounts accounts, People people, Clock clock) {
        this.rows = rows;
        this.leaders = leaders;
        this.role = role;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    static Subject subject(Wish wish) {
        return new Subject(Optional.of(wish.leader()), wish.until() + " " + wish.id());
    }

    /** Returns the wish that a key is turned for, or empty where it is gone with its person. */
    Optional<Wish> find(Subject subject) {
        String[] parts = subject.detail().split(" ", -1);
        return parts.length == 2 ? rows.find(UUID.fromString(parts[1])) : Optional.empty();
    }

    @Override
    public List<Subject> list() {
        return List.of();
    }

    /** One that has not come true, of somebody with an account, for a unit that is there and a day that is not past. */
    @Override
    public boolean includes(Subject subject) {
        Instant now = clock.instant();
        return find(subject)
                .filter(wish -> subject(wish).equals(subject))
                .filter(wish -> !wish.granted() && mayLead(wish, now))
                .isPresent();
    }

    boolean mayLead(Wish wish, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return wish.until().isAfter(today)
                && !wish.until().isAfter(today.plusDays(Leaders.MOST_DAYS))
                && accounts.isUsable(wish.leader())
                && people.structure(now).findUnit(wish.unit()).isPresent();
    }

    /** What two keys were turned for. */
    void grant(Subject subject) {
        Wish wish = find(subject)
                .filter(rows::tryGrant)
                .orElseThrow(() -> new IllegalStateException("a wish comes true once"));
        leaders.grant(new Grant(wish.leader(), wish.unit(), wish.until()));
        rows.putReason(wish);
        role.give(wish.leader());
    }

    @Override
    public String say(String person, String detail, MessageSource words, Locale language) {
        return find(new Subject(Optional.empty(), detail))
                .map(wish -> words.getMessage(
                        LeaderKey.NAME,
                        new Object[] {person, wish.unitName(), wish.until().toString()},
                        language))
                .orElseGet(() -> words.getMessage("organisation.key.leader-of-some", new Object[] {person}, language));
    }
}
