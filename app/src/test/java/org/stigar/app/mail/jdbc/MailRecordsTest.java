package org.stigar.app.mail.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Letter.Kind;
import org.stigar.app.mail.smtp.LetterQueue.Outcome;
import org.stigar.core.people.PersonId;

/** What is exported about a person, and what is left of them (privacy P6 and P7). */
class MailRecordsTest {

    private static final List<String> TABLES = List.of("letter", "letter_unsubscribed", "attention", "action_link");

    private final MailStore store = new MailStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void exportAllThatIsHeldButNoSecret() {
        fill(store.ann);
        fill(store.bob);

        assertThat(exported("letters-waiting"))
                .containsExactly(List.of("TRAILS", "2026-03-02T12:00:00Z", "Hej ann", "One.\nTwo."));
        assertThat(exported("requests-of-the-week")).containsExactly(List.of("REQUEST", "2026-03-02T12:00:00Z"));
        assertThat(exported("letters-unsubscribed")).containsExactly(List.of("TRAILS", "2026-03-02T12:00:00Z"));
        assertThat(exported("links-in-letters"))
                .containsExactly(
                        List.of("confirm-trail", "2026-03-03T12:00:00Z", ""),
                        List.of("unsubscribe", "2026-05-31T12:00:00Z", ""));
    }

    @Test
    void eraseThePersonAndNobodyElse() {
        fill(store.ann);
        fill(store.bob);
        store.records().erase(store.ann);
        store.records().erase(store.ann);

        for (String table : TABLES) {
            assertThat(rows(table, store.ann)).as(table).isZero();
            assertThat(rows(table, store.bob)).as(table).isPositive();
        }
        assertThat(store.records().export(store.ann))
                .allSatisfy(table -> assertThat(table.rows()).isEmpty());
    }

    /** A letter to bob that waits says that ann drew a trail: erased is erased. */
    @Test
    void eraseLettersToOthersThatNameThePerson() {
        store.outbox().put(letter(store.bob, "Ann-Sofi Öberg ritade en stig"));
        store.outbox().put(letter(store.bob, "Ann-Sofi Öbergs kollega ritade en stig till"));
        store.outbox().put(letter(store.bob, "Ann ritade en stig"));
        store.records().erase(store.ann);

        assertThat(store.client()
                        .sql("select subject from letter")
                        .query(String.class)
                        .list())
                .containsExactly("Ann ritade en stig");
    }

    /** Bo is too short a name to look for, and ann may have had another when the letter was written. */
    @Test
    void eraseLettersToOthersThatAreAboutThePerson() {
        store.outbox()
                .put(new Letter(
                        store.bob,
                        Kind.TRAILS,
                        Locale.ENGLISH,
                        "Bo drew a trail",
                        List.of("One."),
                        Optional.empty(),
                        Optional.of(store.ann)));
        assertThat(store.records().listPseudonyms()).hasSize(2);
        store.records().erase(store.ann);

        assertThat(all("letter")).isZero();
    }

    @Test
    void goWhenTheirTimeIsOver() {
        fill(store.ann);
        store.queue().end(store.queue().pick(MailStore.NOON).orElseThrow(), Outcome.SENT, MailStore.NOON);
        store.outbox().put(letter(store.bob, "Never sent"));

        store.tidying().run(MailStore.NOON.plus(Duration.ofDays(6)));
        assertThat(all("attention")).isEqualTo(1);
        store.tidying().run(MailStore.NOON.plus(Duration.ofDays(8)));
        assertThat(all("attention")).isZero();

        store.tidying().run(MailStore.NOON.plus(Duration.ofDays(29)));
        assertThat(all("letter")).isEqualTo(1);
        assertThat(all("letter_outcome")).isEqualTo(1);
        assertThat(all("action_link")).isEqualTo(3);

        store.tidying().run(MailStore.NOON.plus(Duration.ofDays(30)).plusSeconds(1));
        assertThat(all("letter")).isZero();
        assertThat(store.outbox().status().givenUp()).isEqualTo(1);
        assertThat(all("letter_outcome")).isEqualTo(1);

        store.tidying().run(MailStore.NOON.plus(Duration.ofDays(200)));
        assertThat(all("letter_outcome")).isZero();
        assertThat(all("action_link")).isZero();
    }

    private void fill(PersonId person) {
        store.outbox().put(letter(person, "Hej " + person.value()));
        store.links().issue("confirm-trail", person, "17", Duration.ofDays(1));
        store.subscriptions().stop(person, Kind.TRAILS);
        store.budget().tryTake(person, AttentionBudget.Kind.REQUEST, MailStore.NOON);
    }

    private List<List<String>> exported(String table) {
        return store.records().export(store.ann).stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static Letter letter(PersonId to, String subject) {
        return new Letter(to, Kind.TRAILS, Locale.ENGLISH, subject, List.of("One.", "Two."), Optional.empty());
    }

    private long rows(String table, PersonId person) {
        return store.client()
                .sql("select count(*) from " + table + " where reader = :reader")
                .param("reader", store.people.of(person).bytes())
                .query(Long.class)
                .single();
    }

    private long all(String table) {
        return store.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
