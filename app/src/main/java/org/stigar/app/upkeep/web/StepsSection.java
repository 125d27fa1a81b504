package org.stigar.app.upkeep.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.stigar.app.pages.TodaySection;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.core.people.PersonId;

/** The five steps on Today, until their reader puts them away. */
final class StepsSection implements TodaySection, Ordered {

    private final Upkeep upkeep;

    StepsSection(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** After the nudges. */
    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public Optional<Shown> findFor(PersonId reader, Locale language, Instant now) {
        return upkeep.showsSteps(reader)
                ? Optional.of(new Shown(Place.WORTHWHILE, "upkeep/five", StepView.all(upkeep.stepsTaken(reader, now))))
                : Optional.empty();
    }
}
