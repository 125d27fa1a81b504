package org.stigar.core.competence.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stigar.core.competence.Catalogues.id;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Relation;
import org.stigar.core.samples.Samples;

class IntroducersTest {

    /** The few of each unit that are looked at give what all pairs would. */
    @Test
    void agreesWithTryingEveryPair() {
        Samples.forAll(1_000, random -> {
            Company company = Company.grow(random);
            List<Hidden> hidden = new ArrayList<>();
            for (Candidate candidate : company.candidates()) {
                double competence = RankingTerms.DEFAULT.competence(Need.of(id("cooling")), candidate.standings());
                if (competence > 0 && candidate.availability() > 0 && isUnknown(company.asker(), candidate.person())) {
                    double weight = RankingTerms.DEFAULT.score(competence, 0, candidate);
                    hidden.add(new Hidden(candidate, competence, id("cooling"), weight));
                }
            }
            List<Introducers.Found> found = new Introducers(
                            company.structure(), RankingTerms.DEFAULT, company.terms(), hidden)
                    .list(company.asker().trails());
            List<Double> expected = everyPair(company, hidden);
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(found.get(i).score()).isCloseTo(expected.get(i), within(1e-12));
            }
        });
    }

    private static List<Double> everyPair(Company company, List<Hidden> hidden) {
        List<Pair> pairs = new ArrayList<>();
        SuggestionTerms terms = company.terms();
        for (OwnTrail trail : company.asker().trails()) {
            for (Hidden one : hidden) {
                Relation relation = company.structure()
                        .relation(trail.other(), one.candidate().person());
                double near = relation == Relation.NONE ? 0 : terms.between().openness(relation);
                double far = terms.steps() == 3
                        ? terms.introduction() * terms.between().elsewhere()
                        : 0;
                double openness = trail.openness() * terms.introduction() * Math.max(near, far);
                if (openness > 0 && trail.introduces() == OwnTrail.Introduces.YES) {
                    double score = RankingTerms.DEFAULT.score(one.competence(), openness, one.candidate());
                    pairs.add(new Pair(trail.other(), one.candidate().person(), score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(Pair::introducer)
                .thenComparing(Pair::target));
        Set<PersonId> used = new HashSet<>();
        List<Double> scores = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean isNew = !used.contains(pair.introducer) && !used.contains(pair.target);
            if (isNew && scores.size() < terms.places()) {
                used.addAll(List.of(pair.introducer, pair.target));
                scores.add(pair.score);
            }
        }
        return scores;
    }

    private static boolean isUnknown(Asker asker, PersonId person) {
        return !person.equals(asker.person())
                && asker.trails().stream().noneMatch(trail -> trail.other().equals(person));
    }

    private record Pair(PersonId introducer, PersonId target, double score) {}
}
