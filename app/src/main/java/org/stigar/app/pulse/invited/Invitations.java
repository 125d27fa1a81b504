package org.stigar.app.pulse.invited;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.effect.InvitationSource;
import org.stigar.app.effect.InvitationSource.Invitation;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.core.people.PersonId;

/** What somebody arranges around which those who are invited can be asked, beside people like them. */
public final class Invitations {

    /** So long after it something can still be asked around, in days. */
    private static final int MOST_DAYS_AFTER = 366;

    private final Pulses pulses;
    private final List<InvitationSource> sources;

    Invitations(Pulses pulses, List<InvitationSource> sources) {
        this.pulses = pulses;
        this.sources = List.copyOf(sources);
    }

    /** Something that people are invited to, and its kind. */
    public record Choice(String kind, Invitation to) {

        /** Returns a word for a form. */
        public String key() {
            return kind + "-" + to.id();
        }

        /** Returns whether it is over, so that those are asked again who were asked before it. */
        public boolean isOver(LocalDate today) {
            return today.isAfter(to.last());
        }
    }

    /** Returns around what somebody can open a wave of a pulse today: what is ahead, and what is over and was asked around before by the same pulse. */
    public List<Choice> list(PersonId arranger, Pulse pulse, LocalDate today) {
        if (pulse.mode() != Mode.CODE || pulse.isEnded()) {
            return List.of();
        }
        List<Wave> waves = pulses.listWaves();
        return sources.stream()
                .flatMap(source -> source.list(arranger).stream().map(to -> new Choice(source.kind(), to)))
                .filter(one -> isOpen(one, pulse, around(one, waves), today))
                .toList();
    }

    private static List<Wave> around(Choice choice, List<Wave> waves) {
        return waves.stream()
                .filter(wave -> wave.invited()
                        .filter(to -> to.isTo(choice.kind, choice.to.id()))
                        .isPresent())
                .toList();
    }

    private static boolean isOpen(Choice choice, Pulse pulse, List<Wave> around, LocalDate today) {
        if (around.isEmpty()) {
            return choice.to.first().isAfter(today.plusDays(1));
        }
        return around.size() == 1
                && around.get(0).pulse() == pulse.id()
                && choice.isOver(today)
                && !today.isAfter(choice.to.last().plusDays(MOST_DAYS_AFTER));
    }

    /** Returns one of these by its word. */
    public Optional<Choice> find(PersonId arranger, Pulse pulse, String key, LocalDate today) {
        return list(arranger, pulse, today).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** Returns whether people are invited to things of a kind. */
    public boolean isKnown(String kind) {
        return sources.stream().anyMatch(source -> source.kind().equals(kind));
    }
}
