package org.stigar.core.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.publish.cohort.Cohort;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Answer;
import org.stigar.core.pulse.Answers;
import org.stigar.core.pulse.Item;
import org.stigar.core.pulse.Questionnaire;
import org.stigar.core.pulse.Scale;
import org.stigar.core.samples.Organisations;

/** Waves of people in units u0, u1 … under one parent, one unit after the other. */
final class Waves {

    static final String ITEM = "own";
    private static final UnitId ALL = new UnitId("all");

    private final List<Unit> units = new ArrayList<>();
    private final Map<PersonId, Group> groups = new TreeMap<>();
    private final Map<String, Group> groupOf = new HashMap<>();
    private final int k;

    private Waves(int k) {
        this.k = k;
        units.add(new Unit(ALL, "All", UnitKind.DEPARTMENT, Optional.empty(), Validity.ALWAYS));
    }

    /** Lets each unit be a group of its own, however small. */
    static Waves of(int k, int... sizes) {
        Waves waves = new Waves(k);
        int person = 0;
        for (int unit = 0; unit < sizes.length; unit++) {
            UnitId id = new UnitId("u" + unit);
            waves.units.add(new Unit(id, id.value(), UnitKind.TEAM, Optional.of(ALL), Validity.ALWAYS));
            for (int i = 0; i < sizes[unit]; i++) {
                waves.put(person++, new Group(List.of(id)));
            }
        }
        return waves;
    }

    private void put(int person, Group group) {
        groups.put(Organisations.person(person), group);
        groupOf.put(token(person), group);
    }

    static String token(int person) {
        return "t" + (1_000 + person);
    }

    /** Returns a wave in which each person answers one item; 0 for who does not. */
    PulseWave wave(String id, Scale scale, int... points) {
        Questionnaire one = new Questionnaire(List.of(new Item.Own(ITEM, scale)));
        List<Answer> answers = new ArrayList<>();
        for (int person = 0; person < points.length; person++) {
            if (points[person] > 0) {
                answers.add(Answer.of(token(person), ITEM, points[person]));
            }
        }
        return wave(id, Answers.of(one, answers));
    }

    PulseWave wave(String id, Answers answers) {
        return new PulseWave(id, answers, groupOf, Cohort.of(k, groups), units);
    }

    /** Returns the cohort of these people and no others, by their units. */
    static Cohort cohort(int k, Structure structure, Set<PersonId> people, Optional<Cohort> before) {
        return before.orElseGet(() -> Cohort.empty(k)).then(new TreeSet<>(people), structure);
    }
}
