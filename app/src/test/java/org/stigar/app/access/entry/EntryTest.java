package org.stigar.app.access.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Secrets;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.MemoryOutbox;
import org.stigar.app.pages.LanguageChosen;
import org.stigar.app.pages.Languages;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

class EntryTest {

    private static final PersonId ANN = new PersonId("ann");
    private static final String ADDRESS = "ann@example.org";

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource source = database.dataSource();
    private final JdbcClient client = JdbcClient.create(source);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-06-01T08:00:00Z"));
    private final MemoryPeople people = new MemoryPeople();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final Attempts attempts = new Attempts(client, clock);
    private final EntryLinks links = new EntryLinks(
            client,
            new Secrets(new SecureRandom()),
            new PublicAddress(URI.create("https://stigar.example.org")),
            clock);
    private final StoredAccounts accounts =
            new StoredAccounts(client, people, new Passwords(), links, clock, event -> {});
    private final LinkLetters letters = new LinkLetters(
            accounts,
            people,
            links,
            outbox,
            new ChosenLanguages(client),
            words(),
            attempts,
            TestDatabase.transactions(source),
            Runnable::run);

    @BeforeEach
    void openAnAccount() {
        people.put(
                List.of(Person.builder(ANN)
                        .name("Ann")
                        .addresses(List.of(ADDRESS))
                        .languages(List.of(Languages.SWEDISH))
                        .build()),
                List.of(),
                List.of());
        client.sql("""
                        insert into person (id, addresses, languages, zone, works_from, works_until)
                        values ('ann', '{}', '{}', 'UTC', '08:00', '17:00')""").update();
        accounts.open(ANN, Set.of(Role.FACILITATOR));
    }

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void aLetterIsInTheLanguageThatItsReaderChose() {
        new ChosenLanguages(client).keep(new LanguageChosen(ANN.value(), Locale.ENGLISH));

        letters.ask(ADDRESS, "192.0.2.1");

        assertThat(outbox.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.language()).isEqualTo(Locale.ENGLISH));
    }

    @Test
    void aLetterGoesToWhoHasAnAccountInTheirLanguage() {
        letters.ask("ANN@example.org", "192.0.2.1");

        assertThat(outbox.letters()).hasSize(1);
        Letter letter = outbox.letters().get(0);
        assertThat(letter.to()).isEqualTo(ANN);
        assertThat(letter.subject()).isEqualTo("Din inloggningslänk");
        URI link = letter.action().orElseThrow().link();
        assertThat(link).hasScheme("https").hasHost("stigar.example.org");
        assertThat(links.spend(secretOf(link))).contains(ANN);
    }

    @Test
    void noLetterGoesToALockedAccountOrToNobody() {
        accounts.lock(ANN);
        letters.ask(ADDRESS, "192.0.2.1");
        letters.ask("nobody@example.org", "192.0.2.1");

        assertThat(outbox.letters()).isEmpty();
    }

    @Test
    void anInvitationLetsItsReaderInForAWeek() {
        letters.invite(ANN);
        accounts.lock(ANN);
        letters.invite(ANN);
        accounts.unlock(ANN);

        assertThat(outbox.letters()).hasSize(1);
        Letter letter = outbox.letters().get(0);
        assertThat(letter.subject()).isEqualTo("Välkommen till Stigar");
        assertThat(letter.paragraphs().get(0)).contains("inom 7 dagar");
        clock.advance(Duration.ofDays(6));
        assertThat(links.spend(secretOf(letter.action().orElseThrow().link()))).contains(ANN);
    }

    @Test
    void nobodysMailIsFilledWithLetters() {
        for (int i = 0; i < 3; i++) {
            letters.ask(ADDRESS, "192.0.2." + i);
        }

        assertThatThrownBy(() -> letters.ask(ADDRESS, "192.0.2.9")).isInstanceOf(TooManyAttempts.class);
        assertThat(outbox.letters()).hasSize(3);
        clock.advance(Duration.ofMinutes(15));
        letters.ask(ADDRESS, "192.0.2.9");
        assertThat(outbox.letters()).hasSize(4);
    }

    @Test
    void aLinkIsSpentByOneOfManyAtOnce() throws Exception {
        String secret = secretOf(links.issue(ANN, Duration.ofMinutes(15)));
        List<Callable<Boolean>> readers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readers.add(() -> links.spend(secret).isPresent());
        }

        assertThat(atOnce(readers)).containsOnlyOnce(true);
    }

    @Test
    void manyAttemptsAtOnceAreNoMoreThanOneAfterTheOther() throws Exception {
        List<Callable<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            guesses.add(() -> {
                try {
                    attempts.count(Limit.ACCOUNT, "ann");
                    return true;
                } catch (TooManyAttempts e) {
                    return false;
                }
            });
        }

        assertThat(atOnce(guesses)).filteredOn(allowed -> allowed).hasSize(10);
    }

    @Test
    void everybodyStaysAMember() {
        assertThat(accounts.findRoles(ANN).orElseThrow()).containsExactlyInAnyOrder(Role.FACILITATOR, Role.MEMBER);
        assertThat(accounts.findRoles(new PersonId("bob"))).isEmpty();
    }

    @Test
    void whatIsExportedHoldsNoSecret() {
        accounts.choosePassword(ANN, "a mossy stone");
        links.issue(ANN, Duration.ofMinutes(15));

        List<PersonalTable> tables = new AccessRecords(client).export(ANN);

        assertThat(tables).extracting(PersonalTable::name).contains("account", "log-in-links", "api-tokens");
        assertThat(tables.get(0).rows()).hasSize(1);
        assertThat(tables.toString()).contains("FACILITATOR MEMBER").doesNotContain("$argon2");
    }

    @Test
    void nothingIsLeftOfWhoIsErased() {
        links.issue(ANN, Duration.ofMinutes(15));
        AccessRecords records = new AccessRecords(client);
        records.erase(ANN);
        records.erase(ANN);

        assertThat(records.export(ANN))
                .allSatisfy(table -> assertThat(table.rows()).as(table.name()).isEmpty());
    }

    @Test
    void whatIsLateIsSweptAway() {
        links.issue(ANN, Duration.ofMinutes(15));
        attempts.count(Limit.CLIENT, "192.0.2.1");
        new Housekeeping(client).run(clock.instant().plus(Duration.ofMinutes(14)));
        assertThat(rows()).isEqualTo(2);

        new Housekeeping(client).run(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(rows()).isZero();
    }

    private int rows() {
        return client.sql("select (select count(*) from entry_link) + (select count(*) from entry_attempt)")
                .query(Integer.class)
                .single();
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static String secretOf(URI link) {
        return link.getPath().substring("/enter/".length());
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/access");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
