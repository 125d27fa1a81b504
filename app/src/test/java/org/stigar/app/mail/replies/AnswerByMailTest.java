package org.stigar.app.mail.replies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.arenas.workshop.ArrangedWorkshop;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Answer;
import org.stigar.app.arenas.workshop.Workshops;
import org.stigar.app.arenas.workshop.letters.Inviting;
import org.stigar.app.arenas.workshop.letters.Told;
import org.stigar.app.arenas.workshop.letters.WorkshopLetters;
import org.stigar.app.mail.LetterWords;
import org.stigar.app.mail.Outbox;
import org.stigar.app.mail.ReadersLanguage;
import org.stigar.app.mail.RepliesTo;
import org.stigar.app.mail.ReplyHandler;
import org.stigar.app.pages.PublicAddress;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** From the invitation over what a calendar program answers to it, by a mail server, to the organiser's page. */
@AppTest
class AnswerByMailTest {

    private static final PersonId FAY = new PersonId("by-mail-fay");
    private static final PersonId ANN = new PersonId("by-mail-ann");
    private static final PersonId BO = new PersonId("by-mail-bo");
    private static final PersonId EVE = new PersonId("by-mail-eve");
    private static final String FIRST = "20261126T110000Z";
    private static final String SECOND = "20261126T110500Z";

    @TempDir
    private Path directory;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Workshops workshops;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private MutableClock clock;

    private Instant before = Instant.EPOCH;
    private Mailbox mailbox;
    private long workshop;

    @BeforeEach
    void invite() {
        before = clock.instant();
        clock.moveTo(Instant.parse("2026-11-26T12:00:00Z"));
        mailbox = new Mailbox(directory);
        app.getBean(People.class)
                .put(
                        List.of(FAY, ANN, BO, EVE).stream()
                                .map(id -> Person.builder(id)
                                        .name("Name of " + id.value())
                                        .addresses(List.of("account", address(id)))
                                        .build())
                                .toList(),
                        List.of(),
                        List.of());
        workshop = new ArrangedWorkshop(workshops, FAY, List.of(ANN, BO))
                .plan("By mail", Instant.parse("2026-12-10T09:00:00Z"), clock.instant());
        tell();
    }

    private static String address(PersonId id) {
        return id.value() + "@example.org";
    }

    /** As where a mailbox is set. */
    private void tell() {
        People people = app.getBean(People.class);
        new Inviting(
                        workshops,
                        app.getBean(Told.class),
                        app.getBean(Participation.class),
                        app.getBean(Pseudonyms.class),
                        app.getBean(TransactionTemplate.class),
                        letters(people))
                .invite(FAY, workshop, workshops.own(FAY, workshop).version(), clock.instant());
    }

    private WorkshopLetters letters(People people) {
        return new WorkshopLetters(
                people,
                app.getBean(org.stigar.app.arenas.workshop.Visitors.class),
                app.getBean(Outbox.class),
                app.getBean(ReadersLanguage.class),
                new LetterWords(app.getBean(MessageSource.class), people, "arenas.workshop.gone."),
                app.getBean(PublicAddress.class),
                new RepliesTo(Optional.of(Mailbox.ADDRESS)));
    }

    @AfterEach
    void clear() {
        mailbox.close();
        clock.moveTo(before);
        Erasure erasure = app.getBean(Erasure.class);
        List.of(FAY, ANN, BO, EVE).forEach(erasure::erase);
    }

    @Test
    void standsOnTheOrganisersPage() throws MessagingException, IOException, ParserException {
        Component invitation = invitation();
        assertThat(invitation.getRequiredProperty(Property.ORGANIZER).getValue())
                .isEqualTo("mailto:" + Mailbox.ADDRESS);
        String uid = invitation.getRequiredProperty(Property.UID).getValue();
        int sequence = Integer.parseInt(
                invitation.getRequiredProperty(Property.SEQUENCE).getValue());
        deliver(ANN, Mailbox.calendar(uid, address(ANN), "ACCEPTED", sequence, FIRST));
        deliver(BO, Mailbox.calendar(uid, address(BO), "DECLINED", sequence, FIRST));
        read();

        assertThat(answer(ANN)).contains(Answer.COMES);
        assertThat(answer(BO)).contains(Answer.DOES_NOT_COME);
        assertThat(Pages.text(browser.perform(MockMvcRequestBuilders.get("/workshops/" + workshop + "/plan")
                        .with(Visitors.with(FAY, Role.MEMBER, Role.FACILITATOR))
                        .locale(Locale.ENGLISH))))
                .contains("Cannot come");
        assertThat(database()
                        .sql("select row(r)::text from workshop_reply r")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("example.org"));
    }

    /** RFC 5546, 2.1.4 and 2.1.5: by sequence, and then by stamp, however mails overtake each other. */
    @Test
    void theLatestAnswerToTheLatestInvitationCounts() throws MessagingException {
        deliver(ANN, reply(ANN, "ACCEPTED", 0, SECOND));
        deliver(ANN, reply(ANN, "DECLINED", 0, FIRST));
        read();
        assertThat(answer(ANN)).contains(Answer.COMES);

        tell();
        deliver(ANN, reply(ANN, "DECLINED", 0, "20261126T113000Z"));
        read();
        assertThat(answer(ANN)).as("of the earlier invitation").contains(Answer.COMES);

        deliver(ANN, reply(ANN, "DECLINED", 1, "20261126T113000Z"));
        deliver(ANN, reply(ANN, "TENTATIVE", 1, "20261126T114000Z"));
        read();
        assertThat(answer(ANN)).as("perhaps is no answer").contains(Answer.DOES_NOT_COME);

        deliver(ANN, reply(ANN, "ACCEPTED", 7, "20261126T115000Z"));
        deliver(ANN, reply(ANN, "ACCEPTED", 1, "20371126T115000Z"));
        read();
        assertThat(answer(ANN)).as("of no invitation, and from the future").contains(Answer.DOES_NOT_COME);
    }

    @Test
    void answersForNobodyElse() throws MessagingException {
        deliver(EVE, reply(ANN, "DECLINED", 0, FIRST));
        deliver(EVE, reply(EVE, "DECLINED", 0, FIRST));
        deliver(ANN, Mailbox.calendar("workshop-1@localhost", address(ANN), "DECLINED", 0, FIRST));
        deliver(ANN, Mailbox.calendar("workshop-" + workshop + "@evil.example", address(ANN), "DECLINED", 0, FIRST));
        deliver(ANN, Mailbox.calendar("coffee-" + workshop + "@localhost", address(ANN), "DECLINED", 0, FIRST));
        read();

        assertThat(workshops.own(FAY, workshop).people())
                .allSatisfy(guest -> assertThat(guest.answer()).isEmpty());
        assertThat(database()
                        .sql("select count(*) from workshop_reply")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void comesTooLateForWhatIsCancelledAndGoesWithItsPerson() throws MessagingException {
        deliver(ANN, reply(ANN, "ACCEPTED", 0, FIRST));
        read();
        app.getBean(Erasure.class).erase(ANN);
        assertThat(database()
                        .sql("select count(*) from workshop_reply")
                        .query(Integer.class)
                        .single())
                .isZero();

        workshops.cancel(FAY, workshop, workshops.own(FAY, workshop).version());
        deliver(BO, reply(BO, "DECLINED", 1, FIRST));
        read();
        assertThat(answer(BO)).isEmpty();
    }

    private String reply(PersonId who, String answer, int sequence, String stamp) {
        return Mailbox.calendar("workshop-" + workshop + "@localhost", address(who), answer, sequence, stamp);
    }

    private void deliver(PersonId from, String calendar) throws MessagingException {
        mailbox.deliver(Mailbox.reply(address(from), calendar));
    }

    private void read() {
        mailbox.reading(app.getBeansOfType(ReplyHandler.class).values().toArray(ReplyHandler[]::new))
                .run(clock.instant().plus(Duration.ofMinutes(1)));
    }

    private Optional<Workshop.Answer> answer(PersonId who) {
        return workshops.own(FAY, workshop).findGuest(who).orElseThrow().answer();
    }

    private JdbcClient database() {
        return app.getBean(JdbcClient.class);
    }

    private Component invitation() throws IOException, ParserException {
        String file = database()
                .sql("select calendar from letter where calendar like '%workshop-" + workshop + "@%' limit 1")
                .query(String.class)
                .single();
        return new CalendarBuilder()
                .build(new StringReader(file))
                .getComponents(Component.VEVENT)
                .get(0);
    }
}
