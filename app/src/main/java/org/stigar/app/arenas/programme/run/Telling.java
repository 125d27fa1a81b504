package org.stigar.app.arenas.programme.run;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.programme.Programme;
import org.stigar.app.arenas.programme.Programme.Someone;
import org.stigar.app.arenas.programme.Programmes;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Tells members that they are in a programme, once it is started or when they join later. Telling and what is told are one transaction. */
public final class Telling {

    private final Programmes programmes;
    private final TransactionTemplate transactions;
    private final People people;
    private final Outbox outbox;
    private final ReadersLanguage languages;
    private final LetterWords words;
    private final PublicAddress address;

    public Telling(
            Programmes programmes,
            TransactionTemplate transactions,
            People people,
            Outbox outbox,
            ReadersLanguage languages,
            LetterWords words,
            PublicAddress address) {
        this.programmes = programmes;
        this.transactions = transactions;
        this.people = people;
        this.outbox = outbox;
        this.languages = languages;
        this.words = words;
        this.address = address;
    }

    /** Starts a programme. Returns how many are told. */
    public int start(PersonId owner, long id, int version, Instant now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            programmes.start(owner, id, version, now);
            Programme programme = programmes.own(owner, id);
            return tell(
                    programme, programme.members().stream().map(Someone::person).toList());
        }));
    }

    /** Lets people take part; in a programme that is started they are told. */
    public void add(PersonId owner, long id, int version, Collection<PersonId> more, Part part) {
        transactions.executeWithoutResult(status -> {
            Programme before = programmes.own(owner, id);
            programmes.add(owner, id, version, more, part);
            if (before.state() == Programme.State.RUNNING) {
                Set<PersonId> fresh =
                        more.stream().filter(one -> !before.hasMember(one)).collect(Collectors.toSet());
                tell(before, fresh);
            }
        });
    }

    private int tell(Programme programme, Collection<PersonId> members) {
        List<Person> readers =
                members.stream().flatMap(one -> people.findPerson(one).stream()).toList();
        readers.forEach(reader -> outbox.put(letter(programme, reader)));
        return readers.size();
    }

    private Letter letter(Programme programme, Person reader) {
        Locale language = languages.of(reader);
        String title = programme.draft().pattern().title();
        String first = programme
                .draft()
                .startOf(1)
                .atZone(reader.zone())
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(language));
        Object[] places = {
            words.nameOf(programme.owner()), title, programme.draft().meetings(), first
        };
        List<String> paragraphs = Stream.of(
                        words.say("programmes.letter.text", language, places),
                        programme.draft().pattern().words())
                .filter(text -> !text.isEmpty())
                .toList();
        return new Letter(
                reader.id(),
                Letter.Kind.ARENAS,
                language,
                words.say("programmes.letter.subject", language, places),
                paragraphs,
                Optional.of(new Letter.Action(
                        words.say("programmes.letter.action", language),
                        address.link("/programmes/" + programme.id() + "/mine"))),
                Optional.of(programme.owner()),
                Optional.empty());
    }
}
