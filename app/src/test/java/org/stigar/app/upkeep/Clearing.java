package org.stigar.app.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stigar.app.MutableClock;
import org.stigar.app.Settlement;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.jobs.RecurringJob;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.CompetenceKind;
import org.stigar.core.competence.Label;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.Membership;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** A few people whose trails grow over, and what upkeep rests on. The clock starts on a Monday. */
final class Clearing extends Settlement {

    static final CompetenceId COOLING = new CompetenceId("esco:cooling");

    Clearing() {
        this(Map.of());
    }

    /** Sends letters by SMTP to a port of this machine. */
    Clearing(int port) {
        this(Map.of("stigar.smtp.url", "smtp://127.0.0.1:" + port));
    }

    private Clearing(Map<String, Object> settings) {
        super(
                settings,
                "people.jdbc",
                "walks.jdbc",
                "walks.records",
                "mail.jdbc",
                "mail.smtp",
                "trails.jdbc",
                "trails.letters",
                "competences.jdbc",
                "asks.jdbc",
                "asks.find",
                "asks.letters",
                "upkeep.jdbc",
                "upkeep.trial");
        get(CatalogueEditing.class)
                .put(List.of(new Competence(
                        COOLING,
                        CompetenceKind.ESCO,
                        List.of(
                                new Label(Locale.ENGLISH, Label.Use.PREFERRED, "cooling systems"),
                                new Label(Locale.forLanguageTag("sv"), Label.Use.PREFERRED, "kylsystem")),
                        List.of())));
    }

    Upkeep upkeep() {
        return get(Upkeep.class);
    }

    Trails trails() {
        return get(Trails.class);
    }

    Asks asks() {
        return get(Asks.class);
    }

    /** Makes a trail that grows over, and lets the first say what it carries to them. */
    void fading(PersonId one, PersonId other, String carries) {
        walked(one, other, 35, 45, 55, 65, 75, 85, 95);
        if (!carries.isEmpty()) {
            trails().say(one, other, carries);
        }
    }

    void walked(PersonId one, PersonId other, int... daysAgo) {
        get(WalkLog.class)
                .append(Arrays.stream(daysAgo)
                        .mapToObj(days -> Walk.of(
                                now().minus(Duration.ofDays(days)),
                                List.of(one, other),
                                WalkKind.DECLARED,
                                Occasion.OWN,
                                WalkSource.DECLARED))
                        .toList());
    }

    /** Lets two have been at an arena. */
    void metAtArena(PersonId one, PersonId other, int daysAgo) {
        get(WalkLog.class)
                .append(List.of(Walk.of(
                        now().minus(Duration.ofDays(daysAgo)),
                        List.of(one, other),
                        WalkKind.ARENA,
                        Occasion.ARENA,
                        WalkSource.DECLARED)));
    }

    /** Lets one solve something for the other at a stage of a customer's journey. */
    void solvedAt(PersonId asker, PersonId helper, String stage) {
        long ask = asks().draft(asker, new AskText("It arrives too late."), Set.of(COOLING), stage, now());
        asks().act(ask, new Deed.Send(asker, List.of(Request.forHelp(helper))), now());
        asks().act(ask, new Deed.Accept(helper), now());
        asks().close(asker, ask, Gain.SOLUTION, "", now());
    }

    void says(PersonId person, Stance stance) {
        get(Competences.class).claim(new Claim(person, COOLING, stance));
    }

    /** Notes that one helped the other, who says so. */
    void helped(PersonId helper, PersonId receiver) {
        get(ShownCompetence.class)
                .note(
                        new GivenHelp(
                                now().minus(Duration.ofDays(40)),
                                helper,
                                receiver,
                                COOLING,
                                HelpKind.SOLVED,
                                Help.Word.CONFIRMED,
                                2),
                        Gain.SOLUTION);
    }

    /** Puts people into a project from some days ago on. */
    void project(String name, int daysAgo, PersonId... members) {
        Unit unit = new Unit(new UnitId("u-" + name), name, UnitKind.PROJECT, Optional.empty(), Validity.ALWAYS);
        Validity since = new Validity(now().minus(Duration.ofDays(daysAgo)), Instant.MAX);
        people().put(
                        List.of(),
                        List.of(unit),
                        Arrays.stream(members)
                                .map(member -> new Membership(member, unit.id(), since))
                                .toList());
    }

    /** Lets one lead the other. */
    void manages(PersonId manager, PersonId other) {
        Unit team = new Unit(
                new UnitId("u-of-" + manager.value()), "Lund", UnitKind.TEAM, Optional.empty(), Validity.ALWAYS);
        people().put(
                        List.of(builder(manager, manager.value()).level("Chef").build()),
                        List.of(team),
                        List.of(
                                new Membership(manager, team.id(), Validity.ALWAYS),
                                new Membership(other, team.id(), Validity.ALWAYS)));
    }

    /** Lets somebody say what changes for them some days from now. */
    void changes(PersonId person, What what, int inDays, Telling telling) {
        LocalDate on = LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(inDays);
        get(ChangesAhead.class).declare(person, new ChangeAhead(what, on, telling), now());
    }

    long draft(PersonId asker) {
        return asks().draft(asker, new AskText("The cold room in Lund does not get cold."), Set.of(COOLING), "", now());
    }

    long ask(PersonId asker, PersonId helper) {
        long ask = draft(asker);
        asks().act(ask, new Deed.Send(asker, List.of(Request.forHelp(helper))), now());
        return ask;
    }

    List<Nudge> nudges(PersonId me) {
        return upkeep().nudges(me, now());
    }

    /** Returns the reason of the one nudge. */
    NudgeReason reason(PersonId me) {
        List<Nudge> nudges = nudges(me);
        if (nudges.size() != 1) {
            throw new AssertionError("one nudge was expected, were " + nudges.size());
        }
        return nudges.get(0).reason();
    }

    void moveTo(String instant) {
        get(MutableClock.class).moveTo(Instant.parse(instant));
    }

    void runDigests() {
        get("digestJob", RecurringJob.class).run(now());
    }

    /** Returns the weekly letters of somebody that wait, without their links. */
    List<String> letters(PersonId reader) {
        return jdbc().sql("""
                        select concat_ws('|', language, subject, array_to_string(paragraphs, '|'), action_label, action_link)
                        from letter where reader = :reader and kind = 'UPKEEP' order by written_at
                        """)
                .param("reader", pseudonyms().of(reader).bytes())
                .query(String.class)
                .list();
    }

    int taken(PersonId reader) {
        return jdbc().sql("select count(*) from attention where kind = 'NUDGE' and reader = :reader")
                .param("reader", pseudonyms().of(reader).bytes())
                .query(Integer.class)
                .single();
    }
}
