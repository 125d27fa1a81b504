package org.stigar.core.people;

/** How the formal organisation places two people to one another, nearest first. */
public enum Relation {
    /** They share a department, team or business area. */
    SAME_UNIT,
    /** They share a project, and no unit of the line. */
    SAME_PROJECT,
    /** A unit of one is parent, child or sibling of a unit of the other. */
    NEIGHBOURS,
    /** Nothing of the above. */
    NONE;

    /** Returns whether the organisation itself gives the two an occasion to meet: same unit or same project. */
    public boolean isInside() {
        return this == SAME_UNIT || this == SAME_PROJECT;
    }
}
