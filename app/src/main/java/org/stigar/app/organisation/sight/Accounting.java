package org.stigar.app.organisation.sight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Quarter;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange.Subject;

/** Tells the guardians' log who saw figures or took them along, and who froze them (privacy P10). */
public final class Accounting {

    private final GuardianLog log;
    private final Clock clock;

    public Accounting(GuardianLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Figures of a quarter were seen. */
    public void seen(Member reader, LocalDate quarter) {
        note(reader, Act.SEEN, "organisation.key.seen", new Subject(Optional.empty(), Quarter.name(quarter)));
    }

    /** Figures of a quarter were taken along. */
    public void exported(Member reader, LocalDate quarter) {
        note(reader, Act.EXPORTED, "organisation.key.seen", new Subject(Optional.empty(), Quarter.name(quarter)));
    }

    /** A guardian put words beside a quarter, in place of those before. The words are not in the log: they can be taken back. */
    public void stated(Member guardian, LocalDate quarter) {
        note(guardian, Act.STATED, "organisation.key.seen", new Subject(Optional.empty(), Quarter.name(quarter)));
    }

    /** All figures were frozen. */
    public void frozen(Member guardian) {
        note(guardian, Act.FROZEN, "organisation.key.frozen", Subject.NONE);
    }

    private void note(Member by, Act act, String what, Subject subject) {
        Role key = Sight.isGuardian(by) ? Role.GUARDIAN : Role.LEADER;
        log.add(new Entry(clock.instant(), act, what, subject, Optional.of(by.person()), Optional.of(key)));
    }
}
