package org.stigar.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Walk;
import org.stigar.demo.life.DrawnTrail;
import org.stigar.demo.staff.CompanyDates;

/**
 * Writes a made-up company as the files that Stigar reads: {@code people.csv units.csv memberships.csv walks.csv
 * moves.csv declared.csv}, in UTF-8, the same bytes for the same company.
 *
 * <p>No field needs quotation marks. A blank {@code from} or {@code until} is a period without that end.
 */
public final class CompanyFiles {

    /** From this size on the walks are packed: {@code walks.csv.gz}. */
    public static final int PACKED_FROM_PEOPLE = 10_000;

    private static final int BUFFER = 1 << 16;

    private final MadeUpCompany company;
    private final Path folder;
    private final Duration shift;

    /** Whether the people's names and addresses are written. */
    public enum Names {
        /** Opaque ids only, so that every command may be tried on the files. */
        LEFT_OUT,
        /** With names and addresses, as a register of people has them. */
        WRITTEN
    }

    private CompanyFiles(MadeUpCompany company, Path folder, LocalDate from) {
        this.company = company;
        this.folder = folder;
        shift = Duration.ofDays(ChronoUnit.DAYS.between(CompanyDates.START, from));
    }

    /**
     * Writes all files into a folder, dated as {@link CompanyDates} has it.
     *
     * @throws IOException if the disk fails
     */
    public static List<Path> write(Path folder, MadeUpCompany company, Names names) throws IOException {
        return write(folder, company, names, CompanyDates.START);
    }

    /**
     * Writes all files into a folder, which is made if it is not there. Files of the same name are overwritten.
     *
     * @param from the first day with walks, a Monday; everything moves with it, holidays too
     * @return the files, in the order in which they are named above
     * @throws IOException if the disk fails
     */
    public static List<Path> write(Path folder, MadeUpCompany company, Names names, LocalDate from) throws IOException {
        if (from.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("the company begins on a Monday, not on " + from);
        }
        Files.createDirectories(folder);
        CompanyFiles files = new CompanyFiles(company, folder, from);
        Directory directory = company.directory();
        return List.of(
                files.people(directory.people(), names),
                files.table("units.csv", "id,name,kind,parent,from,until", directory.units(), files::row),
                files.table("memberships.csv", "person,unit,from,until", directory.memberships(), files::row),
                files.walks(),
                files.table("moves.csv", "person,to", company.moves(), move -> move.person() + "," + move.to()),
                files.table("declared.csv", "by,with,rhythm,at,confirmed", company.drawnTrails(), files::row));
    }

    private Path people(List<Person> people, Names names) throws IOException {
        return names == Names.LEFT_OUT
                ? table(
                        "people.csv",
                        "id,languages,country,city,zone,hours,function,role,level",
                        people,
                        person -> person.id() + "," + row(person))
                : table(
                        "people.csv",
                        "id,name,addresses,languages,country,city,zone,hours,function,role,level",
                        people,
                        person -> person.id() + "," + person.name().orElse("") + ","
                                + String.join("|", person.addresses()) + "," + row(person));
    }

    private <T> Path table(String name, String header, List<T> rows, Function<T, String> row) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = open(Files.newOutputStream(file))) {
            out.write(header + "\n");
            for (T one : rows) {
                out.write(row.apply(one));
                out.write('\n');
            }
        }
        return file;
    }

    private Path walks() throws IOException {
        boolean packed = company.people().size() >= PACKED_FROM_PEOPLE;
        Path file = folder.resolve(packed ? "walks.csv.gz" : "walks.csv");
        OutputStream stream = Files.newOutputStream(file);
        try (Writer out = open(packed ? new GZIPOutputStream(stream, BUFFER) : stream)) {
            out.write("at,participants,kind,occasion,source,source_id,gathering,helper,competences,word\n");
            StringBuilder line = new StringBuilder();
            company.forEachWalk(walk -> {
                line.setLength(0);
                try {
                    out.append(row(walk, line));
                } catch (IOException e) {
                    throw new UncheckedIOException(e); // unpacked below: the walks know nothing of files
                }
            });
        } catch (UncheckedIOException e) {
            throw new IOException("the walks could not be written", e);
        }
        return file;
    }

    private static Writer open(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    }

    private static String row(Person person) {
        return String.join(
                ",",
                person.languages().stream().map(Locale::toLanguageTag).collect(Collectors.joining("|")),
                person.country().orElse(""),
                person.city().orElse(""),
                person.zone().getId(),
                person.hours().from() + "-" + person.hours().until(),
                person.function().orElse(""),
                person.role().orElse(""),
                person.level().orElse(""));
    }

    private String row(Unit unit) {
        return String.join(
                ",",
                unit.id().value(),
                unit.name(),
                unit.kind().name(),
                unit.parent().map(UnitId::value).orElse(""),
                end(unit.validity().from()),
                end(unit.validity().until()));
    }

    private String row(Membership membership) {
        return String.join(
                ",",
                membership.person().value(),
                membership.unit().value(),
                end(membership.validity().from()),
                end(membership.validity().until()));
    }

    private String row(DrawnTrail trail) {
        String answer = switch (trail.answer()) {
            case OPEN -> "";
            case CONFIRMED -> "yes";
            case DENIED -> "no";
        };
        String rhythm = trail.rhythm().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.join(
                ",",
                trail.by().value(),
                trail.with().value(),
                rhythm,
                trail.at().plus(shift).toString(),
                answer);
    }

    private StringBuilder row(Walk walk, StringBuilder line) {
        line.append(walk.at().plus(shift)).append(',');
        for (int i = 0; i < walk.participants().size(); i++) {
            line.append(i == 0 ? "" : "|").append(walk.participants().get(i).value());
        }
        line.append(',').append(walk.kind()).append(',').append(walk.occasion());
        line.append(',').append(walk.source().name());
        line.append(',').append(walk.sourceId().orElse(""));
        line.append(',').append(walk.gathering()).append(',');
        if (walk.help().isPresent()) {
            Help help = walk.help().get();
            line.append(help.helper().value()).append(',');
            line.append(String.join("|", help.competences())).append(',').append(help.word());
        } else {
            line.append(",,");
        }
        return line.append('\n');
    }

    private String end(Instant instant) {
        return instant.equals(Instant.MIN) || instant.equals(Instant.MAX)
                ? ""
                : instant.plus(shift).toString();
    }
}
