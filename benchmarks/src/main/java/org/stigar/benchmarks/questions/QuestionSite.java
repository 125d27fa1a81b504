package org.stigar.benchmarks.questions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.stigar.core.people.PersonId;

/**
 * The questions and answers of a site in the form in which Stack Exchange publishes them.
 *
 * @param questions by people who are still there, oldest first
 * @param answers to any question, oldest first
 */
record QuestionSite(List<Question> questions, List<Answer> answers) {

    private static final Pattern TAG = Pattern.compile("<([^>]+)>");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|&[a-z]+;");
    private static final String ACCEPTED = "1";
    private static final String UP = "2";

    /** A question, and which answer its asker took. */
    record Question(
            String id,
            Instant at,
            Optional<PersonId> asker,
            String text,
            List<String> tags,
            Optional<String> accepted) {}

    /**
     * An answer.
     *
     * @param confirmed from when on somebody else held it for good, if ever: the end of the day of the first vote for it
     * @param taken from when on the asker did
     */
    record Answer(
            String id,
            Instant at,
            Question question,
            PersonId answerer,
            String text,
            Optional<Instant> confirmed,
            Optional<Instant> taken) {}

    static QuestionSite read(Path folder) throws IOException {
        Map<String, Instant> up = new HashMap<>();
        Map<String, Instant> taken = new HashMap<>();
        rows(folder.resolve("Votes.xml.gz"), row -> {
            Map<String, Instant> kind = switch (row.getOrDefault("VoteTypeId", "")) {
                case ACCEPTED -> taken;
                case UP -> up;
                default -> new HashMap<>();
            };
            // Votes are published by the day: known is a vote when its day is over.
            kind.merge(
                    row.getOrDefault("PostId", ""),
                    time(row).plusSeconds(86_400),
                    (one, other) -> one.isBefore(other) ? one : other);
        });
        List<Map<String, String>> posts = new ArrayList<>();
        rows(folder.resolve("Posts.xml.gz"), posts::add);
        Map<String, Question> questions = new HashMap<>();
        for (Map<String, String> post : posts) {
            if (post.getOrDefault("PostTypeId", "").equals("1")) {
                Question question = question(post);
                questions.put(question.id(), question);
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Map<String, String> post : posts) {
            Question question = questions.get(post.getOrDefault("ParentId", ""));
            String id = post.getOrDefault("Id", "");
            if (question != null && post.containsKey("OwnerUserId")) {
                boolean isTaken = question.accepted().equals(Optional.of(id));
                answers.add(new Answer(
                        id,
                        time(post),
                        question,
                        new PersonId("u" + post.get("OwnerUserId")),
                        plain(post.getOrDefault("Body", "")),
                        Optional.ofNullable(up.get(id)),
                        isTaken ? Optional.ofNullable(taken.get(id)) : Optional.empty()));
            }
        }
        answers.sort(Comparator.comparing(Answer::at).thenComparing(Answer::id));
        List<Question> sorted = new ArrayList<>(questions.values());
        sorted.sort(Comparator.comparing(Question::at).thenComparing(Question::id));
        return new QuestionSite(List.copyOf(sorted), List.copyOf(answers));
    }

    private static Question question(Map<String, String> post) {
        return new Question(
                post.getOrDefault("Id", ""),
                time(post),
                Optional.ofNullable(post.get("OwnerUserId")).map(id -> new PersonId("u" + id)),
                post.getOrDefault("Title", "") + ". " + plain(post.getOrDefault("Body", "")),
                TAG.matcher(post.getOrDefault("Tags", ""))
                        .results()
                        .map(found -> found.group(1))
                        .toList(),
                Optional.ofNullable(post.get("AcceptedAnswerId")));
    }

    private static Instant time(Map<String, String> row) {
        return LocalDateTime.parse(row.getOrDefault("CreationDate", "")).toInstant(ZoneOffset.UTC);
    }

    private static String plain(String markup) {
        return MARKUP.matcher(markup).replaceAll(" ");
    }

    private static void rows(Path file, Consumer<Map<String, String>> sink) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        row.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    sink.accept(row);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("no XML: " + file.getFileName(), e);
        }
    }
}
