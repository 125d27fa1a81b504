package org.stigar.benchmarks.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stigar.benchmarks.questions.QuestionSite.Answer;
import org.stigar.benchmarks.questions.QuestionSite.Question;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Evidence;
import org.stigar.core.competence.evidence.EvidenceTerms;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.competence.evidence.Standing;
import org.stigar.core.competence.ranking.Candidate;
import org.stigar.core.competence.ranking.Need;
import org.stigar.core.competence.ranking.RankingTerms;
import org.stigar.core.competence.text.CompetenceMatcher;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.PersonId;
import org.stigar.core.route.Route;
import org.stigar.core.route.RouteSearch;
import org.stigar.core.route.RouteTerms;
import org.stigar.core.route.Targets;
import org.stigar.core.trail.Traces;
import org.stigar.core.trail.TracesBuilder;
import org.stigar.core.trail.openness.Openness;
import org.stigar.core.trail.openness.Vantage;
import org.stigar.core.walk.Help.Word;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** What was known when a question was asked, and nothing later: who had answered what, and how that was taken. */
final class Before {

    private static final int HORIZON = 30;
    private static final double SECONDS_A_DAY = 86_400;

    private final Question question;
    private final PersonId asker;
    private final List<Answer> answers;
    private final Set<PersonId> candidates = new TreeSet<>();
    private final Evidence evidence;
    private final Need chosen;
    private final Need named;
    private final Map<PersonId, Double> routes;
    private final Bm25 byAnswers;
    private final Bm25 byQuestionsToo;

    Before(QuestionSite site, Question question, PersonId asker) {
        this.question = question;
        this.asker = asker;
        answers = site.answers().stream()
                .filter(answer -> answer.at().isBefore(question.at()))
                .toList();
        answers.forEach(answer -> candidates.add(answer.answerer()));
        candidates.remove(asker);
        Catalogue tags = tags(answers);
        evidence = Evidence.of(help(), tags, question.at(), EvidenceTerms.DEFAULT);
        chosen = Need.of(question.tags().stream().map(Before::id).distinct().toArray(CompetenceId[]::new));
        named = new CompetenceMatcher(tags).need(question.text());
        routes = bestRoutes();
        byAnswers = new Bm25(documents(false));
        byQuestionsToo = new Bm25(documents(true));
    }

    Set<PersonId> candidates() {
        return candidates;
    }

    /** Returns T: the openness of the best route of at most two trails. */
    Map<PersonId, Double> routes() {
        return routes;
    }

    private Map<PersonId, Double> bestRoutes() {
        TracesBuilder walks = new TracesBuilder().withPeople(Set.of(asker));
        for (Answer answer : answers) {
            answer.question()
                    .asker()
                    .filter(other -> !other.equals(answer.answerer()))
                    .ifPresent(other -> walks.accept(Walk.of(
                            answer.at(),
                            List.of(answer.answerer(), other),
                            WalkKind.MESSAGE,
                            Occasion.OWN,
                            WalkSource.DECLARED)));
        }
        Traces traces = walks.build();
        double now = day(question.at());
        Vantage from = Vantage.calendar(
                now,
                Math.max(
                        1,
                        now
                                - day(
                                        answers.isEmpty()
                                                ? question.at()
                                                : answers.get(0).at())));
        Openness openness = Openness.shipped();
        Forest forest = Forest.of(traces, trail -> openness.probability(traces.days(trail), from, HORIZON));
        Map<PersonId, Double> weights = new HashMap<>();
        candidates.stream()
                .filter(one -> forest.people().findNumber(one).isPresent())
                .forEach(one -> weights.put(one, 1.0));
        Map<PersonId, Double> best = new HashMap<>();
        if (!weights.isEmpty()) {
            RouteTerms terms = RouteTerms.targets(2, weights.size());
            for (Route route : new RouteSearch().list(forest, asker, Targets.of(forest.people(), weights), terms)) {
                best.put(route.target(), Math.min(1, route.value()));
            }
        }
        return best;
    }

    /** Returns the score of each candidate. */
    Map<PersonId, Double> ranked(Reading reading, RankingTerms terms, boolean byRoute) {
        Need need = reading == Reading.CHOSEN ? chosen : reading == Reading.NAMED ? named : named.with(chosen);
        Map<PersonId, Double> scores = new HashMap<>();
        for (PersonId candidate : candidates) {
            Map<CompetenceId, Standing> standings = new TreeMap<>();
            need.relevance()
                    .keySet()
                    .forEach(competence -> standings.put(
                            competence, evidence.standing(candidate, competence, asker, Standing.Claimed.NO)));
            double openness = byRoute ? routes.getOrDefault(candidate, 0.0) : 1 - terms.floor();
            scores.put(candidate, terms.score(need, Candidate.of(candidate, standings), openness));
        }
        return scores;
    }

    /** Returns what BM25 gives each candidate for the question with its tags. */
    Map<PersonId, Double> bm25(double k1, double b, boolean withQuestions) {
        String text = question.text() + " " + String.join(" ", question.tags());
        return (withQuestions ? byQuestionsToo : byAnswers).scores(text, k1, b);
    }

    /** Returns what each candidate wrote, with the questions that they answered if wanted. */
    private Map<PersonId, List<String>> documents(boolean withQuestions) {
        Map<PersonId, List<String>> documents = new TreeMap<>();
        for (Answer answer : answers) {
            if (candidates.contains(answer.answerer())) {
                List<String> document = documents.computeIfAbsent(answer.answerer(), one -> new ArrayList<>());
                document.add(answer.text());
                if (withQuestions) {
                    document.add(answer.question().text());
                    document.add(String.join(" ", answer.question().tags()));
                }
            }
        }
        return documents;
    }

    /** Returns how many answers each candidate gave, an old one counting for less, as evidence does. */
    Map<PersonId, Double> busiest() {
        Map<PersonId, Double> scores = new HashMap<>();
        for (Answer answer : answers) {
            double age = day(question.at()) - day(answer.at());
            scores.merge(answer.answerer(), Math.pow(age + 1, -0.5), Double::sum);
        }
        return scores;
    }

    /** Whoever's answer was taken solved it; whose answer others held for good helped; what nobody did is a claim. */
    private List<GivenHelp> help() {
        List<GivenHelp> help = new ArrayList<>();
        for (Answer answer : answers) {
            boolean taken = answer.taken().filter(question.at()::isAfter).isPresent();
            boolean confirmed =
                    answer.confirmed().filter(question.at()::isAfter).isPresent();
            answer.question()
                    .asker()
                    .filter(receiver -> !receiver.equals(answer.answerer()))
                    .ifPresent(receiver -> new HashSet<>(answer.question().tags())
                            .forEach(tag -> help.add(new GivenHelp(
                                    answer.at(),
                                    answer.answerer(),
                                    receiver,
                                    id(tag),
                                    taken ? HelpKind.SOLVED : HelpKind.TOGETHER,
                                    taken || confirmed ? Word.CONFIRMED : Word.CLAIMED,
                                    2))));
        }
        return help;
    }

    private static Catalogue tags(List<Answer> answers) {
        Map<CompetenceId, Competence> tags = new TreeMap<>();
        for (Answer answer : answers) {
            for (String tag : answer.question().tags()) {
                tags.put(id(tag), Competence.tag(id(tag), Locale.ENGLISH, tag.replace('-', ' ')));
            }
        }
        return Catalogue.of(tags.values());
    }

    private static CompetenceId id(String tag) {
        return new CompetenceId("tag:" + tag);
    }

    private static double day(Instant at) {
        return at.getEpochSecond() / SECONDS_A_DAY;
    }

    /** From where it is known what a question needs. */
    enum Reading {
        /** The tags that the asker chose. */
        CHOSEN,
        /** Tags that stand in the text. */
        NAMED,
        /** Both. */
        BOTH
    }
}
