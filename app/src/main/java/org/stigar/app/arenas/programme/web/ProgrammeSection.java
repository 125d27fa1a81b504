package org.stigar.app.arenas.programme.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.pages.TodaySection;
import org.stigar.core.people.PersonId;

/** On Today: whom one sat with lately and what one knows of them now, for a week and then no more. */
final class ProgrammeSection implements TodaySection {

    private final Programmes programmes;
    private final OwnView.Maker views;

    ProgrammeSection(Programmes programmes, OwnView.Maker views) {
        this.programmes = programmes;
        this.views = views;
    }

    /** A meeting of which something is still to be said. */
    record Open(long programme, String title, int number, int people) {}

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        List<Open> open = programmes.listJoined(reader).stream()
                .flatMap(one -> views.open(one, reader, now).entrySet().stream()
                        .map(entry ->
                                new Open(one.id(), one.draft().pattern().title(), entry.getKey(), entry.getValue())))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(Place.WORTHWHILE, "arenas/programme-today", open));
    }
}
