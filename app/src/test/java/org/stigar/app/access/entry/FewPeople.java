package org.stigar.app.access.entry;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.people.People;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;

/** A directory of those it was made with. */
record FewPeople(List<Person> people) implements People {

    @Override
    public Directory directory() {
        throw new UnsupportedOperationException("access looks for single people");
    }

    @Override
    public Structure structure(Instant at) {
        throw new UnsupportedOperationException("access looks for single people");
    }

    @Override
    public Optional<Person> findPerson(PersonId id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public boolean isStillThere(PersonId id) {
        return findPerson(id).isPresent();
    }

    @Override
    public Optional<Person> findByAddress(String address) {
        return people.stream()
                .filter(person -> person.addresses().contains(address.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public List<Person> search(String text, int most) {
        throw new UnsupportedOperationException("access looks for single people");
    }

    @Override
    public void put(Collection<Person> more, Collection<Unit> units, Collection<Membership> memberships) {
        throw new UnsupportedOperationException("nobody comes in a test");
    }

    @Override
    public void remove(PersonId person) {
        throw new UnsupportedOperationException("nobody goes in a test");
    }
}
