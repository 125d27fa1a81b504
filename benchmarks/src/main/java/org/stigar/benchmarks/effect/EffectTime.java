package org.stigar.benchmarks.effect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.effect.Outcome;
import org.stigar.app.effect.cases.Effects;
import org.stigar.app.effect.cases.Effects.Asked;
import org.stigar.app.effect.cases.WorkingOut;
import org.stigar.app.effect.cases.WorkingOut.Step;
import org.stigar.app.organisation.Publications;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.WalkLog;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.benchmarks.walks.TeamsCompany;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/**
 * Asks whether a workshop of 300 helped, as its page does, from the button to what is kept: by the stored trails of a company in which
 * nobody is unlike anybody else, so that each who came could be compared with all others. Asks once after thirty days, and once after ninety, of
 * the same pairs; stops one.
 */
public final class EffectTime {

    private static final TeamsCompany COMPANY = new TeamsCompany(20_000, 2_000_000, 400);
    private static final int CAME = 300;
    private static final int DAYS_AGO = 100;
    private static final PersonId OWNER = new PersonId("person-19998");
    private static final PersonId GUARDIAN = new PersonId("person-19999");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private EffectTime() {}

    /** Takes a directory: one that an earlier run has loaded, or an empty one; without it, makes a temporary one. */
    public static void main(String[] home) throws IOException, SQLException {
        new EffectTime().run(home.length > 0 ? Path.of(home[0]) : Files.createTempDirectory("stigar-effect"));
    }

    private void run(Path home) throws IOException, SQLException {
        if (!Files.exists(home.resolve("data"))) {
            COMPANY.load(home);
        }
        try (LargeCompany company = LargeCompany.open(home, COMPANY.people())) {
            publish(company);
            long workshop = hold(company);
            out.printf(
                    Locale.ROOT,
                    "%,d people, %,d trails, %d came%n",
                    COMPANY.people(),
                    company.part(JdbcClient.class)
                            .sql("select count(*) from day_set")
                            .query(Long.class)
                            .single(),
                    CAME);
            stop(company, workshop);
            for (int days : Effects.DAYS) {
                ask(company, workshop, days);
            }
        }
    }

    private static void publish(LargeCompany company) {
        if (company.part(Publications.class).list().isEmpty()) {
            // Without a walk since, a quarter does not count as over.
            company.part(WalkLog.class)
                    .append(List.of(Walk.of(
                            Instant.now(),
                            company.ids().subList(0, 2),
                            WalkKind.DECLARED,
                            Occasion.OWN,
                            WalkSource.DECLARED)));
            company.part(Publishing.class).run(Instant.now());
        }
    }

    /** A workshop that is over, with every fiftieth there; what an earlier run was told would count against this one. */
    private static long hold(LargeCompany company) {
        Accounts accounts = company.part(Accounts.class);
        accounts.open(OWNER, Set.of(Role.FACILITATOR));
        accounts.open(GUARDIAN, Set.of(Role.GUARDIAN));
        JdbcClient jdbc = company.part(JdbcClient.class);
        jdbc.sql("delete from effect_case").update();
        jdbc.sql("delete from workshop").update();
        Instant now = Instant.now();
        Draft draft = new Draft(
                "What we can do",
                Purpose.COMPETENCE,
                "",
                new Charter("Sue", 120, LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1)),
                new Timetable(now.plus(Duration.ofDays(2)), ZoneId.of("Europe/Stockholm"), 1, 45, 0, "Room 1"),
                new Wishes(4, new Mix(Map.of(Attribute.COUNTRY, 1), 1), 0, false));
        long id = company.part(Workshops.class).create(OWNER, draft, now);
        jdbc.sql("update workshop set state = 'OVER', starts_at = now() - :days * interval '1 day' where id = :id")
                .param("days", DAYS_AGO)
                .param("id", id)
                .update();
        for (int person = 0; person < CAME; person++) {
            jdbc.sql("insert into workshop_person values (:id, :person, false, 'COMES', true)")
                    .param("id", id)
                    .param(
                            "person",
                            company.part(Pseudonyms.class)
                                    .of(company.ids().get(50 * person))
                                    .bytes())
                    .update();
        }
        return id;
    }

    private void stop(LargeCompany company, long workshop) {
        WorkingOut workingOut = company.part(WorkingOut.class);
        workingOut.ask(find(company, workshop), 30);
        WorkingOut.State state = state(company, workshop, 30).orElseThrow();
        while (state.isRunning() && state.read() == 0) {
            LockSupport.parkNanos(1_000_000);
            state = state(company, workshop, 30).orElseThrow();
        }
        long begun = System.nanoTime();
        workingOut.stop("workshop", workshop, 30);
        while (state.isRunning()) {
            LockSupport.parkNanos(1_000_000);
            state = state(company, workshop, 30).orElseThrow();
        }
        out.printf(Locale.ROOT, "stopped while trails are read, ended after %.2f s%n", seconds(begun));
    }

    private void ask(LargeCompany company, long workshop, int days) {
        long begun = System.nanoTime();
        company.part(WorkingOut.class).ask(find(company, workshop), days);
        double answered = seconds(begun);
        double read = 0;
        int told = 0;
        long last = 0;
        Optional<WorkingOut.State> state = state(company, workshop, days);
        while (state.filter(WorkingOut.State::isRunning).isPresent()) {
            if (state.get().read() > last) {
                last = state.get().read();
                told++;
            }
            if (state.get().step() != Step.COMPARING) {
                read = seconds(begun);
            }
            LockSupport.parkNanos(1_000_000);
            state = state(company, workshop, days);
        }
        double all = seconds(begun);
        EffectFigures figures = find(company, workshop).after().stream()
                .filter(after -> after.days() == days)
                .findFirst()
                .orElseThrow()
                .figures()
                .get(Outcome.TRAILS);
        out.printf(
                Locale.ROOT,
                "%d days: asked in %.2f s; trails read in %.1f s, told %d times; compared and kept after %.1f s: %s%n",
                days,
                answered,
                read,
                told,
                all,
                figures == null ? "nothing" : figures.kind());
    }

    private static Asked find(LargeCompany company, long workshop) {
        return company.part(Effects.class)
                .find("workshop", workshop, new Member(GUARDIAN, Set.of(Role.MEMBER, Role.GUARDIAN)))
                .orElseThrow();
    }

    private static Optional<WorkingOut.State> state(LargeCompany company, long workshop, int days) {
        return company.part(WorkingOut.class).findState("workshop", workshop, days);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
