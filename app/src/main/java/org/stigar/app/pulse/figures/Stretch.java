package org.stigar.app.pulse.figures;

import org.stigar.core.publish.PublishedStretch;

/** Between which two numbers something lies. Either may be reached. */
public record Stretch(double from, double until) {

    static Stretch of(PublishedStretch stretch) {
        return new Stretch(stretch.from(), stretch.until());
    }
}
