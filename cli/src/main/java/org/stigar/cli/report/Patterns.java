package org.stigar.cli.report;

/**
 * Surfaces that differ without colour: full, hatched, dotted. Once a page and outside of all pictures, since a pattern in a
 * picture that is not shown at this width would draw nothing in the others.
 */
final class Patterns {

    static final String ALL = """
            <svg xmlns="http://www.w3.org/2000/svg" class="patterns" aria-hidden="true" width="0" height="0"><defs>\
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="6" height="6" class="fading-ground"/><rect width="2.4" height="6" class="fading-mark"/></pattern>\
            <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">\
            <rect width="6" height="6" class="overgrown-ground"/><circle cx="3" cy="3" r="1.1" class="overgrown-mark"/>\
            </pattern></defs></svg>""";

    private Patterns() {}
}
