package org.stigar.app.pulse.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.AppTest;
import org.stigar.app.mail.AttentionBudget;
import org.stigar.app.mail.AttentionBudget.Kind;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.mail.smtp.LetterQueue;
import org.stigar.app.people.Participation;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseHouse;
import org.stigar.core.people.PersonId;

/** Who has said nothing is reminded once, and nothing else tells that they have not. */
@AppTest
@TestPropertySource(properties = "test.app=pulse-reminders")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PulseRemindersTest {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Reminding reminding;

    @Autowired
    private ReminderLook look;

    @Autowired
    private LetterQueue queue;

    private List<PersonId> people = new ArrayList<>();
    private PulseHouse house;

    @BeforeEach
    void settle() {
        house = new PulseHouse(app);
        people = new ArrayList<>(house.unit("Sales", 0, 12));
        forgetLetters();
    }

    @AfterEach
    void clear() {
        house.clear();
        people.forEach(app.getBean(Participation.class)::takePart);
        forgetLetters();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void thoseWhoSaidNothingGetOneLetterHalfWay(Mode mode) {
        long wave = house.open(house.create(mode));
        people.subList(0, 5).forEach(person -> house.answer(wave, person, 4));

        reminding.run(house.now());
        assertThat(letters()).as("on the first day").isEmpty();
        house.pass(Duration.ofDays(3));
        reminding.run(house.now());

        assertThat(letters()).as("written to all alike").containsExactlyInAnyOrderElementsOf(ids(people));
        assertThat(people.stream().filter(person -> look.isDue(person, house.now())))
                .as("meant for those who said nothing")
                .containsExactlyElementsOf(people.subList(5, 12));
        house.pass(Duration.ofDays(1));
        reminding.run(house.now());
        reminding.run(house.now());
        assertThat(letters()).as("at most one").hasSize(12);
        assertThat(database.sql("select distinct subject from letter")
                        .query(String.class)
                        .list())
                .containsExactly("A few questions: Working together");
    }

    /** In the tables of pulses nothing differs between who was reminded and who was not. */
    @Test
    void theReminderIsNotedOfTheWaveAndOfNobody() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        people.subList(0, 5).forEach(person -> house.answer(wave, person, 4));
        List<String> before = new ArrayList<>(new TreeSet<>(house.everything("pulse_asked")));
        house.pass(Duration.ofDays(3));

        reminding.run(house.now());

        assertThat(new ArrayList<>(new TreeSet<>(house.everything("pulse_asked"))))
                .isEqualTo(before);
        assertThat(database.sql("select count(*) from pulse_asked where xmax <> 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(house.pulses().findWave(wave).orElseThrow().remindedOn()).contains(house.today());
    }

    /** Privacy P9 by attack: who has the whole database tells nobody who was silent from who was not, before the letters go and after. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoWasSilentIsNotInTheDatabase(Mode mode) {
        long wave = house.open(house.create(mode));
        people.subList(0, 5).forEach(person -> house.answer(wave, person, 4));
        house.pass(Duration.ofDays(3));

        reminding.run(house.now());

        assertThat(people.stream().map(this::traces).distinct())
                .as("while letters wait")
                .hasSize(1)
                .allMatch(traces -> traces.contains("letter") && traces.contains("attention"));
        assertThat(sendAll()).isEqualTo(7);
        assertThat(people.stream().map(this::traces).distinct())
                .as("when they are gone")
                .hasSize(1)
                .noneMatch(traces -> traces.contains("letter "))
                .allMatch(traces -> traces.contains("attention") && traces.contains("action_link"));
    }

    /** Whoever answers while their letter waits gets none. */
    @Test
    void whoAnswersInTheMeantimeGetsNone() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        house.pass(Duration.ofDays(3));
        reminding.run(house.now());
        house.answer(wave, people.get(3), 4);

        assertThat(sendAll()).isEqualTo(11);
    }

    /** What could not be sent goes when the wave closes. */
    @Test
    void closingTakesBackWhatWaits() {
        long wave = house.open(house.create(Mode.ANONYMOUS));
        house.pass(Duration.ofDays(3));
        reminding.run(house.now());
        assertThat(letters()).hasSize(12);

        house.close(wave);

        assertThat(letters()).isEmpty();
        assertThat(people).noneMatch(person -> look.isDue(person, house.now()));
    }

    @Test
    void whoHasNoAttentionLeftOrTakesNoPartOrWantsNoneGetsNone() {
        house.open(house.create(Mode.ANONYMOUS));
        house.pass(Duration.ofDays(3));
        TransactionTemplate transaction = new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < AttentionBudget.NUDGES; i++) {
                app.getBean(AttentionBudget.class).tryTake(people.get(0), Kind.NUDGE, house.now());
            }
            app.getBean(Subscriptions.class).stop(people.get(2), Letter.Kind.PULSE);
        });
        app.getBean(Participation.class).pause(people.get(1), house.today().plusDays(30));
        app.getBean(Participation.class).optOut(people.get(3));

        reminding.run(house.now());

        transaction.executeWithoutResult(
                status -> app.getBean(Subscriptions.class).resume(people.get(2), Letter.Kind.PULSE));
        assertThat(letters()).containsExactlyInAnyOrderElementsOf(ids(people.subList(4, 12)));
    }

    @Test
    void theLetterIsInTheReadersLanguageAndSaysThatItIsTheOnlyOne() {
        for (String language : List.of("sv", "en")) {
            assertThat(app.getBean(MessageSource.class)
                            .getMessage("pulse.letter.text", new Object[] {"x"}, Locale.forLanguageTag(language)))
                    .containsAnyOf("Det här är enda påminnelsen", "This is the only reminder");
        }
    }

    /** Returns what tables that know a reader hold of one, without what was drawn by lot for them. */
    private String traces(PersonId person) {
        byte[] reader = app.getBean(Pseudonyms.class).of(person).bytes();
        return String.join(
                "\n",
                database.sql("""
                        select 'letter ' || kind || subject || written_at || next_try_at || tries from letter where reader = :reader
                        union all select 'attention ' || kind || taken_at from attention where reader = :reader
                        union all select 'action_link ' || purpose || subject || expires_at || coalesce(used_at::text, '')
                            from action_link where reader = :reader
                        order by 1
                        """).param("reader", reader).query(String.class).list());
    }

    /** Sends as the mail server would, and returns how many letters went. */
    private int sendAll() {
        TransactionTemplate transaction = new TransactionTemplate(app.getBean(PlatformTransactionManager.class));
        int sent = 0;
        Optional<Boolean> went;
        do {
            went = Objects.requireNonNull(transaction.execute(status -> queue.pick(house.now())
                    .map(next -> {
                        boolean isDue = look.isDue(next.letter().to(), house.now());
                        queue.end(next, isDue ? LetterQueue.Outcome.SENT : LetterQueue.Outcome.DROPPED, house.now());
                        return isDue;
                    })));
            sent += went.filter(isSent -> isSent).isPresent() ? 1 : 0;
        } while (went.isPresent());
        return sent;
    }

    private List<Pseudonym> letters() {
        return database.sql("select reader from letter where kind = 'PULSE'")
                .query((row, number) -> new Pseudonym(row.getBytes(1)))
                .list();
    }

    private List<Pseudonym> ids(List<PersonId> people) {
        return people.stream().map(app.getBean(Pseudonyms.class)::of).toList();
    }

    private void forgetLetters() {
        database.sql("delete from letter").update();
        database.sql("delete from attention").update();
        database.sql("delete from action_link").update();
    }
}
