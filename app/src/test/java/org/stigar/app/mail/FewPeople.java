package org.stigar.app.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;

/** A handful of people for tests of letters: who they are, where they get letters, whether they take part. No units. */
public final class FewPeople implements People, Pseudonyms, Participation {

    private final Map<PersonId, Person> people = new ConcurrentHashMap<>();
    private final Map<PersonId, LocalDate> paused = new ConcurrentHashMap<>();
    private final Set<PersonId> optedOut = ConcurrentHashMap.newKeySet();

    /** Adds somebody and returns their id. */
    public PersonId add(String id, String name, String... addresses) {
        PersonId person = new PersonId(id);
        people.put(
                person,
                Person.builder(person).name(name).addresses(List.of(addresses)).build());
        return person;
    }

    @Override
    public Directory directory() {
        throw new UnsupportedOperationException("no units here");
    }

    @Override
    public Structure structure(Instant at) {
        throw new UnsupportedOperationException("no units here");
    }

    @Override
    public Optional<Person> findPerson(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public boolean isStillThere(PersonId id) {
        return findPerson(id).isPresent();
    }

    @Override
    public Optional<Person> findByAddress(String address) {
        return people.values().stream()
                .filter(person -> person.addresses().contains(address))
                .findFirst();
    }

    @Override
    public List<Person> search(String text, int most) {
        throw new UnsupportedOperationException("no search here");
    }

    @Override
    public void put(Collection<Person> persons, Collection<Unit> units, Collection<Membership> memberships) {
        persons.forEach(person -> people.put(person.id(), person));
    }

    @Override
    public void remove(PersonId person) {
        people.remove(person);
    }

    @Override
    public Pseudonym of(PersonId person) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(person.value().getBytes(StandardCharsets.UTF_8));
            return new Pseudonym(Arrays.copyOf(hash, Pseudonym.LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Optional<PersonId> findPerson(Pseudonym pseudonym) {
        return people.keySet().stream()
                .filter(person -> of(person).equals(pseudonym))
                .findFirst();
    }

    @Override
    public List<Pseudonym> listUnknown(Collection<Pseudonym> some) {
        return some.stream().filter(one -> findPerson(one).isEmpty()).toList();
    }

    @Override
    public boolean isAvailable(PersonId person, LocalDate on) {
        return !isOptedOut(person)
                && findPausedUntil(person).filter(on::isBefore).isEmpty();
    }

    @Override
    public Optional<LocalDate> findPausedUntil(PersonId person) {
        return Optional.ofNullable(paused.get(person));
    }

    @Override
    public boolean isOptedOut(PersonId person) {
        return optedOut.contains(person);
    }

    @Override
    public void pause(PersonId person, LocalDate until) {
        paused.put(person, until);
    }

    @Override
    public void takePart(PersonId person) {
        paused.remove(person);
        optedOut.remove(person);
    }

    @Override
    public void optOut(PersonId person) {
        optedOut.add(person);
    }
}
