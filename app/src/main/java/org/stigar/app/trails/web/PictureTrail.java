package org.stigar.app.trails.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the picture draws of a trail, as JSON.
 *
 * @param href the address of its page
 * @param area what the unit is part of
 * @param days since it was last walked
 * @param openness from 0 to 1, or empty where no probability is honest
 * @param words the facts of its row, in the reader's language
 * @param second what stands under the name
 */
record PictureTrail(
        String name,
        String href,
        String unit,
        String area,
        int days,
        String state,
        String openness,
        String words,
        String second) {

    static PictureTrail of(TrailView trail) {
        End end = trail.end();
        return new PictureTrail(
                end.name(),
                UriComponentsBuilder.fromPath("/trails/{person}")
                        .encode()
                        .build(end.id().value())
                        .toString(),
                end.unit(),
                end.area(),
                trail.daysAgo(),
                trail.stateCode(),
                trail.openness(),
                join(", ", end.name(), end.unit(), end.country(), trail.ago(), trail.stateWords(), trail.rhythm()),
                join(" · ", end.unit(), trail.ago()));
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
