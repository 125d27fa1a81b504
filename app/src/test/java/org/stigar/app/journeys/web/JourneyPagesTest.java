package org.stigar.app.journeys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.stigar.app.trails.web.Pages.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.MutableClock;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.journeys.DrawnJourney;
import org.stigar.app.journeys.JourneyNotes;
import org.stigar.app.journeys.Journeys;
import org.stigar.app.journeys.Needs.Change;
import org.stigar.app.journeys.SeamMarks.Holding;
import org.stigar.app.journeys.SeamMarks.Mark;
import org.stigar.app.organisation.Crossing;
import org.stigar.app.organisation.Crossing.Strength;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Leaders;
import org.stigar.app.organisation.UnitSeams;
import org.stigar.app.organisation.publish.Publishing;
import org.stigar.app.organisation.web.Works;
import org.stigar.app.privacy.GuardianLog;
import org.stigar.app.privacy.GuardianLog.Act;
import org.stigar.core.journey.Handover;
import org.stigar.core.journey.Journey;
import org.stigar.core.journey.Signal;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;
import org.stigar.intake.journey.CsvJourney;
import org.stigar.intake.source.SourceFile;

/** What is drawn and said of journeys, with an app and a database of its own. */
@AppTest
@TestPropertySource(properties = "test.app=journeys")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyPagesTest {

    private static final LocalDate FAR = LocalDate.of(2027, 12, 31);
    private static final List<String> UNITS = List.of("works", "sales", "delivery", "legal", "attic", "nothing");

    /** A sentence of a published strength, or a row of crossings. */
    private static final Pattern FIGURE = Pattern.compile(
            "<(p|span) class=\"bridge-[a-z_]+\">(?!It |We )[^<]*|<td data-label=\"(From|To|Since|Rests)[^<]*");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ApplicationContext app;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JourneyNotes notes;

    @Autowired
    private UnitSeams seams;

    private PersonId leader = new PersonId("nobody");
    private PersonId guardian = new PersonId("nobody");
    private PersonId facilitator = new PersonId("nobody");

    @BeforeAll
    void publishAQuarter() {
        Works works = new Works(app);
        List<PersonId> sales = works.unit("Sales", 14);
        List<PersonId> delivery = works.unit("Delivery", 14);
        List<PersonId> legal = works.unit("Legal", 14);
        works.unit("Attic", 3);
        for (int i = 0; i < 14; i++) {
            works.walk(sales.get(i), delivery.get(i));
        }
        works.keep();
        leader = sales.get(0);
        guardian = legal.get(0);
        facilitator = delivery.get(0);
        app.getBean(Leaders.class).grant(new Leaders.Grant(leader, new UnitId("sales"), FAR));
        app.getBean(Accounts.class).open(guardian, Set.of(Role.GUARDIAN));
        app.getBean(Publishing.class).run(clock.instant());
        clock.advance(Duration.ofDays(7)); // the guardian's week
    }

    @AfterEach
    void removeAll() {
        journeys.list().forEach(journey -> journeys.remove(journey.id(), journey.version()));
    }

    @Test
    void aLeaderDrawsAndSeesHowTheirSeamsHold() {
        MvcTestResult saved = send(
                "/journeys/new",
                leader,
                Role.LEADER,
                fields("title=New subscriber|name=Sign|units=Sales|next=Deliver|functions=|"
                        + "touchpoints=Shop, or web|name=Deliver|units=delivery|next=Check|functions=|"
                        + "touchpoints=|name=Check|units=Legal|next=|functions=|touchpoints=|name=|units=|"
                        + "next=|functions=|touchpoints="));
        assertThat(saved).hasStatus(302);

        String page = see(leader, Role.LEADER, "/journeys/" + only().id());

        assertThat(page)
                .contains("Sign → Deliver: holds whoever is away: six independent trails or more")
                .contains("Deliver → Check: between units that others answer for")
                .contains("Shop, or web", "2026-Q1", "cannot be compared")
                .doesNotContain("sales-1", "Saleser", "≈");
        assertThat(app.getBean(GuardianLog.class).page(Long.MAX_VALUE, 1))
                .extracting(
                        line -> line.entry().act(),
                        line -> line.entry().subject().detail(),
                        line -> line.entry().by())
                .as("a journey shows figures, so looking at it is a line")
                .containsExactly(tuple(Act.SEEN, "2026-Q1", Optional.of(leader)));
        assertThat(see(guardian, Role.GUARDIAN, "/journeys/" + only().id()))
                .contains("Deliver → Check: brittle", "<td data-label=\"To\">Attic + Legal</td>");
    }

    @Test
    void aFacilitatorDrawsAndSeesNoFigure() {
        long id = journeys.create("Moving", draw("stage,units,next\nSign,sales,Deliver\nDeliver,delivery,\n"));
        assertThat(see(facilitator, Role.FACILITATOR, "/journeys/" + id))
                .contains("Sign", "Deliver", "You see the drawing")
                .doesNotContain("six independent", "✓");
    }

    @Test
    void nothingIsSaidWhileFiguresAreFrozen() {
        long id = journeys.create("Moving", draw("stage,units,next\nSign,sales,Deliver\nDeliver,delivery,\n"));
        app.getBean(Freeze.class).freeze(clock.instant());
        try {
            assertThat(see(leader, Role.LEADER, "/journeys/" + id))
                    .contains("figures are frozen")
                    .doesNotContain("six independent");
        } finally {
            app.getBean(Freeze.class).thaw();
        }
    }

    @Test
    void whatCannotBeStaysOnThePageAndNothingIsSaved() {
        MvcTestResult page = send(
                "/journeys/new",
                leader,
                Role.LEADER,
                fields("title=|name=Sign|units=Sales\nNowhere|next=Deliver|functions=|touchpoints=|"
                        + "name=Deliver|units=|next=Sign\nGone|functions=|touchpoints=|name=|units=Legal|"
                        + "next=|functions=|touchpoints="));

        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("A title is one line", "A unit is not known", "A journey has no loop")
                .contains("It goes on to a stage that is not here", "The stage needs a name", "Nowhere", "Gone");
        assertThat(journeys.list()).isEmpty();
    }

    @Test
    void twoWhoDrawAtOnceLoseNothing() {
        long id = journeys.create("Moving", draw("stage,units\nSign,sales\n"));
        String[] mine = {
            "version", "0", "title", "Mine", "name", "Pack", "units", "", "next", "", "functions", "", "touchpoints", ""
        };
        journeys.change(id, 0, "Theirs", draw("stage,units\nSign,legal\n"));

        MvcTestResult page = send("/journeys/" + id + "/draw", leader, Role.LEADER, mine);

        assertThat(page).hasStatus(409);
        assertThat(text(page))
                .contains("Somebody changed the journey meanwhile", "Pack", "name=\"version\" value=\"1\"");
        assertThat(only().title()).isEqualTo("Theirs");
    }

    @Test
    void takesATableAndGivesItBack() {
        String table =
                "stage,units,functions,touchpoints,next\r\nSign,sales,,Shop|Web,Deliver\r\nDeliver,delivery,,,\r\n";
        assertThat(send("/journeys/new/table", leader, Role.LEADER, "title", "Moving", "table", table))
                .hasStatus(302);
        assertThat(text(browser.perform(get("/journeys/{id}/journey.csv", only().id())
                        .with(Visitors.with(facilitator, Role.MEMBER, Role.FACILITATOR)))))
                .isEqualTo(table);
    }

    @Test
    void takesATableOfTouchpointsAndGivesItBack() {
        String table = String.join(
                "\r\n",
                "stage,touchpoint,channel,actor,function,next",
                "Sign,Order,web,sales,,Deliver",
                "Sign,Call,,sales,,Deliver",
                "Deliver,Parcel,by post,delivery,,",
                "");
        assertThat(send("/journeys/new/table", leader, Role.LEADER, "title", "Moving", "table", table))
                .hasStatus(302);
        assertThat(see(leader, Role.LEADER, "/journeys/" + only().id()))
                .contains("Order (web), Call", "holds whoever is away");
        assertThat(see(leader, Role.LEADER, "/journeys/" + only().id() + "/touchpoints.csv"))
                .isEqualTo(table);
    }

    /**
     * Whatever is written beside a drawing, by whomever, the figures that a leader, a facilitator and a guardian get of it are those of
     * the bare drawing; and nothing on any page of it names somebody.
     */
    @Test
    void whatIsWrittenBesideADrawingTellsNoMoreThanOrganisation() {
        Random random = new Random(11);
        List<Handover> seen = List.of(new Handover("Sign", "Deliver"), new Handover("Deliver", "Check"));
        String table = """
                stage,units,next
                Sign,sales,Deliver
                Deliver,delivery,Check
                Check,legal,
                """;
        for (int attempt = 0; attempt < 12; attempt++) {
            long id = journeys.create("Moving", draw(table));
            List<String> bare = figures(id);
            for (Handover seam : seen) {
                Holding holding = List.of(Holding.values()).get(random.nextInt(Holding.values().length));
                notes.marks().put(id, new Mark(seam, holding, "Talk", LocalDate.of(2026, 4, 1)));
                if (random.nextBoolean()) {
                    notes.calls().ask(id, seam, LocalDate.of(2026, 4, 1));
                }
            }
            notes.needs().write(id, "Sign", List.of(new Change(new UnitId("sales"), "", "A price " + attempt)));
            notes.signals()
                    .put(id, List.of(new Signal("Sign", YearMonth.of(2026, 3), Signal.Kind.NPS, random.nextInt(100))));

            assertThat(figures(id)).isEqualTo(bare);
            for (Role role : List.of(Role.LEADER, Role.FACILITATOR)) {
                for (String page : List.of("", "/needs", "/signals", "/arena?from=Sign&to=Deliver")) {
                    assertThat(see(leader, role, "/journeys/" + id + page))
                            .as(role + page)
                            .doesNotContain("sales-1", "Saleser", "Deliveryer", "Legaler", "≈");
                }
            }
        }
    }

    /** What is published of the seams, as each role reads it: the sentences of seams and the tables of crossings. */
    private List<String> figures(long id) {
        List<String> figures = new ArrayList<>();
        for (Role role : List.of(Role.LEADER, Role.GUARDIAN, Role.FACILITATOR)) {
            PersonId reader = role == Role.LEADER ? leader : role == Role.GUARDIAN ? guardian : facilitator;
            String page = see(reader, role, "/journeys/" + id);
            FIGURE.matcher(page)
                    .results()
                    .map(found -> role + " " + found.group())
                    .forEach(figures::add);
        }
        assertThat(figures)
                .anyMatch(figure -> figure.startsWith("LEADER ") && figure.contains("holds whoever is away"))
                .noneMatch(figure -> figure.startsWith("FACILITATOR "));
        return figures;
    }

    @Test
    void tellsWhatIsWrongInATable() {
        MvcTestResult page = send(
                "/journeys/new/table",
                leader,
                Role.LEADER,
                "title",
                "Moving",
                "table",
                "stage,units,next\nSign,sales,Sign\n,sales,\nPack,lost,\n");
        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("Line 2: It goes on to where the customer comes from")
                .contains("Line 3: The stage has no name", "Line 4: A unit is not known");
        assertThat(journeys.list()).isEmpty();
    }

    @Test
    void speaksSwedish() {
        long id = journeys.create("Ny abonnent", draw("stage,units,next\nTeckna,sales,Leverera\nLeverera,delivery,\n"));
        assertThat(text(browser.perform(get("/journeys/{id}", id)
                        .with(Visitors.with(leader, Role.MEMBER, Role.LEADER))
                        .locale(Locale.forLanguageTag("sv")))))
                .contains("Kunden går från vänster till höger", "håller vem som än är borta: sex oberoende");
    }

    @Test
    void whatIsNoJourneyIsNotFound() {
        for (String id : List.of("0", "nonsense", "-1", "99999999999999999999")) {
            assertThat(browser.perform(get("/journeys/{id}", id).with(Visitors.with(leader, Role.MEMBER, Role.LEADER))))
                    .as(id)
                    .hasStatus(404);
        }
    }

    /** However a journey is drawn, a leader hears of no seam that Organisation does not show them, and no other strength (P2, P3). */
    @Test
    void aThousandJourneysTellNoMoreThanOrganisation() {
        Random random = new Random(7);
        Set<Crossing> told = new HashSet<>();
        var shown = seams.see(new Member(leader, Set.of(Role.MEMBER, Role.LEADER)), clock.instant())
                .orElseThrow();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            shown.between(some(random), some(random)).stream()
                    .filter(crossing -> crossing.strength() != Strength.NOT_YOURS)
                    .filter(crossing -> crossing.strength() != Strength.SAME)
                    .forEach(told::add);
        }
        String organisation = see(leader, Role.LEADER, "/organisation");
        assertThat(told).isNotEmpty().allSatisfy(crossing -> {
            assertThat(List.of(crossing.from(), crossing.to())).contains("Sales");
            String words = crossing.strength() == Strength.HOLDS ? "holds whoever" : "brittle: fewer than three";
            assertThat(organisation).contains(words);
        });
        assertThat(told)
                .extracting(crossing -> Set.of(crossing.from(), crossing.to()), Crossing::strength)
                .as("one strength for each two units")
                .hasSize(told.size())
                .extracting(tuple -> tuple.toList().get(0))
                .containsOnly(Set.of("Sales", "Delivery"), Set.of("Sales", "Attic + Legal"));
    }

    private static Set<UnitId> some(Random random) {
        Set<UnitId> some = new HashSet<>();
        UNITS.stream().filter(unit -> random.nextInt(3) == 0).map(UnitId::new).forEach(some::add);
        return some;
    }

    private DrawnJourney only() {
        assertThat(journeys.list()).hasSize(1);
        return journeys.list().get(0);
    }

    private Journey draw(String table) {
        try {
            return CsvJourney.read(
                            SourceFile.of("table", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))),
                            unit -> true)
                    .journey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String see(PersonId reader, Role role, String path) {
        MvcTestResult page = browser.perform(
                get(path).with(Visitors.with(reader, Role.MEMBER, role)).locale(Locale.ENGLISH));
        assertThat(page).hasStatusOk();
        return text(page);
    }

    /** Parts fields and their values, such as {@code name=Sign|units=Sales}. */
    private static String[] fields(String all) {
        return Arrays.stream(all.split("\\|", -1))
                .flatMap(field -> Arrays.stream(field.split("=", 2)))
                .toArray(String[]::new);
    }

    private MvcTestResult send(String path, PersonId reader, Role role, String... fields) {
        var form = post(path)
                .with(csrf())
                .with(Visitors.with(reader, Role.MEMBER, role))
                .locale(Locale.ENGLISH);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return browser.perform(form);
    }
}
