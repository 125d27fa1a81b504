package org.stigar.intake.skills;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stigar.core.competence.CatalogueBuilder;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.intake.report.IntakeReport;
import org.stigar.intake.report.Reason;
import org.stigar.intake.report.ReportBuilder;
import org.stigar.intake.report.RowProblem;
import org.stigar.intake.source.PlainStream;
import org.stigar.intake.source.SourceFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the skills of the JobTech taxonomy as its GraphQL interface answers, {@code {"data":{"concepts":[…]}}}, or a mere
 * list of concepts. See {@code docs/formats/skills.md}. Immutable, safe for use by many threads.
 *
 * <p>The file is read as a stream; a concept that cannot be used is passed over. Where the JSON itself breaks, what came
 * before counts. A competence is {@code jobtech:} and the concept's id.
 */
public final class JobTechSkills {

    private static final String NO_TEXT = "a field of the concept is no text";

    /** What is longer is no name, whatever it is cut to. */
    private static final int LONGEST_TEXT = 1_000;

    // What follows the JSON in a damaged file is looked at too, so the stream stays open. No file fills the memory: not
    // with
    // one text, and not with names of fields, of which the parser would keep a list.
    private final JsonFactory json = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 20).build())
            .build();

    /** Makes a reader. */
    public JobTechSkills() {}

    /**
     * Reads a file to its end.
     *
     * @param language of the names in the file, without country; the taxonomy is Swedish
     * @throws IOException if the disk fails, not if the contents are wrong
     */
    public IntakeReport read(SourceFile source, Locale language, CatalogueBuilder catalogue) throws IOException {
        ReportBuilder report = new ReportBuilder(source.name());
        try (PlainStream stream = new PlainStream(source)) {
            Reading reading = new Reading(language, catalogue, report);
            long line = 0;
            try (JsonParser parser = json.createParser(ObjectReadContext.empty(), stream)) {
                reading.findConcepts(parser);
            } catch (JacksonException e) {
                stream.requireDisk();
                TokenStreamLocation at = e.getLocation();
                line = at == null ? 0 : Math.max(0, at.getLineNr());
                if (!stream.isBroken()) {
                    report.note(line, Reason.BAD_JSON, "from here on the file is no JSON");
                }
            }
            stream.readToEnd();
            if (stream.isBroken()) {
                report.note(line, Reason.BROKEN_GZIP, "the compressed file breaks off or is damaged");
            }
        }
        return report.build();
    }

    /** One reading of one file. */
    private static final class Reading {

        private final Locale language;
        private final CatalogueBuilder catalogue;
        private final ReportBuilder report;
        private final SkillRows rows;
        private final Set<CompetenceId> seen = new HashSet<>();

        Reading(Locale language, CatalogueBuilder catalogue, ReportBuilder report) {
            this.language = language;
            this.catalogue = catalogue;
            this.report = report;
            rows = new SkillRows("jobtech:", report);
        }

        /** Goes down to the list of concepts, past whatever else there is. */
        void findConcepts(JsonParser parser) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                readConcepts(parser);
                return;
            }
            while (token != null) {
                if (token == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    token = parser.nextToken();
                    if (token == JsonToken.START_ARRAY) {
                        if (name.equals("concepts")) {
                            readConcepts(parser);
                        } else {
                            parser.skipChildren();
                        }
                    }
                }
                token = parser.nextToken();
            }
        }

        private void readConcepts(JsonParser parser) {
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.END_ARRAY) {
                long line = Math.max(1, parser.currentTokenLocation().getLineNr());
                Concept concept = new Concept();
                boolean isObject = token == JsonToken.START_OBJECT;
                if (isObject) {
                    concept.read(parser);
                } else {
                    parser.skipChildren();
                }
                try {
                    if (!isObject) {
                        throw new RowProblem(Reason.BAD_VALUE, "what stands in the list is no concept");
                    }
                    add(concept, line);
                    report.accept();
                } catch (RowProblem problem) {
                    report.reject(line, problem);
                }
                token = parser.nextToken();
            }
        }

        private void add(Concept concept, long line) throws RowProblem {
            if (concept.strange) {
                throw new RowProblem(Reason.BAD_VALUE, NO_TEXT);
            }
            String id = required(concept.id, "the id");
            String name = required(concept.name, "the preferred label");
            if (!concept.isSkill || concept.isDeprecated) {
                throw new RowProblem(
                        Reason.BAD_VALUE, concept.isSkill ? "the concept is deprecated" : "the concept is no skill");
            }
            CompetenceId competence = rows.id(id);
            List<CompetenceId> broader = new ArrayList<>();
            for (String above : concept.broader) {
                CompetenceId other = rows.id(above);
                if (other.equals(competence)) {
                    throw new RowProblem(Reason.CYCLE, "a concept would be a part of itself");
                }
                broader.add(other);
            }
            if (broader.size() > SkillRows.MOST_OF_ONE) {
                throw new RowProblem(
                        Reason.TOO_MANY_NAMES, "a concept has " + SkillRows.MOST_OF_ONE + " broader ones at most");
            }
            if (!seen.add(competence)) {
                throw new RowProblem(Reason.DUPLICATE_ID, "an earlier concept has the same id");
            }
            rows.take(broader.size());
            Competence read = rows.competence(
                    competence, CompetenceKind.JOBTECH, language, new SkillRows.Names(name, concept.alternative), line);
            catalogue.add(read);
            broader.forEach(other -> catalogue.link(competence, other));
        }

        private static String required(Optional<String> text, String what) throws RowProblem {
            return text.map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .orElseThrow(() -> new RowProblem(Reason.MISSING_FIELD, what + " is not there"));
        }
    }

    /** What an object says of a concept. */
    private static final class Concept {

        private Optional<String> id = Optional.empty();
        private Optional<String> name = Optional.empty();
        private final List<String> alternative = new ArrayList<>();
        private final List<String> broader = new ArrayList<>();
        private boolean isSkill = true;
        private boolean isDeprecated;
        private boolean strange;

        /** Reads from the object's begin to its end. */
        void read(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                // An older interface writes taxonomy/preferred-label.
                String field = parser.currentName().replace("taxonomy/", "").replace('-', '_');
                JsonToken value = parser.nextToken();
                switch (field) {
                    case "id" -> id = text(parser, value);
                    case "preferred_label" -> name = text(parser, value);
                    case "type" -> isSkill = text(parser, value).orElse("skill").startsWith("skill");
                    case "deprecated" -> isDeprecated = value == JsonToken.VALUE_TRUE;
                    case "alternative_labels" -> readTexts(parser, value);
                    case "broader" -> readBroader(parser, value);
                    default -> parser.skipChildren();
                }
            }
        }

        private Optional<String> text(JsonParser parser, @Nullable JsonToken value) {
            if (value == JsonToken.VALUE_STRING) {
                String text = parser.getString().strip();
                return Optional.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
            }
            strange |= value != JsonToken.VALUE_NULL;
            parser.skipChildren();
            return Optional.empty();
        }

        private void readTexts(JsonParser parser, @Nullable JsonToken value) {
            if (value == JsonToken.START_ARRAY) {
                JsonToken token = parser.nextToken();
                while (token != null && token != JsonToken.END_ARRAY) {
                    text(parser, token).ifPresent(name -> keep(name, alternative));
                    token = parser.nextToken();
                }
            } else {
                text(parser, value).ifPresent(alternative::add);
            }
        }

        /** One more than there may be tells that there are too many. */
        private static void keep(String text, List<String> texts) {
            if (texts.size() <= SkillRows.MOST_OF_ONE) {
                texts.add(text);
            }
        }

        private void readBroader(JsonParser parser, @Nullable JsonToken value) {
            strange |= value != JsonToken.START_ARRAY && value != JsonToken.VALUE_NULL;
            if (value != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return;
            }
            JsonToken token = parser.nextToken();
            while (token != null && token != JsonToken.END_ARRAY) {
                if (token == JsonToken.START_OBJECT) {
                    Concept above = new Concept();
                    above.read(parser);
                    strange |= above.strange || above.id.isEmpty();
                    if (above.isSkill) {
                        above.id.ifPresent(id -> keep(id, broader));
                    }
                } else {
                    strange = true;
                    parser.skipChildren();
                }
                token = parser.nextToken();
            }
        }
    }
}
