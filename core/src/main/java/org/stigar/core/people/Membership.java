package org.stigar.core.people;

/** That a person belongs to a unit for a period. */
public record Membership(PersonId person, UnitId unit, Validity validity) {}
