package org.stigar.app.people;

import static java.util.function.Function.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;

/**
 * People without a database, for tests of others; pseudonyms by a plain hash. It has no transactions: what is added stays.
 * Safe for use by many threads.
 */
public final class MemoryPeople implements People, DirectoryEditing, Pseudonyms, Participation {

    private final Map<PersonId, Pseudonym> pseudonyms = new ConcurrentHashMap<>();
    private final Map<PersonId, LocalDate> paused = new ConcurrentHashMap<>();
    private final Set<PersonId> optedOut = ConcurrentHashMap.newKeySet();
    private volatile Directory directory = Directory.EMPTY;

    /** Returns people of these ids, each with a name and nothing else. */
    public static MemoryPeople of(String... ids) {
        MemoryPeople people = new MemoryPeople();
        people.put(Arrays.stream(ids).map(id -> person(id, "Name of " + id)).toList(), List.of(), List.of());
        return people;
    }

    /** Adds somebody with a name and returns their id. */
    public PersonId join(String id) {
        return join(id, "Name of " + id);
    }

    /** Adds somebody and returns their id. */
    public PersonId join(String id, String name, String... addresses) {
        Person person = person(id, name, addresses);
        put(List.of(person), List.of(), List.of());
        return person.id();
    }

    private static Person person(String id, String name, String... addresses) {
        return Person.builder(new PersonId(id))
                .name(name)
                .addresses(List.of(addresses))
                .build();
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public Structure structure(Instant at) {
        return directory.at(at);
    }

    @Override
    public Optional<Person> findPerson(PersonId id) {
        return directory.findPerson(id);
    }

    @Override
    public boolean isStillThere(PersonId id) {
        return findPerson(id).isPresent();
    }

    @Override
    public Optional<Person> findByAddress(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        return directory.people().stream()
                .filter(person -> person.addresses().contains(plain))
                .findFirst();
    }

    @Override
    public List<Person> search(String text, int most) {
        if (most < 1 || most > 50) {
            throw new IllegalArgumentException("a search gives 1 to 50 people, was asked for " + most);
        }
        List<String> wanted = words(text);
        return directory.people().stream()
                .filter(person -> !wanted.isEmpty() && !isOptedOut(person.id()))
                .filter(person -> wanted.stream()
                        .allMatch(start -> words(named(person)).stream().anyMatch(word -> word.startsWith(start))))
                .sorted(Comparator.comparing(person -> String.join(" ", words(named(person)))))
                .limit(most)
                .toList();
    }

    private static String named(Person person) {
        return person.name().orElse(person.id().value());
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public synchronized void put(
            Collection<Person> people, Collection<Unit> units, Collection<Membership> memberships) {
        directory = new Directory(
                with(directory.people(), people, Person::id),
                with(directory.units(), units, Unit::id),
                with(directory.memberships(), memberships, MemoryPeople::beginning));
    }

    @Override
    public synchronized void remove(PersonId person) {
        directory = new Directory(
                without(directory.people(), one -> one.id().equals(person)),
                directory.units(),
                without(directory.memberships(), one -> one.person().equals(person)));
        takePart(person);
    }

    @Override
    public synchronized void replaceMemberships(Collection<PersonId> of, Collection<Membership> memberships) {
        directory = new Directory(
                directory.people(),
                directory.units(),
                with(
                        without(directory.memberships(), one -> of.contains(one.person())),
                        memberships,
                        MemoryPeople::beginning));
    }

    @Override
    public synchronized void removeUnits(Collection<UnitId> units) {
        directory = new Directory(
                directory.people(),
                without(directory.units(), one -> units.contains(one.id())),
                without(directory.memberships(), one -> units.contains(one.unit())));
    }

    /** What two memberships share of which one is the other, with another end. */
    private static List<Object> beginning(Membership one) {
        return List.of(one.person(), one.unit(), one.validity().from());
    }

    private static <T> Collection<T> with(Collection<T> some, Collection<T> more, Function<T, Object> id) {
        return Stream.concat(some.stream(), more.stream())
                .collect(Collectors.toMap(id, identity(), (before, after) -> after))
                .values();
    }

    private static <T> List<T> without(Collection<T> some, Predicate<T> gone) {
        return some.stream().filter(gone.negate()).toList();
    }

    @Override
    public Pseudonym of(PersonId person) {
        return pseudonyms.computeIfAbsent(person, MemoryPeople::hash);
    }

    private static Pseudonym hash(PersonId person) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(person.value().getBytes(StandardCharsets.UTF_8));
            return new Pseudonym(Arrays.copyOf(hash, Pseudonym.LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<PersonId> findPerson(Pseudonym pseudonym) {
        return directory.people().stream()
                .map(Person::id)
                .filter(id -> of(id).equals(pseudonym))
                .findFirst();
    }

    @Override
    public List<Pseudonym> listUnknown(Collection<Pseudonym> some) {
        return some.stream().distinct().filter(one -> findPerson(one).isEmpty()).toList();
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
    public synchronized void pause(PersonId person, LocalDate until) {
        paused.put(known(person), until);
    }

    @Override
    public synchronized void takePart(PersonId person) {
        paused.remove(person);
        optedOut.remove(person);
    }

    @Override
    public synchronized void optOut(PersonId person) {
        optedOut.add(known(person));
    }

    private PersonId known(PersonId person) {
        if (!isStillThere(person)) {
            throw new IllegalArgumentException("only who is there can pause or opt out");
        }
        return person;
    }
}
