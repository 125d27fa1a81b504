package org.stigar.app.imports.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.stigar.app.StigarApplication;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.people.People;
import org.stigar.app.walks.CurrentForest;
import org.stigar.app.walks.DaySets;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.forest.Forest;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Walk;

/** The server as it is, in a process of its own that may be killed. It tells what it knows when a line asks for that. */
final class KillableServer {

    /** Printed when it takes requests, with its port. */
    static final String READY = "ready ";

    /** Asks for what walk log, day sets and forest hold, in lines of {@link WalkTable#lines}. */
    static final String TELL = "tell";

    /** Ends an answer. */
    static final String TOLD = "told";

    private final WalkLog log;
    private final DaySets daySets;
    private final CurrentForest forest;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private KillableServer(ApplicationContext app) {
        log = app.getBean(WalkLog.class);
        daySets = app.getBean(DaySets.class);
        forest = app.getBean(CurrentForest.class);
    }

    public static void main(String[] home) throws IOException {
        ApplicationContext app = SpringApplication.run(
                StigarApplication.class,
                "--stigar.home=" + home[0],
                "--stigar.port=0",
                "--stigar.management-port=0",
                "--logging.threshold.console=off",
                "--logging.file.name=" + home[0] + "/log");
        People people = app.getBean(People.class);
        people.put(
                WalkTable.people().stream()
                        .map(id -> Person.builder(id).build())
                        .toList(),
                List.of(),
                List.of());
        AdminBrowser.openAccount(people, app.getBean(Accounts.class), Role.ADMIN);
        KillableServer server = new KillableServer(app);
        server.out.println(READY + app.getEnvironment().getRequiredProperty("local.server.port"));
        server.answer(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        System.exit(0); // nobody asks any more
    }

    private void answer(BufferedReader in) throws IOException {
        for (String line = in.readLine(); TELL.equals(line); line = in.readLine()) {
            tell();
            out.println(TOLD);
        }
    }

    private void tell() {
        for (PersonId one : WalkTable.people()) {
            daySets.of(one).forEach((other, trace) -> {
                if (one.compareTo(other) < 0) {
                    out.println(WalkTable.days(one, other, trace.days().stream()));
                }
            });
            for (PersonId other : WalkTable.people()) {
                if (one.compareTo(other) < 0) {
                    List<Instant> walks = log.between(one, other).stream()
                            .map(Walk::at)
                            .sorted()
                            .toList();
                    if (!walks.isEmpty()) {
                        out.println(WalkTable.walks(one, other, walks));
                    }
                }
            }
        }
        Forest now = forest.now();
        TreeSet<String> trails = new TreeSet<>();
        now.forEach((one, other, openness) -> trails.add(
                WalkTable.trail(now.people().person(one), now.people().person(other))));
        trails.forEach(out::println);
    }
}
