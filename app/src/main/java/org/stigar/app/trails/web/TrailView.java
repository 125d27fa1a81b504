package org.stigar.app.trails.web;

import java.util.List;
import java.util.Locale;
import org.stigar.app.trails.OwnTrail;
import org.stigar.core.trail.state.Assessment.Mark;
import org.stigar.core.trail.state.TrailState;

/**
 * A trail of the reader's, ready to be shown.
 *
 * @param daysAgo days since it was last walked, 0 for today; a trail that was not walked yet counts from today
 * @param ago the same in words
 * @param stateWords its state in words
 * @param rhythm how often the two want to hear from one another, in words, or empty
 * @param words in which its reasons are told when a page asks
 */
record TrailView(End end, OwnTrail trail, int daysAgo, String ago, String stateWords, String rhythm, TrailWords words) {

    static TrailView of(OwnTrail trail, End end, TrailWords words) {
        boolean walked = !trail.days().isEmpty();
        return new TrailView(
                end,
                trail,
                walked ? words.daysSince(trail.days().last()) : 0,
                walked ? words.ago(trail.days().last()) : words.say("trails.ago.never"),
                words.state(trail.assessment().state()),
                trail.rhythm().map(words::rhythm).orElse(""),
                words);
    }

    /** Returns why it has its state, most telling first. */
    public List<String> reasons() {
        return words.reasons(trail.assessment().reasons());
    }

    /** Returns the most telling reason to walk it now. */
    public String why() {
        return words.why(trail.assessment().reasons());
    }

    TrailState state() {
        return trail.assessment().state();
    }

    /** Returns the state as classes and filters spell it. */
    public String stateCode() {
        return TrailWords.code(state());
    }

    public boolean isResting() {
        return trail.rest().isResting();
    }

    public boolean isNew() {
        return trail.assessment().marks().contains(Mark.NEW);
    }

    /** Returns the openness for the picture, or empty where no probability is honest. */
    public String openness() {
        return trail.assessment().openness().isPresent()
                ? String.format(
                        Locale.ROOT, "%.2f", trail.assessment().openness().getAsDouble())
                : "";
    }
}
