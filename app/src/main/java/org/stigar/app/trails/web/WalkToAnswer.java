package org.stigar.app.trails.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.stigar.app.trails.OwnTrail;
import org.stigar.core.people.PersonId;

/**
 * A walk that the other end logged and the reader may confirm or take off.
 *
 * @param day the UTC day in words
 */
record WalkToAnswer(long id, End end, String day) {

    static List<WalkToAnswer> of(PersonId me, OwnTrail trail, End end, TrailWords words) {
        return trail.unconfirmed().stream()
                .filter(walk -> !walk.by().equals(me))
                .map(walk ->
                        new WalkToAnswer(walk.id(), end, words.date(LocalDate.ofInstant(walk.at(), ZoneOffset.UTC))))
                .toList();
    }
}
