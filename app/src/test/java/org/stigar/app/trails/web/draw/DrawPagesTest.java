package org.stigar.app.trails.web.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.trails.DrawnLine;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.app.trails.web.Pages;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.state.AgreedRhythm;

@AppTest
class DrawPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    private Neighbourhood village;
    private PersonId ann;
    private Pages swedish;
    private Pages english;

    @BeforeEach
    void settle(TestInfo info) {
        village = new Neighbourhood(app, DrawPagesTest.class);
        String test = info.getDisplayName().replaceAll("\\W", "").toLowerCase(Locale.ROOT);
        ann = village.person("Ann " + test, "Delivery");
        swedish = new Pages(browser, ann, "sv");
        english = new Pages(browser, ann, "en");
        village.person("Berit Ek", "Sales");
        village.person("Kim Ask", "Sales");
        village.person("Kim Alm", "Legal");
    }

    @Test
    void asksTheOneQuestion() {
        assertThat(text(swedish.open("/draw")))
                .contains("Vem gjorde det möjligt för dig att göra något du inte hade klarat ensam?");
        assertThat(text(english.open("/draw")))
                .contains("Who made it possible for you to do something you could not have done alone?");
    }

    @Test
    void drawsAtOnceToTheOnlyOneOfThatName() {
        assertThat(swedish.submit("/draw", "name", " berit ek ", "carries", "hard bids", "rhythm", "WEEKLY"))
                .hasStatus(302)
                .hasHeader("Location", "/draw?said=drawn");
        assertThat(village.drawing().drawnBy(ann))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .returns("Berit Ek", DrawnLine::name)
                        .returns("hard bids", DrawnLine::carries)
                        .returns(AgreedRhythm.WEEKLY, DrawnLine::rhythm));
        assertThat(text(swedish.open("/draw?said=drawn")))
                .contains("Linjen är ritad.", "Berit Ek", "väntar på svar", "Ta tillbaka linjen till Berit Ek");
    }

    @Test
    void letsTheReaderPickAmongSeveral() {
        MvcTestResult pick = swedish.submit("/draw", "name", "Kim", "carries", "hard bids", "rhythm", "WEEKLY");
        assertThat(pick).hasStatus(422);
        assertThat(text(pick))
                .contains("Vem menar du?", "Kim Ask", "Kim Alm", "Legal, Sverige", "value=\"hard bids\"")
                .containsPattern("value=\"WEEKLY\" checked");
        assertThat(lines()).isEmpty();

        assertThat(swedish.submit(
                        "/draw", "name", "Kim", "asked", "Kim", "person", "drawpagestest-kim-alm", "rhythm", "WEEKLY"))
                .hasHeader("Location", "/draw?said=drawn");
        assertThat(lines()).extracting(DrawnLine::name).containsExactly("Kim Alm");
    }

    /** Who picks one Kim and then types another name means the other. */
    @Test
    void forgetsAPickWhenTheNameIsChanged() {
        assertThat(swedish.submit(
                        "/draw",
                        "name",
                        "Berit Ek",
                        "asked",
                        "Kim",
                        "person",
                        "drawpagestest-kim-alm",
                        "rhythm",
                        "WEEKLY"))
                .hasStatus(302);
        assertThat(lines()).extracting(DrawnLine::name).containsExactly("Berit Ek");
    }

    @Test
    void findsPeopleWhileTheNameIsTyped() {
        assertThat(text(swedish.open("/draw/people?name=kim")))
                .contains("Kim Ask", "value=\"drawpagestest-kim-alm\"", "name=\"asked\" value=\"kim\"")
                .doesNotContain("<html", "Berit");
        assertThat(text(swedish.open("/draw/people?name=k"))).doesNotContain("Kim");
        assertThat(text(english.open("/draw/people?name=zzz"))).contains("No colleague by that name.");
        assertThat(text(swedish.open("/draw/people?name=" + "x".repeat(2000)))).doesNotContain("Kim");
    }

    /** Who opted out is not found (privacy P8). */
    @Test
    void doesNotFindWhoOptedOut() {
        PersonId lo = village.person("Lo Frånvarande", "Sales");
        assertThat(text(swedish.open("/draw/people?name=lo+fr"))).contains("Lo Frånvarande");
        village.participation().optOut(lo);
        assertThat(text(swedish.open("/draw/people?name=lo+fr"))).doesNotContain("Lo Frånvarande");
    }

    @Test
    void notesSomebodyOutsideTheDirectoryForTheReaderOnly() {
        MvcTestResult unknown = swedish.submit("/draw", "name", "Ida Gran", "rhythm", "WEEKLY");
        assertThat(unknown).hasStatus(422);
        assertThat(text(unknown)).contains("Vi hittar ingen med det namnet.", "Anteckna bara för mig");

        assertThat(swedish.submit("/draw", "name", "Ida Gran", "rhythm", "WEEKLY", "to", "myself"))
                .hasHeader("Location", "/draw?said=noted");
        assertThat(lines()).extracting(DrawnLine::state).containsExactly(DrawnLine.State.PRIVATE);
        assertThat(text(swedish.open("/draw"))).contains("Ida Gran", "bara för dig");
    }

    @Test
    void takesALineBack() {
        swedish.submit("/draw", "name", "Berit Ek", "rhythm", "WEEKLY");
        long line = lines().get(0).id();

        Pages stranger = new Pages(browser, village.person("Stranger", "Sales"), "sv");
        assertThat(stranger.submit("/draw/lines/" + line + "/erase")).hasStatus(404);
        assertThat(lines()).hasSize(1);
        assertThat(swedish.submit("/draw/lines/" + line + "/erase")).hasHeader("Location", "/draw?said=erased");
        assertThat(lines()).isEmpty();
        assertThat(swedish.submit("/draw/lines/x/erase")).hasStatus(400);
    }

    @Test
    void isATrailAtOnceWhereTheOtherSaidSoToo() {
        PersonId kim = village.person("Solveig Dal", "Sales");
        village.drawing().draw(kim, ann, "", AgreedRhythm.WEEKLY, village.now());

        assertThat(swedish.submit("/draw", "name", "Solveig Dal", "rhythm", "WEEKLY"))
                .hasHeader("Location", "/draw?said=trail");
        MvcTestResult again = swedish.submit("/draw", "name", "Solveig Dal", "rhythm", "WEEKLY");
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("Där har ni redan en stig.");
    }

    @ParameterizedTest
    @CsvSource({
        "name,'',WEEKLY,'',Skriv ett namn.,Write a name.",
        "name,LONG,WEEKLY,'',Namnet får ha högst 120 tecken,The name may have at most 120 characters",
        "carries,Berit Ek,WEEKLY,LONG,Texten får ha högst 120 tecken,The text may have at most 120 characters",
        "carries,Berit Ek,WEEKLY,CONTROL,Texten får ha högst 120 tecken,The text may have at most 120 characters",
        "rhythm,Berit Ek,DAILY,'',Välj hur ofta.,Choose how often.",
        "rhythm,Berit Ek,'','',Välj hur ofta.,Choose how often."
    })
    void saysAtTheFieldWhatIsWrong(
            String field, String name, String rhythm, String carries, String inSwedish, String inEnglish) {
        for (Pages reader : List.of(swedish, english)) {
            MvcTestResult answer =
                    reader.submit("/draw", "name", fill(name), "rhythm", rhythm, "carries", fill(carries));

            assertThat(answer).hasStatus(422);
            assertThat(text(answer))
                    .contains("id=\"" + field + "-fault\"", reader.language().equals("sv") ? inSwedish : inEnglish);
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void leadsToSomebodyElse() {
        assertThat(text(swedish.submit("/draw", "name", "x", "asked", "x", "person", ann.value(), "rhythm", "WEEKLY")))
                .contains("En stig går till någon annan än en själv.");
        assertThat(lines()).isEmpty();
    }

    @Test
    void holdsTenAtMost() {
        for (int i = 0; i < DrawnLine.MOST_WAITING; i++) {
            village.drawing().note(ann, "Note " + i, "", AgreedRhythm.WEEKLY, village.now());
        }
        assertThat(text(swedish.open("/draw"))).contains("Du har tio linjer").doesNotContain("id=\"name\"");

        MvcTestResult eleventh = swedish.submit("/draw", "name", "Berit Ek", "rhythm", "WEEKLY");
        assertThat(eleventh).hasStatus(422);
        assertThat(text(eleventh)).contains("Du har redan tio linjer");
        assertThat(lines()).hasSize(DrawnLine.MOST_WAITING);
    }

    @Test
    void showsWhatWasTypedAsTextOnly() {
        String script = "\"><script>alert(1)</script>";
        assertThat(text(swedish.submit("/draw", "name", script, "carries", script, "rhythm", "WEEKLY")))
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(text(swedish.open("/draw/people?name={name}", script))).doesNotContain("<script>");
    }

    @Test
    void showsACodeThatLeadsHere() {
        assertThat(text(swedish.open("/draw/code")))
                .contains("QR-kod som leder till http://localhost:8080/draw", "shape-rendering");
        assertThat(text(english.open("/draw/code"))).contains("s camera at the code.");
    }

    private List<DrawnLine> lines() {
        return village.drawing().drawnBy(ann);
    }

    private static String fill(String text) {
        return text.equals("LONG") ? "x".repeat(121) : text.equals("CONTROL") ? "a\u0000b" : text;
    }
}
