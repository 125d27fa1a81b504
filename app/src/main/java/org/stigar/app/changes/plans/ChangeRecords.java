package org.stigar.app.changes.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stigar.app.people.People;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Somebody's plans for their own trails. Of others' plans for a trail to them nothing is told, here neither. */
final class ChangeRecords implements PersonalRecords {

    private final PlanRows rows;
    private final People people;
    private final Pseudonyms pseudonyms;

    ChangeRecords(PlanRows rows, People people, Pseudonyms pseudonyms) {
        this.rows = rows;
        this.people = people;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        return List.of(new PersonalTable(
                "plans-for-changes",
                List.of("other", "choice", "occasion", "handed_over_to", "remind_on"),
                rows.of(person).stream()
                        .map(PlanRows.Made::plan)
                        .map(plan -> List.of(
                                name(plan.other()),
                                plan.choice().name(),
                                plan.occasion(),
                                plan.heir().map(this::name).orElse(""),
                                plan.remindOn().map(LocalDate::toString).orElse("")))
                        .toList()));
    }

    private String name(PersonId person) {
        Optional<Person> known = people.findPerson(person);
        return known.flatMap(Person::name).orElse(person.value());
    }

    @Override
    public void erase(PersonId person) {
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return rows.listEnds();
    }

    @Override
    public void erase(Pseudonym gone) {
        rows.erase(gone);
    }
}
