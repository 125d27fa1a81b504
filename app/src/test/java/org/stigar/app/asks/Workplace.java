package org.stigar.app.asks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stigar.app.Settlement;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.Trails;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.state.AgreedRhythm;

/** A few colleagues who ask one another, with a catalogue of two competences. */
public final class Workplace extends Settlement {

    public static final CompetenceId COOLING = new CompetenceId("esco:cooling");
    public static final CompetenceId HEATING = new CompetenceId("esco:heating");

    private static final List<String> FEATURES = List.of(
            "people.jdbc",
            "walks.jdbc",
            "walks.records",
            "mail.jdbc",
            "trails.jdbc",
            "trails.letters",
            "competences.jdbc",
            "asks.jdbc",
            "asks.find",
            "asks.letters",
            "asks.notes",
            "asks.promises");

    /** Settles with the features that asks rest on. */
    public Workplace() {
        this(new String[0]);
    }

    /** Settles with more features. */
    public Workplace(String... more) {
        this(Map.of(), more);
    }

    /** Settles with a mail server at a port of this machine. */
    public Workplace(int port) {
        this(Map.of("stigar.smtp.url", "smtp://127.0.0.1:" + port), "mail.smtp");
    }

    private Workplace(Map<String, Object> settings, String... more) {
        super(settings, Stream.concat(FEATURES.stream(), Stream.of(more)).toArray(String[]::new));
        get(CatalogueEditing.class)
                .put(List.of(
                        esco(COOLING, "cooling systems", "kylsystem"),
                        esco(HEATING, "heating systems", "värmesystem")));
    }

    private static Competence esco(CompetenceId id, String english, String swedish) {
        return new Competence(
                id,
                CompetenceKind.ESCO,
                List.of(
                        new Label(Locale.ENGLISH, Label.Use.PREFERRED, english),
                        new Label(Locale.forLanguageTag("sv"), Label.Use.PREFERRED, swedish)),
                List.of());
    }

    public Asks asks() {
        return get(Asks.class);
    }

    public Curtains curtains() {
        return get(Curtains.class);
    }

    public Finding finding() {
        return get(Finding.class);
    }

    public ShownCompetence shown() {
        return get(ShownCompetence.class);
    }

    public Trails trails() {
        return get(Trails.class);
    }

    /** Makes a trail the way people make one: a line, and a yes to it. */
    public void trail(PersonId one, PersonId other) {
        Drawing drawing = get(Drawing.class);
        long line = drawing.draw(one, other, "", AgreedRhythm.MONTHLY, now()).id();
        drawing.answer(other, line, Trails.Answer.YES, now());
    }

    /** Puts so many people in, all at once. */
    public List<PersonId> people(String name, int count) {
        List<Person> all = IntStream.range(0, count)
                .mapToObj(i -> builder(new PersonId(name + "-" + i), name + " " + i)
                        .addresses(List.of())
                        .build())
                .toList();
        people().put(all, List.of(), List.of());
        return all.stream().map(Person::id).toList();
    }

    /** Gives somebody a level that leads. */
    public void manager(PersonId person) {
        people().put(List.of(builder(person, person.value()).level("Manager").build()), List.of(), List.of());
    }

    /** Puts people into a unit of their own. */
    public void colleagues(PersonId... people) {
        UnitId unit = new UnitId("unit-of-" + people[0].value());
        people().put(
                        List.of(),
                        List.of(new Unit(unit, "Lund", UnitKind.TEAM, Optional.empty(), Validity.ALWAYS)),
                        Stream.of(people)
                                .map(person -> new Membership(person, unit, Validity.ALWAYS))
                                .toList());
    }

    /** Lets somebody say that they can help. */
    public void canHelp(PersonId person, CompetenceId competence) {
        get(Competences.class).claim(new Claim(person, competence, Claim.Stance.CAN_HELP));
    }

    /** Writes a draft about cooling. */
    public long draft(PersonId asker) {
        return asks().draft(asker, new AskText("The cold room in Lund does not get cold."), Set.of(COOLING), "", now());
    }

    /** Writes it and asks people to help. */
    public long ask(PersonId asker, PersonId... helpers) {
        long ask = draft(asker);
        act(
                ask,
                new Deed.Send(
                        asker, List.of(helpers).stream().map(Request::forHelp).toList()));
        return ask;
    }

    /** Asks somebody who says yes, and closes it as solved. */
    public long solved(PersonId asker, PersonId helper) {
        long ask = ask(asker, helper);
        act(ask, new Deed.Accept(helper));
        asks().close(asker, ask, Gain.SOLUTION, "", now());
        return ask;
    }

    public OwnAsk act(long ask, Deed deed) {
        return asks().act(ask, deed, now());
    }

    public Optional<OwnAsk> seen(PersonId person, long ask) {
        return asks().find(person, ask, now());
    }

    public Optional<OwnAsk> seen(PersonId person, long ask, Instant at) {
        return asks().find(person, ask, at);
    }
}
