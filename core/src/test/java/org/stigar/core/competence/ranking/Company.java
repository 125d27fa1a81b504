package org.stigar.core.competence.ranking;

import static org.stigar.core.competence.Catalogues.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.competence.evidence.Standing.Claimed;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.samples.Samples;

/** Somebody who asks, those who may help, and where all of them work: drawn, or grown by chance. */
record Company(Asker asker, List<Candidate> candidates, Structure structure, SuggestionTerms terms) {

    private static final CompetenceId COOLING = id("cooling");

    static PersonId person(String name) {
        return new PersonId(name);
    }

    static OwnTrail trail(String other, double openness) {
        return new OwnTrail(person(other), openness, 20, OwnTrail.Introduces.YES);
    }

    static Asker asker(String name, OwnTrail... trails) {
        return new Asker(person(name), List.of(trails));
    }

    static Candidate candidate(String name, Standing standing, Findable findable) {
        return new Candidate(person(name), cooling(standing), 1, 0, findable);
    }

    static Candidate claims(String name) {
        return candidate(name, Standing.CLAIM, Findable.BY_ALL);
    }

    static SortedMap<CompetenceId, Standing> cooling(Standing standing) {
        return new TreeMap<>(Map.of(COOLING, standing));
    }

    /** Draws units: {@code "ann bob, cy"} are a unit of two and one of one, neither a neighbour of the other. */
    static Structure units(String drawing) {
        var people = new TreeSet<String>();
        var units = new ArrayList<Unit>();
        var memberships = new ArrayList<Membership>();
        for (String part : drawing.split(",", -1)) {
            UnitId unit = new UnitId("u" + units.size());
            units.add(new Unit(unit, unit.value(), UnitKind.TEAM, Optional.empty(), Validity.ALWAYS));
            Arrays.stream(part.strip().split(" ", -1))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> {
                        people.add(name);
                        memberships.add(new Membership(person(name), unit, Validity.ALWAYS));
                    });
        }
        List<Person> all = people.stream()
                .map(name -> Person.builder(person(name)).build())
                .toList();
        return new Directory(all, units, memberships).at(Instant.EPOCH);
    }

    /** Grows a company in a tree of units with projects across; the asker is p0. */
    static Company grow(RandomGenerator random) {
        int n = random.nextInt(2, 25);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Optional<UnitId> parent = i == 0 ? Optional.empty() : Optional.of(new UnitId("u" + random.nextInt(i)));
            units.add(new Unit(new UnitId("u" + i), "unit", UnitKind.DEPARTMENT, parent, Validity.ALWAYS));
        }
        units.add(new Unit(new UnitId("x"), "project", UnitKind.PROJECT, Optional.empty(), Validity.ALWAYS));
        List<Person> people = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        List<OwnTrail> trails = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            PersonId id = person("p" + i);
            people.add(Person.builder(id).build());
            memberships.add(new Membership(id, new UnitId("u" + random.nextInt(6)), Validity.ALWAYS));
            if (random.nextInt(4) == 0) {
                memberships.add(new Membership(id, new UnitId("x"), Validity.ALWAYS));
            }
            if (i > 0 && random.nextBoolean()) {
                var introduces = Samples.oneOf(random, List.of(OwnTrail.Introduces.values()));
                trails.add(new OwnTrail(id, random.nextInt(11) / 10.0, random.nextInt(20), introduces));
            }
            if (random.nextInt(3) > 0) {
                int receivers = random.nextInt(5);
                Standing standing = new Standing(
                        Samples.oneOf(random, List.of(Claimed.values())),
                        random.nextInt(3) / 2.0,
                        receivers * random.nextDouble(),
                        receivers);
                candidates.add(new Candidate(
                        id,
                        cooling(standing),
                        random.nextInt(3) / 2.0,
                        random.nextInt(4),
                        Samples.oneOf(random, List.of(Findable.values()))));
            }
        }
        Structure structure = new Directory(people, units, memberships).at(Instant.EPOCH);
        SuggestionTerms terms = SuggestionTerms.DEFAULT.withSteps(random.nextInt(1, 4));
        return new Company(new Asker(person("p0"), trails), candidates, structure, terms);
    }

    Company with(List<Candidate> others) {
        return new Company(asker, others, structure, terms);
    }

    List<Suggestion> suggest(RandomGenerator random) {
        return new Ranking(RankingTerms.DEFAULT, terms, structure).suggest(asker, Need.of(COOLING), candidates, random);
    }
}
