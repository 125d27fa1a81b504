package org.stigar.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.changes.Change;
import org.stigar.app.changes.Changes;
import org.stigar.app.changes.Outline;
import org.stigar.app.changes.forecast.Forecasting;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.walks.WalkLog;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.benchmarks.walks.TeamsCompany;
import org.stigar.core.change.draft.Step;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Stage;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * Asks {@code ./stigar serve} for <em>Organisation</em>, a journey of forty stages and a change that is forecast, as the guardian, who sees
 * all 400 teams, and as somebody who answers for a department: a published quarter of 20,000 people and 2,000,000 trails.
 */
public final class OrganisationLoad {

    private static final int PEOPLE = 20_000;
    private static final TeamsCompany COMPANY = new TeamsCompany(PEOPLE, 2_000_000, 400);
    private static final int RATE = 5;
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final int ROUNDS = 3;
    private static final String PASSWORD = "a password of a benchmark";
    private static final PersonId GUARDIAN = new PersonId("person-19999");
    private static final PersonId LEADER = new PersonId("person-0");

    private OrganisationLoad() {}

    /** Takes a directory: one that an earlier run has loaded, or an empty one; without it, makes a temporary one. */
    public static void main(String[] home) throws IOException, InterruptedException, SQLException {
        run(home.length > 0 ? Path.of(home[0]) : Files.createTempDirectory("stigar-organisation"));
    }

    private static void run(Path home) throws IOException, InterruptedException, SQLException {
        if (!Files.exists(home.resolve("data"))) {
            COMPANY.load(home);
        }
        List<String> pages = prepare(home);
        try (SteadyLoad load = new SteadyLoad(home)) {
            for (PersonId reader : List.of(GUARDIAN, LEADER)) {
                String what = reader.equals(GUARDIAN) ? "guardian" : "leader";
                List<Visitor> visitors = List.of(load.visitor(reader.value(), PASSWORD));
                for (String page : pages) {
                    load.ask(what + " " + page + ", warming up", visitors, page, RATE, ROUND);
                    for (int round = 1; round <= ROUNDS; round++) {
                        load.ask(what + " " + page + ", round " + round, visitors, page, RATE, ROUND);
                    }
                }
            }
        }
    }

    /** Publishes a quarter, draws a journey, forecasts a change, and returns the pages to ask for. */
    private static List<String> prepare(Path home) {
        try (LargeCompany company = LargeCompany.open(home, PEOPLE)) {
            Accounts accounts = company.part(Accounts.class);
            for (PersonId reader : List.of(GUARDIAN, LEADER)) {
                accounts.open(reader, Set.of(reader.equals(GUARDIAN) ? Role.GUARDIAN : Role.MEMBER));
                accounts.choosePassword(reader, PASSWORD);
            }
            LocalDate until = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(30);
            company.part(Leaders.class).grant(new Leaders.Grant(LEADER, new UnitId("department-0"), until));
            company.part(LeaderRole.class).give(LEADER);
            JdbcClient jdbc = company.part(JdbcClient.class);
            // What an earlier run was told would count against this one.
            jdbc.sql("delete from change_forecast").update();
            jdbc.sql("delete from change").update();
            jdbc.sql("delete from publication").update();
            jdbc.sql("delete from cohort_member").update();
            // Without a walk since, a quarter does not count as over.
            company.part(WalkLog.class)
                    .append(List.of(Walk.of(
                            Instant.now(),
                            company.ids().subList(0, 2),
                            WalkKind.DECLARED,
                            Occasion.OWN,
                            WalkSource.DECLARED)));
            company.part(Publishing.class).run(Instant.now());
            jdbc.sql("update publication set shown_from = now()").update();
            long journey = company.part(Journeys.class).create("From first call to delivery", journey());
            long change = forecast(company);
            return List.of("/organisation", "/journeys/" + journey, "/changes/" + change);
        }
    }

    /** Forty stages of a team each, the first ten in the leader's department. */
    private static Journey journey() {
        List<Stage> stages = IntStream.range(0, Journey.MOST_STAGES)
                .mapToObj(stage -> new Stage(
                        "Stage " + stage, new TreeSet<>(Set.of(new UnitId("team-" + stage))), List.of(), List.of()))
                .toList();
        List<Handover> handovers = IntStream.range(1, stages.size())
                .mapToObj(stage -> new Handover(
                        stages.get(stage - 1).name(), stages.get(stage).name()))
                .toList();
        return new Journey(stages, handovers);
    }

    /** The ten teams of the leader's department become five. */
    private static long forecast(LargeCompany company) {
        List<Step> steps = IntStream.range(0, 5)
                .<Step>mapToObj(
                        team -> new Step.Merge(new UnitId("team-" + 2 * team), new UnitId("team-" + (2 * team + 1))))
                .toList();
        LocalDate from = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(30);
        Changes changes = company.part(Changes.class);
        long id = changes.create(LEADER, new Outline("Five teams of ten", "", from, steps, List.of()));
        Change change = changes.find(id).orElseThrow();
        Forecasting forecasting = company.part(Forecasting.class);
        forecasting.ask(change, new Member(LEADER, Set.of(Role.MEMBER, Role.LEADER)));
        while (forecasting.find(change).isEmpty()) {
            LockSupport.parkNanos(200_000_000);
        }
        return id;
    }
}
