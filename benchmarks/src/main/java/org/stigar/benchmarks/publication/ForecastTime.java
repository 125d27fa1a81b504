package org.stigar.benchmarks.publication;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.organisation.Forecasts;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.figures.ForecastFigures;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.people.People;
import org.stigar.app.walks.WalkLog;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.benchmarks.walks.TeamsCompany;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Part.Trait;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * Forecasts a reorganisation as the server does, from the stored trails to coarse figures: ten teams are split in two and ten others merged.
 * The first forecast reads the trails; those after it, in the same half hour, find them read.
 */
public final class ForecastTime {

    private static final int ROUNDS = 4;
    private static final int SPLIT = 10;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int people;
    private final int trails;
    private final int teams;

    private ForecastTime(int people, int trails, int teams) {
        this.people = people;
        this.trails = trails;
        this.teams = teams;
    }

    /** Takes the numbers of people, trails and teams, and a directory: one that an earlier run has loaded, or an empty one. */
    public static void main(String[] arguments) throws Exception {
        int[] numbers =
                Arrays.stream(arguments).limit(3).mapToInt(Integer::parseInt).toArray();
        new ForecastTime(numbers[0], numbers[1], numbers[2])
                .run(arguments.length > 3 ? Path.of(arguments[3]) : Files.createTempDirectory("stigar-forecast"));
    }

    private void run(Path home) throws Exception {
        if (!Files.exists(home.resolve("data"))) {
            new TeamsCompany(people, trails, teams).load(home);
        }
        try (LargeCompany company = LargeCompany.open(home, people)) {
            LocalDate quarter = publish(company);
            List<Step> steps = steps(company); // gives people functions, so it goes first
            Draft draft = Draft.of(company.part(People.class).directory(), Instant.now(), steps, 8);
            if (!draft.problems().isEmpty()) {
                throw new IllegalStateException("the steps of the benchmark make sense");
            }
            Forecasts forecasts = company.part(Forecasts.class);
            out.printf(
                    Locale.ROOT,
                    "%,d people in %,d teams, %,d trails%n",
                    people,
                    teams,
                    company.part(JdbcClient.class)
                            .sql("select count(*) from day_set")
                            .query(Long.class)
                            .single());
            cancel(forecasts, quarter, draft);
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                ForecastFigures figures =
                        forecasts.forecast(quarter, draft, List.of(), Instant.now(), (step, done) -> {});
                out.printf(
                        Locale.ROOT,
                        "%s forecast in %.1f s: %s trails lose their occasion, %,d pairs of groups%n",
                        round == 0 ? "first" : "next",
                        (System.nanoTime() - begun) / 1e9,
                        figures.losses().trails(),
                        figures.between().size());
            }
        }
    }

    private LocalDate publish(LargeCompany company) {
        Publications publications = company.part(Publications.class);
        if (publications.list().isEmpty()) {
            company.part(WalkLog.class)
                    .append(List.of(Walk.of(
                            Instant.now(),
                            company.ids().subList(0, 2),
                            WalkKind.DECLARED,
                            Occasion.OWN,
                            WalkSource.DECLARED)));
            company.part(Publishing.class).run(Instant.now());
        }
        return publications.list().get(0);
    }

    private List<Step> steps(LargeCompany company) {
        int size = people / teams;
        List<Person> other = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int team = 0; team < SPLIT; team++) {
            for (PersonId person : company.ids().subList(team * size, team * size + size / 2)) {
                other.add(Person.builder(person).function("Other").build());
            }
            UnitId half = new UnitId("half-" + team);
            steps.add(new Step.Found(half, half.value(), UnitKind.TEAM, Optional.empty()));
            steps.add(new Step.Split(new UnitId("team-" + team), new Part(Trait.FUNCTION, "Other"), half));
            steps.add(new Step.Merge(
                    new UnitId("team-" + (SPLIT + 2 * team)), new UnitId("team-" + (SPLIT + 2 * team + 1))));
        }
        company.part(People.class).put(other, List.of(), List.of());
        return steps;
    }

    private void cancel(Forecasts forecasts, LocalDate quarter, Draft draft) {
        long[] asked = {0};
        try {
            forecasts.forecast(quarter, draft, List.of(), Instant.now(), (step, done) -> {
                if (asked[0] > 0) {
                    throw new CancellationException();
                }
                if (step == Forecasts.Step.JUDGING) {
                    asked[0] = System.nanoTime();
                }
            });
        } catch (CancellationException e) {
            out.printf(
                    Locale.ROOT,
                    "cancelled while trails are judged, ended after %.2f s%n",
                    (System.nanoTime() - asked[0]) / 1e9);
        }
    }
}
