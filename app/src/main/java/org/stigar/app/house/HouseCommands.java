package org.stigar.app.house;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stigar.app.backup.BackupWords;
import org.stigar.app.backup.Progress;
import org.stigar.app.backup.Restore.Existing;
import org.stigar.app.backup.Restore.Held;
import org.stigar.app.database.DatabaseWords;

/**
 * The commands {@code backup}, {@code restore} and {@code doctor}. Their exit codes are part of the interface: 0 done, 1 look at
 * something, 2 refused or broken off and nothing changed, 70 a fault in Stigar.
 */
public final class HouseCommands {

    static final int DONE = 0;
    static final int LOOK = 1;
    static final int WRONG = 2;
    static final int FAULT = 70;

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;
    private final Installation installation;
    private final Clock clock;
    private final SecureRandom random;
    private final Progress progress;
    private final Chores chores;
    private final HouseWords words;

    /**
     * Makes the commands.
     *
     * @param out takes answers
     * @param err takes everything else
     * @param locale of the machine
     * @param environment says where the installation is
     */
    public HouseCommands(
            PrintStream out,
            PrintStream err,
            Locale locale,
            Map<String, String> environment,
            Clock clock,
            SecureRandom random,
            String program) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        words = new HouseWords(locale);
        this.clock = clock;
        this.random = random;
        installation = Installation.of(environment);
        progress = new MillionsOfRows(
                (table, rows) -> err.println("stigar: " + words.text("house.progress", table, rows)));
        chores = new Chores(installation, clock, random, program, progress);
    }

    /** Returns whether the arguments of the program name one of these commands. */
    public static boolean areIn(List<String> arguments) {
        return !arguments.isEmpty() && List.of("backup", "restore", "doctor").contains(arguments.get(0));
    }

    /** Runs one command, and returns its exit code. */
    public int run(List<String> arguments) {
        try {
            return command(arguments);
        } catch (SQLException e) {
            return wrong(database(e));
        } catch (IOException e) {
            return wrong(words.text("house.trouble.file", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            return wrong(words.text("house.trouble.file", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            Optional<String> known = new BackupWords(locale).of(e).or(() -> new DatabaseWords(locale).of(e));
            return known.map(this::wrong).orElseGet(() -> fault(e));
        }
    }

    private String database(SQLException trouble) {
        String state = String.valueOf(trouble.getSQLState());
        return switch (state) {
            case "53100" -> words.text("house.trouble.disk-full");
            case "55P03" -> words.text("house.trouble.locked");
            case "08000", "08001", "08003", "08006", "57P01", "57P02" -> words.text("house.trouble.connection");
            default -> words.text("house.trouble.database", state);
        };
    }

    /** Without messages, which may quote what is stored. */
    private int fault(RuntimeException fault) {
        Optional<SQLException> database = Stream.<Throwable>iterate(fault, e -> e != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
        if (database.isPresent()) {
            return wrong(database(database.get()));
        }
        err.println("stigar: " + words.text("house.trouble.fault"));
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            err.println(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                err.println("    at " + frame);
            }
        }
        return FAULT;
    }

    private int command(List<String> arguments) throws IOException, SQLException {
        String command = arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        if (command.equals("backup") && rest.size() == 1) {
            Path file = Path.of(rest.get(0));
            say("house.backup.done", file.toString(), chores.backup(file));
            return DONE;
        }
        boolean replaces = rest.contains("--replace");
        List<String> files =
                rest.stream().filter(each -> !each.equals("--replace")).toList();
        if (command.equals("restore") && files.size() == 1) {
            Held held = chores.restore(Path.of(files.get(0)), replaces ? Existing.REPLACE : Existing.KEEP);
            say("house.restore.done", held.made().toString(), held.rows());
            return DONE;
        }
        if (command.equals("doctor")) {
            return call(rest.stream().map(Path::of).toList());
        }
        return wrong(words.text("house.usage"));
    }

    private int call(List<Path> backups) throws IOException, SQLException {
        Doctor doctor = new Doctor(
                installation,
                clock,
                random,
                words,
                progress,
                finding -> say("house.doctor." + finding.level().name().toLowerCase(Locale.ROOT), finding.text()));
        return switch (doctor.look(backups)) {
            case OK -> DONE;
            case LOOK -> LOOK;
            case WRONG -> WRONG;
        };
    }

    private void say(String key, Object... values) {
        out.println(words.text(key, values));
    }

    private int wrong(String text) {
        err.println("stigar: " + text);
        return WRONG;
    }
}
