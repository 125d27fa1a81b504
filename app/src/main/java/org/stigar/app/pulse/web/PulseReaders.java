package org.stigar.app.pulse.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.app.privacy.GuardianLog.Entry;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.figures.PulseFigures;
import org.stigar.app.pulse.run.Answering;

/**
 * Who reads what a wave says: everybody who was asked, and those with a role; all of them the same. Looks of those with a role are in the
 * guardians' log. That somebody reads what they were asked themselves is not: it would tell who cares.
 */
final class PulseReaders {

    private static final List<Role> LOGGED = List.of(Role.GUARDIAN, Role.LEADER, Role.ADMIN, Role.FACILITATOR);

    private final Pulses pulses;
    private final Answering answering;
    private final Freeze freeze;
    private final GuardianLog log;
    private final Clock clock;

    PulseReaders(Pulses pulses, Answering answering, Freeze freeze, GuardianLog log, Clock clock) {
        this.pulses = pulses;
        this.answering = answering;
        this.freeze = freeze;
        this.log = log;
        this.clock = clock;
    }

    /** Returns whether somebody makes pulses, opens and closes waves. */
    static boolean makes(Member member) {
        return member.roles().contains(Role.FACILITATOR) || member.roles().contains(Role.ADMIN);
    }

    /** Returns whether figures are frozen for this reader; the guardian, who can thaw them, reads on. */
    boolean isFrozen(Member reader) {
        return !reader.roles().contains(Role.GUARDIAN) && freeze.findSince().isPresent();
    }

    /** Returns the waves whose figures somebody may read once they are published, the latest first. */
    List<Wave> list(Member reader) {
        List<Wave> all = hasRole(reader)
                ? pulses.listWaves()
                : answering.list(reader.person()).stream()
                        .map(Answering.AskedWave::wave)
                        .toList();
        return all.stream()
                .filter(wave -> wave.closedOn().isPresent())
                .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                .toList();
    }

    /** Returns whether somebody reads all waves, by a role. */
    static boolean hasRole(Member reader) {
        return LOGGED.stream().anyMatch(reader.roles()::contains);
    }

    /** Returns what a wave says, and notes the look; empty where nothing is published, or it is frozen, or not the reader's to see. */
    Optional<PulseFigures> see(Member reader, Wave wave) {
        if (isFrozen(reader) || list(reader).stream().noneMatch(wave::equals)) {
            return Optional.empty();
        }
        Optional<PulseFigures> figures = pulses.findFigures(wave.id());
        if (figures.isPresent()) {
            LOGGED.stream().filter(reader.roles()::contains).findFirst().ifPresent(key -> note(reader, wave, key));
        }
        return figures;
    }

    private void note(Member reader, Wave wave, Role key) {
        log.add(new Entry(
                clock.instant(),
                Act.SEEN,
                "pulse.key.seen",
                new Subject(Optional.empty(), Long.toString(wave.id())),
                Optional.of(reader.person()),
                Optional.of(key)));
    }
}
