package org.stigar.app.pulse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.pages.TodaySection;
import org.stigar.app.people.Participation;
import org.stigar.app.pulse.run.Answering;
import org.stigar.app.pulse.run.Answering.AskedWave;
import org.stigar.core.people.PersonId;

/** On Today: one quiet line while a wave is open that the reader has said nothing in. */
final class PulseSection implements TodaySection {

    private final Answering answering;
    private final Participation participation;

    PulseSection(Answering answering, Participation participation) {
        this.answering = answering;
        this.participation = participation;
    }

    /** A wave that waits. */
    record Waiting(long wave, String name) {}

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!participation.isAvailable(reader, today)) {
            return Optional.empty();
        }
        List<AskedWave> open = answering.list(reader).stream()
                .filter(one -> one.wave().isOpen(today))
                .filter(one -> !answering.hasAnswered(one.wave().id(), reader))
                .toList();
        return open.stream()
                .findFirst()
                .map(one -> new Shown(
                        Place.WORTHWHILE,
                        "pulse/today",
                        new Waiting(one.wave().id(), one.pulse().name())));
    }
}
