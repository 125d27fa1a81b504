package org.stigar.core.change;

import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/** That a person's home in the line becomes another unit when the change takes effect; projects stay as they are. */
public record Move(PersonId person, UnitId to) {}
