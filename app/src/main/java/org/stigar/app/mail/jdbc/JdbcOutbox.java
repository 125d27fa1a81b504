package org.stigar.app.mail.jdbc;

import static org.stigar.app.mail.jdbc.Columns.findInstant;
import static org.stigar.app.mail.jdbc.Columns.timestamp;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.CalendarFile;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Letter.Action;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.OutboxStatus;
import org.stigar.app.mail.OutsideReaders;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.mail.smtp.LetterQueue;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.PersonId;

/** Letters in PostgreSQL. A picked letter's row is locked, so that each is sent by one node. */
final class JdbcOutbox implements Outbox, LetterQueue {

    /** How long a reader can unsubscribe through a letter. */
    private static final Duration UNSUBSCRIBABLE = Duration.ofDays(90);

    private static final int ID_BYTES = 16;

    private final JdbcClient jdbc;
    private final Pseudonyms pseudonyms;
    private final List<OutsideReaders> outside;
    private final ActionLinks links;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private final SecureRandom random;

    JdbcOutbox(
            JdbcClient jdbc,
            Pseudonyms pseudonyms,
            List<OutsideReaders> outside,
            ActionLinks links,
            Subscriptions subscriptions,
            Clock clock,
            SecureRandom random) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
        this.outside = List.copyOf(outside);
        this.links = links;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public void put(Letter letter) {
        if (!subscriptions.includes(letter.to(), letter.kind())) {
            return;
        }
        Instant now = clock.instant();
        Optional<URI> unsubscribe = letter.kind().isOptional()
                ? Optional.of(links.issue(
                        Unsubscribing.PURPOSE, letter.to(), letter.kind().name(), UNSUBSCRIBABLE))
                : Optional.empty();
        jdbc.sql("""
                insert into letter (id, reader, kind, language, subject, paragraphs, action_label, action_link,
                    more_labels, more_links, unsubscribe_link, written_at, next_try_at, about, calendar)
                values (:id, :reader, :kind, :language, :subject, :paragraphs, :label, :link, :more_labels, :more_links,
                    :unsubscribe, :now, :now, :about, :calendar)
                """)
                .param("id", newId())
                .param("reader", pseudonyms.of(letter.to()).bytes())
                .param("kind", letter.kind().name())
                .param("language", letter.language().toLanguageTag())
                .param("subject", letter.subject())
                .param("paragraphs", letter.paragraphs().toArray(String[]::new))
                .param("label", letter.action().map(Action::label).orElse(null))
                .param(
                        "link",
                        letter.action().map(action -> action.link().toString()).orElse(null))
                .param("more_labels", letter.more().stream().map(Action::label).toArray(String[]::new))
                .param(
                        "more_links",
                        letter.more().stream()
                                .map(action -> action.link().toString())
                                .toArray(String[]::new))
                .param("unsubscribe", unsubscribe.map(URI::toString).orElse(null))
                .param("now", timestamp(now))
                .param(
                        "about",
                        letter.about()
                                .map(person -> pseudonyms.of(person).bytes())
                                .orElse(null),
                        Types.BINARY)
                .param("calendar", letter.calendar().map(CalendarFile::text).orElse(null), Types.VARCHAR)
                .update();
    }

    @Override
    public void takeBack(PersonId reader, Kind kind) {
        jdbc.sql("delete from letter where reader = :reader and kind = :kind")
                .param("reader", pseudonyms.of(reader).bytes())
                .param("kind", kind.name())
                .update();
    }

    @Override
    public OutboxStatus status() {
        return jdbc.sql("""
                select (select count(*) from letter) as waiting,
                    count(*) filter (where outcome = 'GIVEN_UP') as given_up,
                    max(ended_at) filter (where outcome = 'SENT') as last_success
                from letter_outcome
                """)
                .query((row, number) -> new OutboxStatus(
                        row.getLong("waiting"), row.getLong("given_up"), findInstant(row, "last_success")))
                .single();
    }

    @Override
    public Optional<Queued> pick(Instant now) {
        Optional<Row> row = pickRow(now);
        while (row.isPresent()) {
            Pseudonym pseudonym = row.get().reader();
            Optional<PersonId> reader = pseudonyms
                    .findPerson(pseudonym)
                    .or(() -> outside.stream()
                            .flatMap(one -> one.find(pseudonym).stream())
                            .findFirst());
            if (reader.isPresent()) {
                return Optional.of(row.get().to(reader.get()));
            }
            end(row.get().id(), row.get().kind(), Outcome.DROPPED, now);
            row = pickRow(now);
        }
        return Optional.empty();
    }

    @Override
    public void end(Queued queued, Outcome outcome, Instant now) {
        end(queued.id(), queued.letter().kind(), outcome, now);
    }

    @Override
    public void retry(Queued queued, Instant next, Instant now) {
        jdbc.sql("""
                update letter set next_try_at = :next, tries = tries + 1, first_tried_at = coalesce(first_tried_at, :now)
                where id = :id
                """)
                .param("next", timestamp(next))
                .param("now", timestamp(now))
                .param("id", queued.id())
                .update();
    }

    private Optional<Row> pickRow(Instant now) {
        return jdbc.sql("""
                select id, reader, kind, language, subject, paragraphs, action_label, action_link, more_labels,
                    more_links, unsubscribe_link, calendar, first_tried_at, tries
                from letter where next_try_at <= :now
                order by next_try_at, id limit 1 for update skip locked
                """)
                .param("now", timestamp(now))
                .query((row, number) -> Row.of(row))
                .optional();
    }

    private void end(UUID id, Kind kind, Outcome outcome, Instant now) {
        jdbc.sql("delete from letter where id = :id").param("id", id).update();
        jdbc.sql("insert into letter_outcome (id, kind, outcome, ended_at) values (:id, :kind, :outcome, :now)")
                .param("id", id)
                .param("kind", kind.name())
                .param("outcome", outcome.name())
                .param("now", timestamp(now))
                .update();
    }

    private UUID newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** A row of the table: its reader is not known by name yet. */
    private record Row(
            UUID id,
            Pseudonym reader,
            Kind kind,
            Locale language,
            String subject,
            List<String> paragraphs,
            Optional<Action> action,
            List<Action> more,
            Optional<URI> unsubscribe,
            Optional<CalendarFile> calendar,
            Optional<Instant> firstTried,
            int tries) {

        static Row of(ResultSet row) throws SQLException {
            String label = row.getString("action_label");
            String unsubscribe = row.getString("unsubscribe_link");
            return new Row(
                    row.getObject("id", UUID.class),
                    new Pseudonym(row.getBytes("reader")),
                    Kind.valueOf(row.getString("kind")),
                    Locale.forLanguageTag(row.getString("language")),
                    row.getString("subject"),
                    List.of((String[]) row.getArray("paragraphs").getArray()),
                    label == null
                            ? Optional.empty()
                            : Optional.of(new Action(label, URI.create(row.getString("action_link")))),
                    more((String[]) row.getArray("more_labels").getArray(), (String[])
                            row.getArray("more_links").getArray()),
                    Optional.ofNullable(unsubscribe).map(URI::create),
                    Optional.ofNullable(row.getString("calendar")).map(CalendarFile::new),
                    findInstant(row, "first_tried_at"),
                    row.getInt("tries"));
        }

        private static List<Action> more(String[] labels, String[] links) {
            return IntStream.range(0, labels.length)
                    .mapToObj(i -> new Action(labels[i], URI.create(links[i])))
                    .toList();
        }

        Queued to(PersonId person) {
            return new Queued(
                    id,
                    new Letter(person, kind, language, subject, paragraphs, action, more, Optional.empty(), calendar),
                    unsubscribe,
                    firstTried,
                    tries);
        }
    }
}
