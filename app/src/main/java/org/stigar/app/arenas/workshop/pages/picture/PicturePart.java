package org.stigar.app.arenas.workshop.pages.picture;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.plan.Arenas;
import org.stigar.app.arenas.workshop.web.PagePart;
import org.stigar.arena.problem.Attribute;

/** The picture on the page of the plan. */
final class PicturePart implements PagePart {

    private final Arenas arenas;

    PicturePart(Arenas arenas) {
        this.arenas = arenas;
    }

    @Override
    public void plan(Workshop workshop, Locale language, Instant now, Map<String, Object> page) {
        workshop.plan()
                .ifPresent(
                        plan -> page.put("picture", MeetPicture.of(arenas.expected(workshop), plan, Attribute.UNIT)));
    }
}
