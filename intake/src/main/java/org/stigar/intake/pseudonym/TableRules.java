package org.stigar.intake.pseudonym;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.WalkKind;
import org.stigar.intake.csv.CsvTable;

/**
 * What becomes of the columns of one kind of table; columns without a rule are left out, as names and addresses are.
 *
 * <p>Tables that name no people, of units or of whole units that move, have no rules: were they copied as they stand, a
 * table of people mistaken for one of them would be too.
 *
 * @param signs columns by which the kind is told from the others
 */
record TableRules(Set<String> signs, Map<String, ColumnRule> columns) {

    private static final ColumnRule PERSON = ColumnRule.person();
    private static final ColumnRule TEXT = ColumnRule.text();
    private static final ColumnRule TIME = ColumnRule.time();

    private static final Map<String, ColumnRule> WALKS = Map.ofEntries(
            Map.entry("at", TIME),
            Map.entry("participants", ColumnRule.people()),
            Map.entry("from", PERSON),
            Map.entry("to", PERSON),
            Map.entry("kind", ColumnRule.word(WalkKind.values())),
            Map.entry("occasion", ColumnRule.word(Occasion.values())),
            Map.entry("source", TEXT),
            Map.entry("source_id", ColumnRule.record()),
            Map.entry("gathering", ColumnRule.number()),
            Map.entry("helper", PERSON),
            Map.entry("competences", TEXT),
            Map.entry("word", ColumnRule.word(Help.Word.values())));

    private static final Map<String, ColumnRule> PEOPLE = Map.of(
            "id",
            PERSON,
            "languages",
            TEXT,
            "country",
            TEXT,
            "city",
            TEXT,
            "zone",
            TEXT,
            "hours",
            TEXT,
            "function",
            TEXT,
            "role",
            TEXT,
            "level",
            TEXT);

    /** In the order in which they are tried: the more telling signs first. */
    private static final List<TableRules> ALL = List.of(
            new TableRules(
                    Set.of("merged_at", "author", "reviewer"),
                    Map.of(
                            "merged_at",
                            TIME,
                            "repo",
                            TEXT,
                            "pr",
                            ColumnRule.record(),
                            "author",
                            PERSON,
                            "reviewer",
                            PERSON)),
            new TableRules(
                    Set.of("team", "github"),
                    Map.of("team", TEXT, "github", PERSON, "role", TEXT, "from_month", TIME, "to_month", TIME)),
            new TableRules(
                    Set.of("by", "with"),
                    Map.of(
                            "by",
                            PERSON,
                            "with",
                            PERSON,
                            "rhythm",
                            ColumnRule.word(Set.of("WEEKLY", "MONTHLY", "QUARTERLY", "WHEN_NEEDED")),
                            "at",
                            TIME,
                            "confirmed",
                            ColumnRule.word(Set.of("YES", "NO", "TRUE", "FALSE")))),
            new TableRules(Set.of("at", "participants"), WALKS),
            new TableRules(Set.of("at", "from", "to"), WALKS),
            new TableRules(
                    Set.of("person", "unit"), Map.of("person", PERSON, "unit", TEXT, "from", TIME, "until", TIME)),
            new TableRules(Set.of("person", "competence"), Map.of("person", PERSON, "competence", TEXT)),
            new TableRules(Set.of("person", "to"), Map.of("person", PERSON, "from", TEXT, "to", TEXT)),
            new TableRules(Set.of("id"), PEOPLE));

    /** Returns the rules of a table, or empty for one of no known kind. */
    static Optional<TableRules> find(CsvTable table) {
        return table.has("parent")
                ? Optional.empty()
                : ALL.stream()
                        .filter(rules -> table.has(rules.signs().toArray(String[]::new)))
                        .findFirst();
    }
}
