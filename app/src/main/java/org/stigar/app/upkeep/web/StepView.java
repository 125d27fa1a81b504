package org.stigar.app.upkeep.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.stigar.app.upkeep.Step;

/**
 * One of the five steps, ready to be shown.
 *
 * @param path of the page where one takes it
 */
record StepView(Step step, boolean taken, String path) {

    static List<StepView> all(Set<Step> taken) {
        return Arrays.stream(Step.values())
                .map(step -> new StepView(step, taken.contains(step), path(step)))
                .toList();
    }

    private static String path(Step step) {
        return switch (step) {
            case SEE -> "/draw";
            case ASK, WRITE -> "/asks";
            case MEET, AGAIN -> "/trails";
        };
    }
}
