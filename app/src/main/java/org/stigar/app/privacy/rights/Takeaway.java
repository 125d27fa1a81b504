package org.stigar.app.privacy.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.app.privacy.log.OwnAct;
import org.stigar.app.privacy.log.OwnLog;
import org.stigar.core.people.PersonId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about a person as a zip: {@code stigar.json} with all tables as they are, and a CSV file for each of them.
 *
 * <p>Safe for use by many threads. Costs memory for one person's tables, not for the zip.
 */
public final class Takeaway {

    private final Holdings holdings;
    private final OwnLog log;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final JsonMapper json;

    Takeaway(Holdings holdings, OwnLog log, TransactionTemplate transactions, Clock clock, JsonMapper json) {
        this.holdings = holdings;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
        this.json = json;
    }

    /** Notes in the person's log that a copy is taken, and returns what it holds. */
    public List<PersonalTable> open(PersonId person) {
        transactions.executeWithoutResult(status -> log.add(person, OwnAct.EXPORTED, clock.instant()));
        return holdings.of(person);
    }

    /** Writes the zip and leaves {@code to} open. All files are of the same instant, and in UTF-8. */
    public void write(List<PersonalTable> tables, OutputStream to) throws IOException {
        Instant now = clock.instant();
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        begin(zip, "stigar.json", now);
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(asJson(tables, now)));
        zip.closeEntry();
        for (PersonalTable table : tables) {
            begin(zip, table.name() + ".csv", now);
            zip.write(Csv.of(table).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    private static Map<String, Object> asJson(List<PersonalTable> tables, Instant at) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (PersonalTable table : tables) {
            byName.put(
                    table.name(),
                    table.rows().stream()
                            .map(row -> asJson(table.columns(), row))
                            .toList());
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", at.toString());
        all.put("tables", byName);
        return all;
    }

    private static Map<String, String> asJson(List<String> columns, List<String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            fields.put(columns.get(i), row.get(i));
        }
        return fields;
    }
}
