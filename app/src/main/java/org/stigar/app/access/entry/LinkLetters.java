package org.stigar.app.access.entry;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Invitations;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Letters with a link that logs their reader in. Safe for use by many threads. */
public final class LinkLetters implements Invitations {

    /** How long the link of a letter works. */
    public static final Duration VALID = Duration.ofMinutes(15);

    private static final long VALID_DAYS = Invitations.VALID.toDays();

    private final StoredAccounts accounts;
    private final People people;
    private final EntryLinks links;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final MessageSource words;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Executor later;

    LinkLetters(
            StoredAccounts accounts,
            People people,
            EntryLinks links,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource words,
            Attempts attempts,
            TransactionTemplate transaction,
            Executor later) {
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.attempts = attempts;
        this.transaction = transaction;
        this.later = later;
    }

    /**
     * Sends a link to who has this address or id. Whether somebody has it shows neither in the answer nor in its time: the
     * letter is written after the answer.
     *
     * @throws TooManyAttempts for names that exist and those that do not
     */
    public void ask(String name, String client) {
        attempts.count(Limit.LETTERS_OF_CLIENT, client);
        attempts.count(Limit.LETTER, name.strip().toLowerCase(Locale.ROOT));
        later.execute(() -> send(name));
    }

    @Override
    public void invite(PersonId person) {
        findReader(accounts.findAccount(person))
                .ifPresent(reader -> outbox.put(letter(reader, "invitation", Invitations.VALID, VALID_DAYS)));
    }

    private void send(String name) {
        findReader(accounts.findByName(name))
                .ifPresent(reader -> transaction.executeWithoutResult(
                        status -> outbox.put(letter(reader, "letter", VALID, VALID.toMinutes()))));
    }

    private Optional<Person> findReader(Optional<StoredAccounts.Account> account) {
        return account.filter(StoredAccounts.Account::isUsable)
                .flatMap(usable -> people.findPerson(usable.member().person()));
    }

    /** Writes a letter of a kind whose words stand under that name, with the time as the words count it. */
    private Letter letter(Person reader, String kind, Duration valid, long time) {
        Locale language = languages.of(reader);
        return new Letter(
                reader.id(),
                Letter.Kind.ACCESS,
                language,
                word(kind, "subject", language),
                List.of(word(kind, "what", language, time), word(kind, "not-you", language)),
                Optional.of(new Letter.Action(word(kind, "action", language), links.issue(reader.id(), valid))));
    }

    private String word(String kind, String key, Locale language, Object... values) {
        return words.getMessage(
                ("letter".equals(kind) ? "access.letter." : "access.invitation.") + key, values, language);
    }
}
