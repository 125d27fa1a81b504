package org.stigar.core.effect;

import java.util.List;
import org.stigar.core.people.PersonId;

/**
 * One person, what was known of them before, and what came of it.
 *
 * @param person who
 * @param covariates coarse categories in an order that all subjects share, such as unit, function, country and level; "" for unknown
 * @param prior the same count as the outcome in as long a time before, finite and at least 0
 * @param outcome what is looked at afterwards, finite and at least 0: new trails that are open, promises kept
 */
public record Subject(PersonId person, List<String> covariates, double prior, double outcome) {

    public Subject {
        covariates = List.copyOf(covariates);
        require("prior", prior);
        require("outcome", outcome);
        prior += 0.0; // -0.0 becomes 0.0
        outcome += 0.0;
    }

    private static void require(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be finite and at least 0, was " + value);
        }
    }
}
