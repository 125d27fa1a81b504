package org.stigar.app.changes.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.LeaderRole;
import org.stigar.app.access.Role;
import org.stigar.app.competences.Competences;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.people.People;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/**
 * An organisation with a published quarter, in which half of Sales handles claims and walks much with the other half: what a change that
 * parts them would cost is worth asking.
 *
 * @param leader answers for all of it
 * @param other answers for a unit of it
 */
public record ChangingWorks(
        PersonId leader,
        PersonId other,
        PersonId guardian,
        PersonId admin,
        List<PersonId> sales,
        List<PersonId> delivery) {

    /** How many handle claims: the first so many of sales. */
    public static final int CLAIMS = 15;

    private static final int EACH = 30;
    private static final LocalDate FAR = LocalDate.of(2027, 12, 31);

    /** Puts it into an app of its own and publishes a quarter, a week ago. */
    public static ChangingWorks in(ApplicationContext app) {
        return in(app, (sales, delivery) -> {});
    }

    /** The same, with trails between all of sales and delivery, and with what all of sales can help. */
    public static ChangingWorks crossing(ApplicationContext app, String competence) {
        return in(app, (sales, delivery) -> {
            Works works = new Works(app);
            for (int i = 0; i < EACH; i++) {
                works.walk(sales.get(i), delivery.get(i));
            }
            works.keep();
            sales.forEach(person ->
                    app.getBean(Competences.class).claim(person, Stance.CAN_HELP, competence, Locale.ENGLISH));
        });
    }

    private static ChangingWorks in(ApplicationContext app, BiConsumer<List<PersonId>, List<PersonId>> more) {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", EACH);
        List<PersonId> delivery = works.unit("Delivery", EACH);
        List<PersonId> legal = works.unit("Legal", 14);
        for (int i = 0; i < CLAIMS; i++) {
            for (int step = 0; step < 4; step++) {
                works.walk(sales.get(i), sales.get(CLAIMS + (i + step) % CLAIMS));
            }
        }
        works.keep();
        more.accept(sales, delivery);
        app.getBean(People.class)
                .put(
                        sales.subList(0, CLAIMS).stream()
                                .map(id -> Person.builder(id)
                                        .name("Claims handler " + id.value())
                                        .function("Claims")
                                        .build())
                                .toList(),
                        List.of(),
                        List.of());
        ChangingWorks made = new ChangingWorks(legal.get(0), legal.get(1), legal.get(2), legal.get(3), sales, delivery);
        Leaders leaders = app.getBean(Leaders.class);
        leaders.grant(new Leaders.Grant(made.leader, new UnitId("works"), FAR));
        leaders.grant(new Leaders.Grant(made.other, new UnitId("legal"), FAR));
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(made.leader, Set.of());
        app.getBean(LeaderRole.class).give(made.leader);
        accounts.open(made.guardian, Set.of(Role.GUARDIAN));
        accounts.open(made.admin, Set.of(Role.ADMIN));
        accounts.open(sales.get(CLAIMS / 2), Set.of());
        for (PersonId person : List.of(made.leader, made.guardian, made.admin, sales.get(CLAIMS / 2))) {
            accounts.choosePassword(person, Neighbourhood.PASSWORD);
        }
        MutableClock clock = app.getBean(MutableClock.class);
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(7)); // the guardian's week
        return made;
    }
}
