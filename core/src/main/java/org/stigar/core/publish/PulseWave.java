package org.stigar.core.publish;

import java.util.List;
import java.util.Map;
import org.stigar.core.people.Unit;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answers;

/**
 * One closed wave of a pulse, as it goes into the gate. Raw: shown to nobody.
 *
 * <p>Answers know their group and nobody's name. The groups are one partition, of units, of functions or of countries (which stand for
 * units, as in {@code TaskCohorts}), fixed when the wave is opened: what is not stored with the answers cannot be crossed with it.
 * A cohort made by {@link Cohort#then} from that of the wave before lets people come and go k at a time.
 *
 * @param id what tells it from other waves
 * @param answers those that count
 * @param groupOf the group of each respondent's token; whose group is not in the cohort is not counted
 * @param asked who was asked, and where they count
 * @param units the units that groups are made of, and those above them: siblings are merged first
 */
public record PulseWave(String id, Answers answers, Map<String, Group> groupOf, Cohort asked, List<Unit> units) {

    public PulseWave {
        groupOf = Map.copyOf(groupOf);
        units = List.copyOf(units);
    }
}
