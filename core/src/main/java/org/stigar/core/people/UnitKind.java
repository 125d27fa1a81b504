package org.stigar.core.people;

/** What sort of unit. A project is a unit too, but one that people belong to beside their home in the line. */
public enum UnitKind {
    DEPARTMENT,
    TEAM,
    BUSINESS_AREA,
    PROJECT;

    /** Returns whether the unit is part of the line organisation, so that it can be somebody's home. */
    public boolean isLine() {
        return this != PROJECT;
    }
}
