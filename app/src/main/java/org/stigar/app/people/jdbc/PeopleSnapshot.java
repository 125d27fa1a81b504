package org.stigar.app.people.jdbc;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.PseudonymMaker;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Everything about people as of one commit, ready to be read. Immutable, safe for use by many threads. */
final class PeopleSnapshot {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Directory directory;
    private final Map<PersonId, Refusal> refusals;
    private final Map<String, Person> byAddress = new HashMap<>();
    private final Map<Pseudonym, PersonId> byPseudonym = new HashMap<>();
    private final List<Named> named = new ArrayList<>();

    /** That somebody paused, until a day, or opted out. */
    record Refusal(Optional<LocalDate> pausedUntil, boolean optedOut) {

        static final Refusal NONE = new Refusal(Optional.empty(), false);
    }

    private record Named(Person person, List<String> words) {}

    PeopleSnapshot(Directory directory, Map<PersonId, Refusal> refusals, PseudonymMaker pseudonyms) {
        this.directory = directory;
        this.refusals = Map.copyOf(refusals);
        for (Person person : directory.people()) {
            person.addresses().forEach(address -> byAddress.putIfAbsent(address, person));
            byPseudonym.put(pseudonyms.of(person.id()), person.id());
            named.add(new Named(person, words(person.name().orElse(person.id().value()))));
        }
        named.sort(Comparator.comparing(one -> String.join(" ", one.words)));
    }

    Directory directory() {
        return directory;
    }

    Refusal refusal(PersonId person) {
        return refusals.getOrDefault(person, Refusal.NONE);
    }

    Optional<Person> findByAddress(String address) {
        return Optional.ofNullable(byAddress.get(address.strip().toLowerCase(Locale.ROOT)));
    }

    Optional<PersonId> findPerson(Pseudonym pseudonym) {
        return Optional.ofNullable(byPseudonym.get(pseudonym));
    }

    List<Person> search(String text, int most) {
        List<String> wanted = words(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return named.stream()
                .filter(one -> !refusal(one.person.id()).optedOut())
                .filter(one -> holds(one.words, wanted))
                .limit(most)
                .map(Named::person)
                .toList();
    }

    private static boolean holds(List<String> words, List<String> wanted) {
        return wanted.stream().allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
    }

    private static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BREAKS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }
}
