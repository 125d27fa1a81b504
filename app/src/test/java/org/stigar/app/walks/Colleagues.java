package org.stigar.app.walks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

/** A fake of who is there: people without units, pseudonyms by a plain hash. Safe for use by many threads. */
public final class Colleagues implements People, Pseudonyms, Participation {

    private final ConcurrentMap<PersonId, Pseudonym> people = new ConcurrentHashMap<>();
    private final ConcurrentMap<Pseudonym, PersonId> known = new ConcurrentHashMap<>();
    private final Set<PersonId> optedOut = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<PersonId, LocalDate> paused = new ConcurrentHashMap<>();

    /** Returns colleagues of these ids. */
    public static Colleagues of(String... ids) {
        Colleagues colleagues = new Colleagues();
        Arrays.stream(ids).forEach(colleagues::join);
        return colleagues;
    }

    /** Makes somebody known. */
    public PersonId join(String id) {
        PersonId person = new PersonId(id);
        people.put(person, of(person));
        known.put(of(person), person);
        return person;
    }

    @Override
    public Directory directory() {
        return new Directory(
                people.keySet().stream()
                        .map(id ->
                                Person.builder(id).name("Name of " + id.value()).build())
                        .toList(),
                List.of(),
                List.of());
    }

    @Override
    public Optional<Person> findPerson(PersonId id) {
        return people.containsKey(id)
                ? Optional.of(Person.builder(id).name("Name of " + id.value()).build())
                : Optional.empty();
    }

    @Override
    public void remove(PersonId person) {
        Pseudonym gone = people.remove(person);
        if (gone != null) {
            known.remove(gone);
        }
    }

    @Override
    public Pseudonym of(PersonId person) {
        Pseudonym kept = people.get(person);
        if (kept != null) {
            return kept;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("fake key " + person.value()).getBytes(StandardCharsets.UTF_8));
            return new Pseudonym(Arrays.copyOf(hash, Pseudonym.LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<PersonId> findPerson(Pseudonym pseudonym) {
        return Optional.ofNullable(known.get(pseudonym));
    }

    @Override
    public List<Pseudonym> listUnknown(Collection<Pseudonym> some) {
        return some.stream().filter(one -> findPerson(one).isEmpty()).toList();
    }

    @Override
    public boolean isOptedOut(PersonId person) {
        return optedOut.contains(person);
    }

    @Override
    public void optOut(PersonId person) {
        optedOut.add(person);
    }

    @Override
    public void takePart(PersonId person) {
        optedOut.remove(person);
        paused.remove(person);
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
    public void pause(PersonId person, LocalDate until) {
        paused.put(person, until);
    }

    @Override
    public Structure structure(Instant at) {
        return directory().at(at);
    }

    @Override
    public boolean isStillThere(PersonId id) {
        return findPerson(id).isPresent();
    }

    @Override
    public Optional<Person> findByAddress(String address) {
        return Optional.empty();
    }

    @Override
    public List<Person> search(String text, int most) {
        return List.of();
    }

    @Override
    public void put(Collection<Person> more, Collection<Unit> units, Collection<Membership> memberships) {
        more.forEach(person -> join(person.id().value()));
    }
}
