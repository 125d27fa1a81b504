package org.stigar.app.imports.web;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/**
 * Gives people accounts, and a letter with a link that lets them in once.
 *
 * <p>Leader is not given here: it needs two keys (privacy P10). Nobody is administrator and guardian at once, since one
 * person would then hold both.
 */
final class Invitations {

    /** What may be given here. */
    static final Set<Role> GIVEN = Set.of(Role.FACILITATOR, Role.GUARDIAN, Role.ADMIN);

    private static final Duration VALID = Duration.ofDays(7);

    private final Accounts accounts;
    private final People people;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final MessageSource words;
    private final TransactionTemplate transaction;

    /** How an invitation ended. */
    enum Outcome {
        SENT,
        UNKNOWN,
        NO_ADDRESS,
        TWO_KEYS,
        ONESELF
    }

    Invitations(
            Accounts accounts,
            People people,
            Outbox outbox,
            ReadersLanguage languages,
            MessageSource words,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.people = people;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.transaction = transaction;
    }

    /**
     * Opens an account or changes its roles, and sends a link.
     *
     * @param by the administrator
     * @param name the address or id of who is invited
     * @param roles of {@link #GIVEN}; what is not among them is taken away, a leader stays one
     */
    Outcome invite(PersonId by, String name, Set<Role> roles) {
        Optional<Person> invited = people.findByAddress(name).or(() -> findById(name.strip()));
        if (invited.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Person person = invited.get();
        if (person.addresses().stream().noneMatch(address -> address.contains("@"))) {
            return Outcome.NO_ADDRESS;
        }
        if (roles.contains(Role.ADMIN) && roles.contains(Role.GUARDIAN)) {
            return Outcome.TWO_KEYS;
        }
        if (person.id().equals(by)) {
            return Outcome.ONESELF;
        }
        transaction.executeWithoutResult(status -> {
            Set<Role> all = EnumSet.of(Role.MEMBER);
            roles.stream().filter(GIVEN::contains).forEach(all::add);
            accounts.open(person.id(), all);
            outbox.put(letter(person));
        });
        return Outcome.SENT;
    }

    private Optional<Person> findById(String id) {
        boolean isId = !id.isEmpty() && id.length() <= 200 && id.chars().noneMatch(Character::isISOControl);
        return isId ? people.findPerson(new PersonId(id)) : Optional.empty();
    }

    private Letter letter(Person person) {
        Locale language = languages.of(person);
        return new Letter(
                person.id(),
                Letter.Kind.ACCESS,
                language,
                words.getMessage("imports.letter.subject", null, language),
                List.of(
                        words.getMessage("imports.letter.what", null, language),
                        words.getMessage("imports.letter.private", null, language),
                        words.getMessage("imports.letter.valid", new Object[] {VALID.toDays()}, language)),
                Optional.of(new Letter.Action(
                        words.getMessage("imports.letter.action", null, language),
                        accounts.oneTimeLink(person.id(), VALID))));
    }
}
