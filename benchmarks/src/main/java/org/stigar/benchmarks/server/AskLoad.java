package org.stigar.benchmarks.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.asks.Finding;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.CurrentForest;
import org.stigar.benchmarks.walks.LargeCompany;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.Competence;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.intake.skills.EscoSkills;
import org.stigar.intake.source.SourceFile;

/**
 * What asks search, with 200,000 people and 20 million trails loaded, the competences of a public catalogue, 600,000 claims and
 * 500,000 helps: what is found while a competence is typed, what a text is understood to be about, and the whole ranking. One
 * user, and 20 questions a second whatever the answers take. Measured within the server's JVM: without the page around it.
 */
public final class AskLoad {

    private static final int PEOPLE = 200_000;
    private static final int TRAILS = 20_000_000;
    private static final int CLAIMS = 600_000;
    private static final int HELPS = 500_000;
    private static final int A_UNIT = 100;
    /** One trail in ten may be used to introduce, by either end's word: some twenty for each person. */
    private static final String INTRODUCERS = """
            insert into trail (low, high, since, introduces_low, introduces_high)
            select low, high, now(), true, true from day_set tablesample bernoulli (10) repeatable (11)
            """;

    private static final int QUESTIONS = 600;
    private static final int RATE = 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SplittableRandom random = new SplittableRandom(11);

    private AskLoad() {}

    /** Takes the catalogue, and a directory: one that an earlier run has loaded, or an empty one. */
    public static void main(String[] files) throws Exception {
        new AskLoad()
                .run(
                        Path.of(files[0]),
                        files.length > 1 ? Path.of(files[1]) : Files.createTempDirectory("stigar-asks"));
    }

    private void run(Path catalogue, Path home) throws Exception {
        if (!Files.exists(home.resolve("data"))) {
            load(catalogue, home);
        }
        try (LargeCompany company = LargeCompany.open(home, PEOPLE)) {
            out.printf(
                    Locale.ROOT,
                    "%,d people, %,d trails in memory, %,d competences%n",
                    PEOPLE,
                    company.part(CurrentForest.class).now().size(),
                    company.part(Competences.class).catalogue().competences().size());
            measure(company);
        }
    }

    private void measure(LargeCompany company) throws Exception {
        Competences competences = company.part(Competences.class);
        Finding finding = company.part(Finding.class);
        List<Competence> all = List.copyOf(competences.catalogue().competences());
        IntConsumer type = i -> {
            String name = all.get(random.nextInt(all.size())).label(Locale.ENGLISH);
            String begun = name.substring(0, Math.min(name.length(), 3 + i % 6));
            competences.suggest(company.ids().get(i), begun, Locale.ENGLISH, 8);
        };
        IntConsumer understand = i -> finding.understand(company.ids().get(i), text(all), Instant.now());
        IntConsumer rank = i -> finding.find(company.ids().get(i * 37 % PEOPLE), text(all), Set.of(), Instant.now());
        for (int round = 0; round < 2; round++) {
            String when = round == 0 ? "warming up: " : "";
            alone(when + "while typing", type);
            alone(when + "understanding a text", understand);
            alone(when + "ranking", rank);
            company.part(JdbcClient.class).sql("delete from ask_search").update();
        }
        steadily("while typing", type);
        steadily("ranking", rank);
    }

    private String text(List<Competence> all) {
        String one = all.get(popular(all.size())).label(Locale.ENGLISH);
        String other = all.get(popular(all.size())).label(Locale.ENGLISH);
        return "I need somebody who knows about " + one + " and perhaps " + other + ", before the delivery on Friday.";
    }

    /** Few are wanted often and many seldom. */
    private int popular(int count) {
        return (int) (count * Math.pow(random.nextDouble(), 3));
    }

    private void alone(String what, IntConsumer question) {
        long[] nanos = new long[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long begun = System.nanoTime();
            question.accept(i);
            nanos[i] = System.nanoTime() - begun;
        }
        print(what + ", one user", nanos);
    }

    private void steadily(String what, IntConsumer question) throws Exception {
        long[] nanos = new long[QUESTIONS];
        ExecutorService threads = Executors.newFixedThreadPool(RATE);
        List<Future<?>> asked = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < QUESTIONS; i++) {
            int number = i;
            long due = start + i * (1_000_000_000L / RATE);
            LockSupport.parkNanos(due - System.nanoTime());
            asked.add(threads.submit(() -> {
                question.accept(number);
                nanos[number] = System.nanoTime() - due;
            }));
        }
        for (Future<?> one : asked) {
            one.get();
        }
        threads.shutdown();
        print(what + ", " + RATE + " a second", nanos);
    }

    private void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 95 / 100] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    private void load(Path catalogue, Path home) throws IOException, SQLException {
        try (LargeCompany company = new LargeCompany(home, PEOPLE)) {
            placePeople(company);
            CatalogueBuilder builder = new CatalogueBuilder();
            new EscoSkills().read(SourceFile.of(catalogue), Locale.ENGLISH, builder);
            List<Competence> all = List.copyOf(builder.build().catalogue().competences());
            company.part(CatalogueEditing.class).put(all);
            List<Pseudonym> ends = company.ids().stream()
                    .map(company.part(Pseudonyms.class)::of)
                    .toList();
            copy(company, "competence_claim (person, competence_id, stance)", claims(ends, all));
            copy(
                    company,
                    "given_help (id, helper, receiver, competence_id, kind, word, gathering, at)",
                    helps(ends, all));
            int today = (int) (Instant.now().getEpochSecond() / 86_400);
            company.layTrails(TRAILS, today, random);
            company.part(JdbcClient.class).sql(INTRODUCERS).update();
            company.part(JdbcClient.class).sql("analyze").update();
        }
    }

    private static void placePeople(LargeCompany company) {
        List<Unit> units = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        for (int department = 0; department < PEOPLE / A_UNIT / 10; department++) {
            UnitId above = new UnitId("department-" + department);
            units.add(unit(above, UnitKind.DEPARTMENT, Optional.empty()));
            for (int team = 0; team < 10; team++) {
                UnitId id = new UnitId("team-" + (department * 10 + team));
                units.add(unit(id, UnitKind.TEAM, Optional.of(above)));
                int first = (department * 10 + team) * A_UNIT;
                IntStream.range(first, first + A_UNIT)
                        .mapToObj(company.ids()::get)
                        .forEach(person -> memberships.add(new Membership(person, id, Validity.ALWAYS)));
            }
        }
        company.part(People.class).put(List.of(), units, memberships);
    }

    private static Unit unit(UnitId id, UnitKind kind, Optional<UnitId> parent) {
        return new Unit(id, id.value(), kind, parent, Validity.ALWAYS);
    }

    private String claims(List<Pseudonym> ends, List<Competence> all) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < CLAIMS; i++) {
            // Three for each, never the same: from a third of the catalogue each.
            int third = all.size() / 3;
            Competence competence = all.get(i % 3 + 3 * popular(third));
            rows.append("\\\\x")
                    .append(ends.get(i / 3))
                    .append('\t')
                    .append(competence.id().value())
                    .append("\tCAN_HELP\n");
        }
        return rows.toString();
    }

    private String helps(List<Pseudonym> ends, List<Competence> all) {
        StringBuilder rows = new StringBuilder();
        Instant now = Instant.now();
        for (int i = 0; i < HELPS; i++) {
            int helper = random.nextInt(ends.size());
            int receiver = (helper + 1 + random.nextInt(A_UNIT)) % ends.size();
            rows.append(i + 1)
                    .append("\t\\\\x")
                    .append(ends.get(helper))
                    .append("\t\\\\x")
                    .append(ends.get(receiver))
                    .append('\t')
                    .append(all.get(popular(all.size())).id().value())
                    .append("\tSOLVED\tCONFIRMED\t2\t")
                    .append(now.minusSeconds(random.nextLong(1, 4L * 365 * 86_400)))
                    .append('\n');
        }
        return rows.toString();
    }

    private static void copy(LargeCompany company, String table, String rows) throws IOException, SQLException {
        try (Connection connection = company.part(DataSource.class).getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + table + " from stdin",
                            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
