package org.stigar.app.privacy;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.token.ApiTokens;
import org.stigar.app.access.token.Scope;
import org.stigar.app.arenas.coffee.CoffeeChoice;
import org.stigar.app.arenas.coffee.Coffees;
import org.stigar.app.arenas.coffee.OwnCoffee;
import org.stigar.app.asks.AskText;
import org.stigar.app.asks.Asks;
import org.stigar.app.asks.Curtain;
import org.stigar.app.asks.Curtains;
import org.stigar.app.asks.Finding;
import org.stigar.app.asks.Meeting;
import org.stigar.app.asks.notes.LearningNotes;
import org.stigar.app.asks.promises.Promises;
import org.stigar.app.calendar.CalendarFeeds;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.hooks.Hooks;
import org.stigar.app.mail.ActionLinks;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.mail.smtp.RefusedLetters;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.jdbc.WishRows;
import org.stigar.app.organisation.jdbc.WishRows.Wish;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.KeyedChange.Subject;
import org.stigar.app.privacy.Remains.Needle;
import org.stigar.app.privacy.keys.TwoKeys;
import org.stigar.app.privacy.rights.TakingPart;
import org.stigar.app.reach.Reaches;
import org.stigar.app.trails.Drawing;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.Trails;
import org.stigar.app.upkeep.ChangeAhead;
import org.stigar.app.upkeep.ChangeAhead.Telling;
import org.stigar.app.upkeep.ChangeAhead.What;
import org.stigar.app.upkeep.ChangesAhead;
import org.stigar.app.upkeep.Upkeep;
import org.stigar.app.upkeep.trial.OrderTrial;
import org.stigar.app.walks.WalkLog;
import org.stigar.core.ask.Deed;
import org.stigar.core.ask.Request;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.competence.ranking.Candidate.Findable;
import org.stigar.core.people.Membership;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;
import org.stigar.core.people.Validity;
import org.stigar.core.trail.state.AgreedRhythm;
import org.stigar.core.walk.Help;
import org.stigar.core.walk.Occasion;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkKind;
import org.stigar.core.walk.WalkSource;

/** Somebody who leaves something with every feature, through the use cases: what those write is what there is. */
final class FullLife {

    static final PersonId ELSA = new PersonId("life-elsa-id");
    static final PersonId BO = new PersonId("life-bo-id");
    static final PersonId CLEO = new PersonId("life-cleo-id");
    private static final UnitId UNIT = new UnitId("life-unit");
    private static final String PASSWORD = "en mossig sten i skogen";

    /** Good and bad rows, with what nobody should write into a field. */
    private static final String PEOPLE = """
            id,name,addresses,city,languages,role
            life-elsa-id,Elsa Mossberg-Ek,elsa.life@example.org,Elsatorp,sv,"<script>alert('elsaord')</script>"
            life-elsa-id,Elsa Mossberg-Ek elsaord,elsa.life@example.org,Elsatorp,sv,
            ,"Elsa Mossberg-Ek'; drop table person; --elsaord",elsa.life@example.org,Elsatorp,sv,
            life-elsaord\u0007,Elsa Mossberg-Ek,elsa.life@example.org,Elsatorp,elsaord elsaord,
            life-dan-id,Dan ${7*7},life-dan@example.org,=cmd|'calc'!A0,en,
            life-unfinished,"Elsa Mossberg-Ek elsaord
            """;

    private static final String WALKS = """
            at,participants,kind,source,subject
            2026-05-20T09:00:00Z,life-elsa-id|life-bo-id,,,elsaord <script>
            elsaord,life-elsa-id|life-bo-id,,,Elsa Mossberg-Ek
            2026-05-21T09:00:00Z,life-elsa-id|Elsa Mossberg-Ek,,,tillelsa
            2026-05-22T09:00:00Z,life-elsa-id|life-bo-id,elsaord,elsaord,
            2026-05-23T09:00:00Z,elsa.life@example.org|life-bo-id,,,
            2026-05-24T09:00:00Z,life-elsa-id|life-elsa-id,,,
            """;

    private final ApplicationContext app;
    private final Instant now;

    FullLife(ApplicationContext app) {
        this.app = app;
        this.now = app.getBean(MutableClock.class).instant();
    }

    /** Lives it, and returns the cookie of Elsa's session. */
    Cookie live() {
        new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> meet());
        for (String wrong : List.of("elsaord", PASSWORD + "elsaord", "' or 1=1; --elsaord")) {
            logIn("elsa.life@example.org", wrong);
            logIn("Elsa Mossberg-Ek " + wrong, PASSWORD);
        }
        Cookie session = Objects.requireNonNull(logIn("elsa.life@example.org", PASSWORD), "logged in");
        new TransactionTemplate(app.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> write());
        new RefusedLetters(app).refuse("elsa.life@example.org", "bo.life@example.org");
        draw();
        FileLife files = new FileLife(app, ELSA);
        files.importPeople(PEOPLE);
        files.importWalks(WALKS);
        TakingPart takingPart = app.getBean(TakingPart.class);
        app.getBean(TwoKeys.class).propose(ELSA, Role.GUARDIAN, OrderTrial.START, Subject.NONE, now);
        app.getBean(WishRows.class).add(new Wish(new UUID(1, 2), ELSA, UNIT, "A unit", LocalDate.EPOCH, false));
        app.getBean(Leaders.class).grant(new Leaders.Grant(ELSA, UNIT, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        takingPart.pause(ELSA, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(9));
        return session;
    }

    /** What tells of Elsa: everything that she is called, and every word of hers. */
    List<Needle> elsa() {
        return List.of(
                Needle.text("id", ELSA.value()),
                Needle.text("name", "Elsa Mossberg-Ek"),
                Needle.text("address", "elsa.life@example.org"),
                Needle.text("city", "Elsatorp"),
                Needle.text("token's label", "Elsas program"),
                Needle.text("word of hers", "elsaord"),
                Needle.text("word to her", "tillelsa"),
                pseudonym(ELSA));
    }

    /** What tells of Bo, who stays. */
    List<Needle> bo() {
        return List.of(Needle.text("id", BO.value()), Needle.text("name", "Bo Granqvist-Lind"), pseudonym(BO));
    }

    Needle pseudonym(PersonId person) {
        return Needle.bytes(
                "pseudonym", app.getBean(Pseudonyms.class).of(person).bytes());
    }

    private void meet() {
        app.getBean(People.class)
                .put(
                        List.of(
                                Person.builder(ELSA)
                                        .name("Elsa Mossberg-Ek")
                                        .addresses(List.of("elsa.life@example.org"))
                                        .languages(List.of(Locale.forLanguageTag("sv")))
                                        .city("Elsatorp")
                                        .build(),
                                Person.builder(BO)
                                        .name("Bo Granqvist-Lind")
                                        .addresses(List.of("bo.life@example.org"))
                                        .build(),
                                Person.builder(CLEO).name("Cleo Lind").build()),
                        List.of(new Unit(UNIT, "A unit", UnitKind.TEAM, Optional.empty(), Validity.ALWAYS)),
                        List.of(
                                new Membership(ELSA, UNIT, Validity.ALWAYS),
                                new Membership(BO, UNIT, Validity.ALWAYS)));
        Accounts accounts = app.getBean(Accounts.class);
        accounts.open(ELSA, Set.of(Role.GUARDIAN));
        accounts.choosePassword(ELSA, PASSWORD);
        accounts.open(BO, Set.of());
    }

    private @Nullable Cookie logIn(String name, String password) {
        return app.getBean(MockMvcTester.class)
                .perform(post("/log-in")
                        .param("name", name)
                        .param("password", password)
                        .with(csrf()))
                .getResponse()
                .getCookie("stigar");
    }

    private void write() {
        app.getBean(ApiTokens.class).issue(ELSA, "Elsas program", Scope.WRITE, 30);
        app.getBean(Accounts.class).oneTimeLink(ELSA, Duration.ofHours(1));
        app.getBean(ActionLinks.class).issue("life", ELSA, "17", Duration.ofDays(1));
        app.getBean(AttentionBudget.class).tryTake(ELSA, AttentionBudget.Kind.REQUEST, now);
        Outbox outbox = app.getBean(Outbox.class);
        outbox.put(letter(ELSA, "tillelsa"));
        outbox.put(new Letter(
                ELSA, Letter.Kind.ACCESS, Locale.ENGLISH, "tillelsa", List.of("tillelsa"), Optional.empty()));
        outbox.put(letter(BO, "Elsa Mossberg-Ek elsaord"));
        app.getBean(Subscriptions.class).stop(ELSA, Letter.Kind.TRAILS);
        Hooks hooks = app.getBean(Hooks.class);
        hooks.test(
                ELSA,
                hooks.add(ELSA, "https://chat.invalid/elsaord", now).hook().id(),
                now);
    }

    private static Letter letter(PersonId to, String text) {
        return new Letter(to, Letter.Kind.TRAILS, Locale.ENGLISH, "A trail", List.of(text), Optional.empty());
    }

    private void draw() {
        Drawing drawing = app.getBean(Drawing.class);
        Trails trails = app.getBean(Trails.class);
        drawing.note(ELSA, "Somebody outside", "elsaord outside", AgreedRhythm.MONTHLY, now);
        drawing.draw(ELSA, CLEO, "elsaord to Cleo", AgreedRhythm.MONTHLY, now);
        drawing.draw(CLEO, BO, "nobody else's business", AgreedRhythm.MONTHLY, now);
        help();
        DrawnLine line = drawing.draw(ELSA, BO, "elsaord to Bo", AgreedRhythm.MONTHLY, now);
        drawing.answer(BO, line.id(), Trails.Answer.YES, now);
        trails.say(BO, ELSA, "tillelsa by Bo");
        trails.logWalk(ELSA, BO, now);
        ask();
        coffee();
        app.getBean(CalendarFeeds.class).renew(ELSA, now);
        Upkeep upkeep = app.getBean(Upkeep.class);
        upkeep.nudges(ELSA, now);
        upkeep.neverFor(ELSA, BO, now);
        upkeep.snooze(BO, ELSA, now);
        LocalDate soon = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(20);
        app.getBean(ChangesAhead.class).declare(ELSA, new ChangeAhead(What.LEAVING, soon, Telling.OTHER_ENDS), now);
        new TransactionTemplate(app.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> app.getBean(WalkLog.class)
                        .append(List.of(
                                Walk.of(
                                        now.minus(Duration.ofDays(3)),
                                        List.of(ELSA, CLEO),
                                        WalkKind.MEETING,
                                        Occasion.OWN,
                                        WalkSource.DECLARED),
                                Walk.of(
                                        now.minus(Duration.ofDays(300)),
                                        List.of(ELSA, BO),
                                        WalkKind.MEETING,
                                        Occasion.OWN,
                                        WalkSource.DECLARED))));
    }

    private void coffee() {
        Coffees coffees = app.getBean(Coffees.class);
        coffees.choose(ELSA, CoffeeChoice.USUAL);
        coffees.pause(ELSA, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(9));
        coffees.never(ELSA, CLEO);
        coffees.never(CLEO, ELSA);
        coffees.never(BO, ELSA);
        bringTogether(ELSA, BO);
        coffees.of(ELSA, now).forEach(one -> coffees.answer(ELSA, one.id(), OwnCoffee.Answer.MET, now));
    }

    /** A round of its own would bring together whoever else is in the shared database. */
    private void bringTogether(PersonId one, PersonId other) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        jdbc.sql("insert into coffee_meeting (id, week, starts_at) values (17, :week, now())")
                .param("week", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .update();
        for (PersonId end : List.of(one, other)) {
            jdbc.sql("insert into coffee_seat (meeting_id, person) values (17, :end)")
                    .param("end", app.getBean(Pseudonyms.class).of(end).bytes())
                    .update();
        }
    }

    private void ask() {
        Asks asks = app.getBean(Asks.class);
        app.getBean(Curtains.class).put(ELSA, new Curtain(Findable.THROUGH_INTRODUCER, 7));
        app.getBean(Finding.class).find(ELSA, "elsaord", Set.of(), now);
        long mine = asks.draft(ELSA, new AskText("elsaord asked"), Set.of(), "elsaord stage", now);
        asks.act(mine, new Deed.Send(ELSA, List.of(Request.forHelp(BO), Request.forIntroduction(CLEO))), now);
        asks.act(mine, new Deed.Accept(BO), now);
        asks.meet(BO, mine, new Meeting(now.plus(Duration.ofDays(1)), Duration.ofMinutes(30)), now);
        asks.close(ELSA, mine, Gain.SOLUTION, "elsaord enabled", now);
        LearningNotes notes = app.getBean(LearningNotes.class);
        notes.propose(ELSA, mine, new AskText("elsaord learned"), now);
        notes.agree(BO, mine, "elsaord learned");
        long his = asks.draft(BO, new AskText("what Bo needs"), Set.of(), "", now);
        asks.act(his, new Deed.Send(BO, List.of(Request.forHelp(ELSA))), now);
        asks.act(his, new Deed.Accept(ELSA), now);
        asks.close(BO, his, Gain.BACKING, "what Bo could do", now);
        Reaches reaches = app.getBean(Reaches.class);
        reaches.namings(ELSA).forEach(one -> reaches.name(ELSA, one.line(), Reaches.Named.YES));
        Promises promises = app.getBean(Promises.class);
        promises.agree(BO, promises.make(ELSA, BO, new AskText("elsaord promised"), now), now);
    }

    private void help() {
        Competences competences = app.getBean(Competences.class);
        CompetenceId own = competences
                .claim(ELSA, Claim.Stance.CAN_HELP, "elsaord", Locale.forLanguageTag("sv"))
                .id();
        competences.claim(BO, Claim.Stance.CAN_HELP, "bread", Locale.ENGLISH);
        ShownCompetence shown = app.getBean(ShownCompetence.class);
        shown.note(new GivenHelp(now, ELSA, BO, own, HelpKind.SOLVED, Help.Word.CONFIRMED, 2), Gain.SOLUTION);
        shown.note(new GivenHelp(now, BO, ELSA, own, HelpKind.TOGETHER, Help.Word.CLAIMED, 2));
    }
}
