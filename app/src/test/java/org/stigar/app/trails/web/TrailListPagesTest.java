package org.stigar.app.trails.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stigar.app.trails.web.Pages.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import org.stigar.app.AppTest;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

@AppTest
class TrailListPagesTest {

    private static final Pattern ROW_NAME = Pattern.compile("<th scope=\"row\"><a href=\"[^\"]*\">([^<]*)</a>");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    private Neighbourhood village;
    private Pages swedish;
    private Pages english;

    @BeforeEach
    void settle() {
        village = new Neighbourhood(app, TrailListPagesTest.class);
        PersonId ann = village.person("Ann", "Delivery");
        swedish = new Pages(browser, ann, "sv");
        english = new Pages(browser, ann, "en");
        PersonId bob = village.person("Bob Åker", "Sales");
        PersonId cy = village.person("Cy Zorn", "Sales");
        PersonId dee = village.person("Dee <i>Öst</i>", "Legal & Law");
        village.fading(ann, bob);
        if (village.trails().find(ann, cy, village.now()).isEmpty()) {
            village.trail(ann, cy, "hard bids");
        }
        // Often enough to be open whatever else is walked in the app that all tests share, and how fast its time goes.
        village.met(ann, dee, IntStream.rangeClosed(1, 30).map(i -> 3 * i).toArray());
        village.trails().letRest(ann, dee);
    }

    @Test
    void showsAllTrailsInTheReadersLanguage() {
        assertThat(text(swedish.open("/trails")))
                .contains("Mina stigar", "håller på att växa igen", "för 35 dagar sedan", "Sverige", "varje månad")
                .contains("En stig syns bara för de två den går emellan.");
        assertThat(text(english.open("/trails")))
                .contains("My trails", "growing over", "35 days ago", "Sweden", "every month");
    }

    @Test
    void holdsWhatThePictureIsDrawnFrom() {
        String picture = HtmlUtils.htmlUnescape(text(swedish.open("/trails")));
        assertThat(picture)
                .contains("\"days\":35,\"state\":\"fading\",\"openness\":\"\"", "\"unit\":\"Sales\"")
                .containsPattern("\"days\":3,\"state\":\"[a-z]+\",\"openness\":\"0\\.\\d\\d\"");
    }

    @Test
    void showsTheFirstRowsOfALongTableAndAllOnDemand() {
        PersonId gus = village.member("Gus Lind", "Delivery");
        village.crowd(gus, 80);
        Pages page = new Pages(browser, gus, "en");

        assertThat(text(page.open("/trails?sort=name"))).contains("80 of 80 trails", "Show all 80", "rows=all#table");
        assertThat(names(page.open("/trails?sort=name")).split("\\|", -1)).hasSize(50);
        assertThat(names(page.open("/trails?sort=name&rows=all")).split("\\|", -1))
                .hasSize(80);
    }

    @Test
    void showsNamesAsTextOnly() {
        assertThat(text(swedish.open("/trails")))
                .contains("Dee &lt;i&gt;Öst&lt;/i&gt;", "Legal &amp; Law")
                .doesNotContain("<i>Öst");
    }

    @ParameterizedTest
    @CsvSource({
        "?q=bids,Cy Zorn",
        "?q=zorn cy,Cy Zorn",
        "?unit=Sales,Cy Zorn|Bob Åker",
        "?unit=Sales&sort=-last,Bob Åker|Cy Zorn",
        "?state=fading,Bob Åker",
        "?state=resting,Dee",
        "?sort=name,Bob Åker|Cy Zorn|Dee",
        "?sort=-name,Dee|Cy Zorn|Bob Åker",
        "?sort=rhythm&unit=Sales,Cy Zorn|Bob Åker",
        "?sort=last,Cy Zorn|Dee|Bob Åker",
        "?country=Sverige&q=åker,Bob Åker",
        "?country=Norge,''"
    })
    void showsWhatTheAddressAsksFor(String query, String names) {
        assertThat(names(swedish.open("/trails" + query))).isEqualTo(names);
    }

    @Test
    void turnsTheOrderOfAColumnRoundAndKeepsTheFilter() {
        assertThat(text(swedish.open("/trails?unit=Sales&q=a b&sort=name")))
                .contains("href=\"/trails?q=a%20b&amp;unit=Sales&amp;country=&amp;state=&amp;sort=-name&amp;rows=\"")
                .contains("aria-sort=\"ascending\"");
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndShowsAll() {
        MvcTestResult tooLong = swedish.open("/trails?q=" + "x".repeat(121));
        assertThat(tooLong).hasStatus(422);
        assertThat(text(tooLong)).contains("id=\"q-fault\"", "Högst 120 tecken.", "Bob Åker");
        assertThat(text(english.open("/trails?state=burning"))).contains("There is no such state.", "Bob Åker");
        assertThat(english.open("/trails?sort='; drop table trail")).hasStatus(422);
        assertThat(text(english.open("/trails?sort=--name"))).contains("They cannot be sorted like that.");
    }

    @Test
    void saysWhenNothingFits() {
        assertThat(text(swedish.open("/trails?q=nobody"))).contains("Ingen stig passar.", "Visa alla");
    }

    @Test
    void leadsWhoHasNoTrailsToDrawing() {
        Pages eve = new Pages(browser, village.person("Eve", "Sales"), "sv");

        assertThat(text(eve.open("/trails"))).contains("Du har inga stigar än.", "href=\"/draw\"");
    }

    @Test
    void remindsWithAReasonAndComesBackHere() {
        assertThat(text(swedish.open("/trails"))).contains("Gå här igen", "value=\"TRAILS\"");
        assertThat(swedish.submit("/trails/traillistpagestest-cy-zorn/walk", "from", "TRAILS"))
                .hasHeader("Location", "/trails?said=walked");
    }

    private static String names(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        List<String> names = ROW_NAME.matcher(text(page))
                .results()
                .map((MatchResult found) -> found.group(1).replaceAll(" &.*", ""))
                .toList();
        return String.join("|", names);
    }
}
