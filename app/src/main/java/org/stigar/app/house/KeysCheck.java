package org.stigar.app.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.PseudonymMaker;
import org.stigar.core.people.PersonId;
import org.stigar.intake.pseudonym.PseudonymKey;

/** Whether the keys are there, are their owner's alone, and are those of this database. */
final class KeysCheck {

    /** Of the trails as many as are enough to tell; that none of their ends is known cannot be chance. */
    private static final String ENDS = """
            select low from (select low from day_set limit 1000) one union select high from (select high from day_set limit 1000) other
            """;

    private final Installation installation;
    private final HouseWords words;

    KeysCheck(Installation installation, HouseWords words) {
        this.installation = installation;
        this.words = words;
    }

    /** Looks at the files. */
    List<Finding> files() throws IOException {
        Path key = installation.keys().resolve(Installation.PSEUDONYMS);
        if (!Files.isRegularFile(key)) {
            return List.of(Finding.wrong(words.text("house.doctor.key-missing", key)));
        }
        List<Finding> findings = new ArrayList<>();
        try (Stream<Path> keys = Files.list(installation.keys())) {
            for (Path each : keys.sorted().toList()) {
                Set<PosixFilePermission> rights = new HashSet<>(Files.getPosixFilePermissions(each));
                rights.remove(PosixFilePermission.OWNER_READ);
                rights.remove(PosixFilePermission.OWNER_WRITE);
                if (!rights.isEmpty()) {
                    findings.add(Finding.wrong(words.text("house.doctor.key-open", each)));
                }
            }
        }
        return findings.isEmpty() ? List.of(Finding.ok(words.text("house.doctor.keys"))) : findings;
    }

    /** Looks whether trails in the database are of people in it, by this key. */
    Finding fits(Connection connection) throws IOException, SQLException {
        PseudonymMaker maker =
                new PseudonymMaker(PseudonymKey.read(installation.keys().resolve(Installation.PSEUDONYMS)));
        Set<Pseudonym> ends = new HashSet<>();
        Set<Pseudonym> people = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(ENDS)) {
                while (rows.next()) {
                    ends.add(new Pseudonym(rows.getBytes(1)));
                }
            }
            try (ResultSet rows = statement.executeQuery("select id from person")) {
                while (rows.next()) {
                    people.add(maker.of(new PersonId(new String(rows.getBytes(1), StandardCharsets.UTF_8))));
                }
            }
        }
        if (ends.isEmpty()) {
            return Finding.ok(words.text("house.doctor.key-unused"));
        }
        return ends.stream().anyMatch(people::contains)
                ? Finding.ok(words.text("house.doctor.key-fits"))
                : Finding.wrong(words.text("house.doctor.key-other"));
    }
}
