package org.stigar.app.arenas.workshop.called;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.arenas.CalledWorkshops;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.Workshops.Part;
import org.stigar.app.arenas.workshop.web.DraftForm;
import org.stigar.app.database.NamedLocks;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.UnitId;

/** Drafts of workshops about seams: as the wizard would begin one, with the people of both sides. */
final class SeamWorkshops implements CalledWorkshops {

    /** How much groups are to mix units, so that both sides meet. */
    private static final Map<String, String> MIXED = Map.of("purpose", Purpose.SEAM.name(), "mix.UNIT", "2");

    private final Workshops workshops;
    private final People people;
    private final Participation participation;
    private final TransactionTemplate transactions;
    private final NamedLocks locks;
    private final Random random;

    SeamWorkshops(
            Workshops workshops,
            People people,
            Participation participation,
            TransactionTemplate transactions,
            NamedLocks locks,
            Random random) {
        this.workshops = workshops;
        this.people = people;
        this.participation = participation;
        this.transactions = transactions;
        this.locks = locks;
        this.random = random;
    }

    @Override
    public Drafted draft(PersonId facilitator, Call call, Instant now) {
        ZoneId zone = people.findPerson(facilitator).map(Person::zone).orElse(ZoneOffset.UTC);
        String title = call.title().substring(0, Math.min(call.title().length(), Draft.LONGEST_TITLE));
        Draft draft = DraftForm.blank(zone, now)
                .with(MIXED)
                .with(Map.of("title", title, "words", call.words()))
                .read()
                .orElseThrow(() -> new IllegalArgumentException("a title and words for a draft"));
        return Objects.requireNonNull(transactions.execute(status -> {
            // A form that is sent twice makes one draft.
            locks.take("called workshop " + facilitator.value());
            Optional<Workshop> begun = workshops.listOwn(facilitator).stream()
                    .filter(workshop -> workshop.state() == Workshop.State.DRAFT)
                    .filter(workshop -> workshop.draft().purpose() == Purpose.SEAM
                            && workshop.draft().title().equals(draft.title())
                            && workshop.draft().words().equals(draft.words()))
                    .findFirst();
            if (begun.isPresent()) {
                return drafted(begun.get().id());
            }
            long id = workshops.create(facilitator, draft, now);
            int version = workshops.own(facilitator, id).version();
            workshops.add(facilitator, id, version, available(call.units(), now), Part.PARTICIPANT, now);
            return drafted(id);
        }));
    }

    private static Drafted drafted(long id) {
        return new Drafted(id, "/workshops/" + id + "/plan");
    }

    private List<PersonId> available(Set<UnitId> units, Instant now) {
        Structure structure = people.structure(now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Set<UnitId> all = structure.below(units);
        List<PersonId> available = new ArrayList<>(people.directory().people().stream()
                .map(Person::id)
                .filter(person -> structure.unitsOf(person).stream().anyMatch(all::contains))
                .filter(person -> participation.isAvailable(person, today))
                .toList());
        if (available.size() > Workshops.MOST_PEOPLE) {
            Collections.shuffle(available, random);
        }
        return available.subList(0, Math.min(available.size(), Workshops.MOST_PEOPLE));
    }
}
