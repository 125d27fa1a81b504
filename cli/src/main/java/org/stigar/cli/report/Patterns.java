package org.stigar.cli.report;

/** Surfaces that differ without colour: full, hatched, dotted. */
final class Patterns {

    static final String STATES = """
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="6" height="6" class="fading-ground"/><rect width="2.4" height="6" class="fading-mark"/></pattern>\
            <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">\
            <rect width="6" height="6" class="overgrown-ground"/><circle cx="3" cy="3" r="1.1" class="overgrown-mark"/>\
            </pattern>""";

    private Patterns() {}
}
