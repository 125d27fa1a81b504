package org.stigar.app.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** Who facilitates an arena and who takes part, for a story in one language. Closing puts the clock back and erases everybody. */
final class ArenaCast implements AutoCloseable {

    private final ApplicationContext app;
    private final Locale language;
    private final Instant before;
    private final PersonId facilitator;
    private final List<PersonId> people = new ArrayList<>();

    /**
     * Lets them move in.
     *
     * @param tag of the language that all of them read
     * @param name of those who take part, before a letter for each
     */
    ArenaCast(ApplicationContext app, Class<?> story, String tag, String name, int count) {
        this.app = app;
        language = Locale.forLanguageTag(tag);
        before = clock().instant();
        Neighbourhood village = new Neighbourhood(app, story);
        facilitator = member(village, "Fay Ek " + tag, tag, "SE", "people");
        app.getBean(Accounts.class).open(facilitator, Set.of(Role.FACILITATOR));
        for (int i = 0; i < count; i++) {
            people.add(member(
                    village,
                    name + " " + (char) ('A' + i) + " " + tag,
                    tag,
                    i % 2 == 0 ? "SE" : "PL",
                    i % 3 == 0 ? "sales" : "support"));
        }
    }

    private PersonId member(Neighbourhood village, String name, String tag, String country, String function) {
        PersonId id = village.member(name, "Unit " + tag);
        village.people()
                .put(
                        List.of(Person.builder(id)
                                .name(name)
                                .country(country)
                                .function(function)
                                .addresses(List.of(address(id)))
                                .languages(List.of(language))
                                .build()),
                        List.of(),
                        List.of());
        return id;
    }

    MutableClock clock() {
        return app.getBean(MutableClock.class);
    }

    PersonId facilitator() {
        return facilitator;
    }

    List<PersonId> people() {
        return people;
    }

    static String address(PersonId person) {
        return person.value() + "@example.org";
    }

    /** Returns the addresses of all who take part, one a line. */
    String list() {
        return String.join("\n", people.stream().map(ArenaCast::address).toList());
    }

    /** Returns what a page says. */
    String say(String key, Object... places) {
        return app.getBean(MessageSource.class).getMessage(key, places, language);
    }

    @Override
    public void close() {
        clock().moveTo(before);
        Erasure erasure = app.getBean(Erasure.class);
        people.forEach(erasure::erase);
        erasure.erase(facilitator);
    }
}
