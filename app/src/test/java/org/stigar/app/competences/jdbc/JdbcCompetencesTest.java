package org.stigar.app.competences.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stigar.app.competences.CatalogueEditing;
import org.stigar.app.competences.Competences;
import org.stigar.app.competences.CompetencesContract;
import org.stigar.app.competences.ShownCompetence;
import org.stigar.app.competences.Spelling;
import org.stigar.app.database.MemoryNotices;
import org.stigar.app.database.Notices;
import org.stigar.app.database.TestDatabase;
import org.stigar.app.people.MemoryPeople;
import org.stigar.app.people.PersonalRecords.PersonalTable;
import org.stigar.core.competence.Catalogue;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.competence.evidence.Claim.Stance;
import org.stigar.core.competence.evidence.Gain;
import org.stigar.core.competence.evidence.GivenHelp;
import org.stigar.core.competence.evidence.HelpKind;
import org.stigar.core.people.PersonId;
import org.stigar.core.walk.Help.Word;

class JdbcCompetencesTest implements CompetencesContract {

    private final TestDatabase database = TestDatabase.migrated();
    private final DataSource source = database.dataSource();
    private final Notices notices = new MemoryNotices();
    private final MemoryPeople colleagues = new MemoryPeople();
    private final Desk desk = new Desk(source, colleagues, notices);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Competences competences() {
        return desk.competences;
    }

    @Override
    public CatalogueEditing editing() {
        return desk.competences;
    }

    @Override
    public Spelling spelling() {
        return desk.spelling;
    }

    @Override
    public ShownCompetence shown() {
        return desk.shown;
    }

    @Override
    public MemoryPeople colleagues() {
        return colleagues;
    }

    @Test
    void anotherNodeSeesWhatWasCommitted() {
        Desk other = new Desk(source, colleagues, notices);
        Competence tag = desk.competences.claim(ANN, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        assertThat(other.competences.catalogue().find(tag.id())).contains(tag);

        other.competences.merge(tag.id(), COOLING);
        assertThat(desk.competences.catalogue().resolve(tag.id())).isEqualTo(COOLING);
    }

    /** Reading everything takes a second: who writes a new word waits for one reading, not for everybody's. */
    @Test
    void readsAnewOnlyForWhatItDoesNotKnow() {
        Competence tag = desk.competences.claim(ANN, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        Catalogue before = desk.competences.catalogue();

        desk.current.follow("+" + tag.id());
        desk.current.follow("-tag:en:nothing");
        assertThat(desk.competences.catalogue()).isSameAs(before);

        desk.current.follow("-" + tag.id());
        assertThat(desk.competences.catalogue()).isNotSameAs(before);
        assertThat(desk.competences.catalogue().find(tag.id()))
                .as("as the database has it")
                .contains(tag);
        before = desk.competences.catalogue();
        desk.current.follow("+tag:en:nothing");
        assertThat(desk.competences.catalogue()).isNotSameAs(before);
        before = desk.competences.catalogue();
        desk.current.follow("");
        assertThat(desk.competences.catalogue()).isNotSameAs(before);
    }

    @Test
    void anotherNodeSeesThatATagWent() {
        Desk other = new Desk(source, colleagues, notices);
        Competence tag = desk.competences.claim(ANN, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        other.competences.withdraw(ANN, tag.id());

        assertThat(desk.competences.catalogue().find(tag.id())).isEmpty();
        assertThat(other.competences.catalogue().find(tag.id())).isEmpty();
    }

    @Test
    void showsNothingOfATransactionThatIsRolledBack() {
        desk.transactions.executeWithoutResult(status -> {
            desk.competences.claim(ANN, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
            desk.shown.note(given(NOW, ANN, BO, COOLING));
            status.setRollbackOnly();
        });

        assertThat(desk.competences.catalogue().lookup("sewing")).isEmpty();
        assertThat(desk.competences.claimsOf(ANN)).isEmpty();
        assertThat(desk.shown.of(ANN, NOW)).isEmpty();
    }

    @Test
    void forgetsHelpAfterFiveYearsAndTheWordThatWentWithIt() {
        Competence tag = desk.competences.claim(ANN, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        desk.shown.note(given(NOW, ANN, BO, tag.id()));
        desk.shown.note(given(NOW.plusSeconds(1), ANN, BO, COOLING));
        desk.competences.withdraw(ANN, tag.id());
        Instant end = given(NOW, ANN, BO, tag.id()).keptUntil();

        desk.retention.run(end.minusSeconds(1));
        assertThat(rows("given_help")).isEqualTo(2);

        desk.retention.run(end);
        desk.retention.run(end);
        assertThat(rows("given_help")).isEqualTo(1);
        assertThat(desk.competences.catalogue().find(tag.id())).isEmpty();
    }

    /** P7: everything goes along, and of others only what the person sees anyway. */
    @Test
    void exportsWhatThePersonSees() {
        desk.competences.claim(new Claim(ANN, COOLING, Stance.CAN_HELP));
        desk.competences.hide(ANN, COOLING);
        desk.shown.note(given(NOW, ANN, BO, HEATING), Gain.BACKING);

        assertThat(desk.records.export(ANN))
                .containsExactly(
                        new PersonalTable(
                                "competence-claims",
                                List.of("competence", "stance", "visibility"),
                                List.of(List.of("cooling systems", "CAN_HELP", "HIDDEN"))),
                        new PersonalTable(
                                "help",
                                List.of("part", "other", "competence", "at", "kind", "word", "gain", "visibility"),
                                List.of(List.of(
                                        "HELPED",
                                        "Name of bo",
                                        "heating systems",
                                        NOW.toString(),
                                        "SOLVED",
                                        "CONFIRMED",
                                        "BACKING",
                                        "SHOWN"))));
        assertThat(desk.records.export(CY))
                .allSatisfy(table -> assertThat(table.rows()).isEmpty());
    }

    /** P7: what a person held alone goes with them, what others hold stays. */
    @Test
    void erasesAPersonWithTheWordsThatOnlyTheyHeld() {
        Competence own = desk.competences.claim(ANN, Stance.CAN_HELP, "Ann's secret", Locale.ENGLISH);
        Competence shared = desk.competences.claim(ANN, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        desk.competences.claim(BO, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        desk.shown.note(given(NOW, ANN, BO, COOLING));
        desk.shown.note(given(NOW, BO, ANN, COOLING));
        desk.shown.note(given(NOW, BO, CY, COOLING));
        assertThat(desk.records.listPseudonyms())
                .containsExactlyInAnyOrder(colleagues.of(ANN), colleagues.of(BO), colleagues.of(CY));

        desk.records.erase(ANN);
        desk.records.erase(ANN);

        assertThat(desk.records.listPseudonyms()).doesNotContain(colleagues.of(ANN));
        assertThat(desk.competences.catalogue().find(own.id())).isEmpty();
        assertThat(desk.competences.catalogue().find(shared.id())).isPresent();
        assertThat(desk.shown.of(BO, NOW)).hasSize(1);
        assertThat(desk.competences.claimsOf(BO)).hasSize(1);
    }

    /** P13: the tables know nobody by name. */
    @Test
    void keepsNoIdOfAPerson() {
        PersonId named = colleagues.join("person-with-a-telling-id");
        desk.competences.claim(named, Stance.CAN_HELP, "sewing", Locale.ENGLISH);
        desk.shown.note(given(NOW, named, BO, COOLING));

        for (String table : List.of("competence", "competence_label", "competence_claim", "given_help")) {
            List<String> texts = desk.jdbc.queryForList("select t::text from " + table + " t", String.class);
            assertThat(texts).isNotEmpty().noneMatch(text -> text.contains("telling"));
        }
    }

    /** P5: of a help is kept with what, of which kind and what it gave, by words of the program. */
    @Test
    void hasNoRoomForWhatAHelpWasAbout() {
        assertThat(desk.jdbc.queryForList("""
                select column_name from information_schema.columns
                where table_name in ('given_help', 'competence_claim') and data_type = 'text' order by 1
                """, String.class))
                .containsExactly("competence_id", "competence_id", "gain", "kind", "stance", "word");
    }

    /** P1: numbers in a row would tell how much others help. */
    @Test
    void drawsNumbersByLot() {
        IntStream.range(0, 20).forEach(i -> desk.shown.note(given(NOW, ANN, BO, COOLING)));

        List<Long> ids = desk.jdbc.queryForList("select id from given_help order by id", Long.class);
        assertThat(ids).hasSize(20);
        assertThat(ids.get(19) - ids.get(0)).isGreaterThan(1_000_000_000L);
    }

    private int rows(String table) {
        return desk.jdbc.queryForList("select 1 from " + table).size();
    }

    private static GivenHelp given(Instant at, PersonId helper, PersonId receiver, CompetenceId competence) {
        return new GivenHelp(at, helper, receiver, competence, HelpKind.SOLVED, Word.CONFIRMED, 2);
    }
}
