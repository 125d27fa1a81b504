package org.stigar.benchmarks.questions;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stigar.benchmarks.questions.Before.Reading;
import org.stigar.benchmarks.questions.QuestionSite.Answer;
import org.stigar.benchmarks.questions.QuestionSite.Question;
import org.stigar.core.competence.ranking.RankingTerms;
import org.stigar.core.people.PersonId;

/**
 * Ranks who may answer, for each question of which an answer of somebody else was taken, from what was there before the
 * question: by competence, by route, by both, and by BM25. What is tuned is tuned on the early questions, and the late ones
 * tell.
 */
public final class QuestionRanking {

    private static final Instant BEGIN = Instant.parse("2018-04-01T00:00:00Z");
    private static final Instant SPLIT = Instant.parse("2018-06-15T00:00:00Z");
    private static final RankingTerms START = new RankingTerms(0.3, 0.5, 1, 0.5, 0.05, 1);

    private static final String BASELINE = "BM25, answers and questions";
    private static final String TUNED = "BM25, tuned";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Asked> early = new ArrayList<>();
    private final List<Asked> late = new ArrayList<>();

    private QuestionRanking() {}

    /** Takes the file of the posts; that of the votes lies beside it. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath().getParent();
        if (folder != null) {
            new QuestionRanking().run(QuestionSite.read(folder));
        }
    }

    private void run(QuestionSite site) {
        collect(site);
        Map<String, Function<Before, Map<PersonId, Double>>> rankings = new LinkedHashMap<>();
        rankings.put("BM25, answers", before -> before.bm25(1.2, 0.75, false));
        rankings.put(BASELINE, before -> before.bm25(1.2, 0.75, true));
        rankings.put(TUNED, tunedBm25());
        rankings.put("answers so far, fading", Before::busiest);
        rankings.put("competence, tags chosen", before -> before.ranked(Reading.CHOSEN, START, false));
        rankings.put("competence, tags named", before -> before.ranked(Reading.NAMED, START, false));
        rankings.put("competence, both tags", before -> before.ranked(Reading.BOTH, START, false));
        rankings.put("route", Before::routes);
        rankings.put("both, start values", before -> before.ranked(Reading.BOTH, START, true));
        rankings.put("both, three receivers", before -> before.ranked(Reading.BOTH, RankingTerms.DEFAULT, true));
        rankings.put("both, tuned", tunedBoth());
        List<Row> rows = rankings.entrySet().stream()
                .map(ranking ->
                        new Row(ranking.getKey(), hits(early, ranking.getValue()), hits(late, ranking.getValue())))
                .toList();
        out.printf(
                "%d early questions, %d late; known before: %d, %d%n",
                early.size(), late.size(), known(early), known(late));
        out.println("| ranking | early MRR | success@5 | late MRR | success@5 | above BM25 | above BM25, tuned |");
        rows.forEach(row -> out.printf(
                "| %s | %.3f | %.3f | %.3f | %.3f | %s | %s |%n",
                row.name,
                row.early.meanReciprocal(),
                row.early.withinFive(),
                row.late.meanReciprocal(),
                row.late.withinFive(),
                row.late.above(late(rows, BASELINE)),
                row.late.above(late(rows, TUNED))));
    }

    private static FirstHits late(List<Row> rows, String name) {
        return rows.stream().filter(row -> row.name.equals(name)).findFirst().orElseThrow().late;
    }

    private void collect(QuestionSite site) {
        for (Question question : site.questions()) {
            Optional<PersonId> sought = site.answers().stream()
                    .filter(answer -> question.accepted().equals(Optional.of(answer.id())))
                    .map(Answer::answerer)
                    .findFirst();
            if (sought.isPresent()
                    && question.asker().isPresent()
                    && !question.asker().equals(sought)
                    && !question.at().isBefore(BEGIN)) {
                Before before = new Before(site, question, question.asker().get());
                (question.at().isBefore(SPLIT) ? early : late).add(new Asked(before, sought.get()));
            }
        }
    }

    private Function<Before, Map<PersonId, Double>> tunedBm25() {
        double best = -1;
        double[] chosen = new double[2];
        for (double k1 : new double[] {0.6, 1.2, 2, 4}) {
            for (double b : new double[] {0, 0.25, 0.5, 0.75, 1}) {
                double mean = hits(early, before -> before.bm25(k1, b, true)).meanReciprocal();
                if (mean > best) {
                    best = mean;
                    chosen = new double[] {k1, b};
                }
            }
        }
        out.printf("BM25 tuned: k1 %.2f, b %.2f%n", chosen[0], chosen[1]);
        double k1 = chosen[0];
        double b = chosen[1];
        return before -> before.bm25(k1, b, true);
    }

    private Function<Before, Map<PersonId, Double>> tunedBoth() {
        double best = -1;
        RankingTerms chosen = START;
        for (double a : new double[] {0.5, 1}) {
            for (double b : new double[] {0.25, 0.5, 1}) {
                for (double floor : new double[] {0.05, 0.2}) {
                    RankingTerms terms = new RankingTerms(0.3, a, b, 0.5, floor, 1);
                    double mean = hits(early, before -> before.ranked(Reading.BOTH, terms, true))
                            .meanReciprocal();
                    if (mean > best) {
                        best = mean;
                        chosen = terms;
                    }
                }
            }
        }
        out.printf("both tuned: a %.2f, b %.2f, floor %.2f%n", chosen.expertise(), chosen.trail(), chosen.floor());
        RankingTerms terms = chosen;
        return before -> before.ranked(Reading.BOTH, terms, true);
    }

    private static FirstHits hits(List<Asked> questions, Function<Before, Map<PersonId, Double>> ranking) {
        FirstHits hits = new FirstHits();
        questions.forEach(asked -> hits.add(ranking.apply(asked.before), asked.before.candidates(), asked.sought));
        return hits;
    }

    private static long known(List<Asked> questions) {
        return questions.stream()
                .filter(asked -> asked.before.candidates().contains(asked.sought))
                .count();
    }

    private record Row(String name, FirstHits early, FirstHits late) {}

    private record Asked(Before before, PersonId sought) {}
}
