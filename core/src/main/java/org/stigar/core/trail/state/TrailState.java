package org.stigar.core.trail.state;

/** How well a trail is kept, most open first. */
public enum TrailState {
    OPEN,
    FADING,
    OVERGROWN
}
