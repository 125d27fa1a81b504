package org.stigar.app.mail.smtp;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.OutsideReaders;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;

/** Says where a letter goes as of now, if anywhere: who left, paused, opted out or unsubscribed meanwhile is obeyed, and
 * what was asked for is not asked for once more. */
final class Readers {

    private final People people;
    private final Participation participation;
    private final Subscriptions subscriptions;
    private final List<OutsideReaders> outside;
    private final List<Outbox.LastLook> looks;

    Readers(
            People people,
            Participation participation,
            Subscriptions subscriptions,
            List<OutsideReaders> outside,
            List<Outbox.LastLook> looks) {
        this.looks = List.copyOf(looks);
        this.outside = List.copyOf(outside);
        this.people = people;
        this.participation = participation;
        this.subscriptions = subscriptions;
    }

    Optional<InternetAddress> findAddress(Letter letter, Instant now) {
        Optional<Person> known = people.findPerson(letter.to());
        Stream<String> addresses = known.isPresent()
                ? known.filter(person -> wants(person, letter, now)).stream()
                        .flatMap(person -> person.addresses().stream())
                : outside.stream().flatMap(feature -> feature.findAddress(letter.to()).stream());
        return addresses.flatMap(address -> parse(address).stream()).findFirst();
    }

    private boolean wants(Person person, Letter letter, Instant now) {
        return !letter.kind().isOptional()
                || (participation.isAvailable(person.id(), LocalDate.ofInstant(now, person.zone()))
                        && subscriptions.includes(person.id(), letter.kind())
                        && looks.stream()
                                .filter(look -> look.kind() == letter.kind())
                                .allMatch(look -> look.isDue(person.id(), now)));
    }

    /** Account names stand among the addresses, and what a file brought in may be anything. */
    private static Optional<InternetAddress> parse(String address) {
        if (!address.matches("[^\\s\\p{Cntrl}<>,;:\"()\\[\\]]+@[^\\s\\p{Cntrl}<>,;:\"()\\[\\]@]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InternetAddress(address, true));
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
