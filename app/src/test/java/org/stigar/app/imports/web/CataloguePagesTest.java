package org.stigar.app.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.competences.Competences;
import org.stigar.app.imports.web.AdminBrowser.Sent;
import org.stigar.app.people.People;
import org.stigar.core.competence.Competence;
import org.stigar.core.competence.CompetenceId;
import org.stigar.core.competence.evidence.Claim;
import org.stigar.core.people.PersonId;

/** ESCO and JobTech through the administrator's pages, and files that only call themselves so. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class CataloguePagesTest {

    private static final String ESCO = "http://data.europa.eu/esco/";
    private static final Locale SWEDISH = new Locale("sv");
    private static int count;

    /** So that each test has competences of its own. */
    private final String own = "pages" + ++count;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Competences competences;

    @Autowired
    private JdbcClient database;

    private Optional<AdminBrowser> known = Optional.empty();

    @BeforeEach
    void logIn() throws Exception {
        known = Optional.of(AdminBrowser.of(port, "en", people, accounts, Role.ADMIN));
    }

    private AdminBrowser browser() {
        return known.orElseThrow();
    }

    @Test
    void looksFirstAndStoresNothing() throws Exception {
        String page = browser().look("ESCO", english("weld", "solder"), Sent.of("BROADER", """
                        conceptUri,broaderUri
                        %1$s1,%1$s2
                        %1$s1,%1$s1
                        %1$s1,%1$s9
                        """.formatted(address())));

        assertThat(browser().get(page).body())
                .contains("Import of ESCO", "Nothing is stored yet", own + " weld")
                .contains("Left out: links that lead nowhere, or in a circle", "This import has no undo")
                .contains("broaderRelationsSkillPillar.csv", "3 rows, 1 of them left out.")
                .contains("A competence would be a part of itself.");
        assertThat(rowOf(browser().get(page).body(), "Competences")).containsExactly("2", "0", "0");
        assertThat(rowOf(browser().get(page).body(), "Links to a broader competence"))
                .containsExactly("1", "0", "0");
        assertThat(competences.catalogue().lookup(own + " weld")).isEmpty();
    }

    @Test
    void importsEscoInTwoLanguagesAndItsNewNamesLater() throws Exception {
        importAll(
                "ESCO",
                english("weld", "metal work"),
                swedish("svetsa", "metallarbete"),
                Sent.of("BROADER", "conceptUri,broaderUri\n" + address() + "1," + address() + "2\n"));
        Competence weld = awaitNamed("svetsa");
        assertThat(weld.label(Locale.ENGLISH)).isEqualTo(own + " weld");
        assertThat(competences.catalogue().listBroader(weld.id()))
                .extracting(one -> one.label(SWEDISH))
                .containsExactly(own + " metallarbete");
        PersonId ann = new PersonId("imports-ADMIN");
        competences.claim(new Claim(ann, weld.id(), Claim.Stance.CAN_HELP));

        String page = browser().look("ESCO", swedish("sammanfoga", "metallarbete", "löda"));
        assertThat(rowOf(browser().get(page).body(), "Competences")).containsExactly("1", "1", "1");
        browser().post(page + "/begin", Map.of());
        awaitText(page, "Everything is stored.");

        awaitNamed("löda");
        assertThat(competences.catalogue().lookup(own + " svetsa")).isEmpty();
        assertThat(competences.catalogue().find(weld.id()).orElseThrow().label(Locale.ENGLISH))
                .as("the other language stays")
                .isEqualTo(own + " weld");
        assertThat(competences.claimsOf(ann))
                .anyMatch(claim -> claim.competence().label(SWEDISH).equals(own + " sammanfoga"));
        competences.withdraw(ann, weld.id());
        assertThat(browser().get(page).body()).doesNotContain("/undo");
        assertThat(browser().post(page + "/undo", Map.of()).statusCode()).isEqualTo(302);
        assertThat(browser().get(page).body()).contains("Everything is stored.");
    }

    @Test
    void importsJobTechOfOneLine() throws Exception {
        String page = importAll("JOBTECH", json("""
                {"data": {"concepts": [{"id": "%1$s-a", "preferred_label": "%1$s kyla", "type": "skill", \
                "alternative_labels": ["%1$s frys"], "broader": [{"id": "%1$s-b"}]}, \
                {"id": "%1$s-b", "preferred_label": "%1$s klimat"}, {"id": "%1$s-c"}]}}""".formatted(own)));

        assertThat(browser().get(page).body()).contains("Import of JobTech", "3 rows, 1 of them left out.");
        Competence cooling = awaitNamed("frys");
        assertThat(cooling.id()).isEqualTo(new CompetenceId("jobtech:" + own + "-a"));
        assertThat(competences.catalogue().listBroader(cooling.id())).hasSize(1);
        String again = browser().look("JOBTECH", json("""
                [{"id": "%1$s-a", "preferred_label": "%1$s kyla", "alternative_labels": ["%1$s frys"]}]
                """.formatted(own)));
        assertThat(rowOf(browser().get(again).body(), "Competences")).containsExactly("0", "0", "1");
        assertThat(browser().get(again).body())
                .contains("JobTech, competences in Swedish: a few of them", own + " frys")
                .contains("There is nothing here to import.");
    }

    @Test
    void storesNothingOfAnImportThatIsCancelled() throws Exception {
        String page = browser().look("ESCO", english("weld"));
        browser().post(page + "/cancel", Map.of());
        browser().post(page + "/begin", Map.of());

        assertThat(browser().get(page).body()).contains("Cancelled. Nothing was stored.");
        assertThat(database.sql("select count(*) from competence where id like ?")
                        .param("esco:skill/" + own + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void speaksSwedish() throws Exception {
        AdminBrowser swedish = AdminBrowser.of(port, "sv", people, accounts, Role.ADMIN);

        assertThat(swedish.get("/admin").body()).contains("Namn på kompetenser", "JobTech, kompetenser på svenska");
        assertThat(swedish.get(swedish.look("ESCO", english("weld"))).body())
                .contains("Inläsning av ESCO", "Kopplingar till en bredare kompetens", "går inte att ångra");
    }

    @Test
    void saysWhatIsWrongWithHostileFiles(CapturedOutput output) throws Exception {
        String secret = "Zebulon Quist";
        assertThat(shown(
                        "JOBTECH", json("[{\"id\": \"" + own + "\", \"preferred_label\": \"" + secret + "\"},\n{oops")))
                .contains("From here on the file is no JSON.", "1 rows, 0 of them left out.");
        assertThat(shown("JOBTECH", json("[".repeat(200_000)))).contains("From here on the file is no JSON.");
        assertThat(shown("JOBTECH", json("<html>" + secret + "</html>"))).contains("From here on the file is no JSON.");
        assertThat(shown("JOBTECH", json("{\"data\": {}}"))).contains("The file names no competences.");
        assertThat(shown("JOBTECH", json("[{\"id\": \"n\", \"preferred_label\": \"" + secret + "\\u0000\"}]")))
                .contains("more than 300 characters or one that no text has", "There is nothing here to import.");
        assertThat(shown("ESCO", english(secret + "\0"))).contains("The line holds a character that no text has.");
        assertThat(shown("ESCO", Sent.of("SKILLS_EN", "conceptUri,preferredLabel\nhttp://example.org/1,x\n")))
                .contains("One of ESCO begins with http://data.europa.eu/esco/.");
        assertThat(shown("ESCO", Sent.of("SKILLS_EN", "id,name\n1,x\n")))
                .contains("A column that must be there is missing.");
        byte[] junk = new byte[20_000];
        new Random(7).nextBytes(junk);
        assertThat(shown("ESCO", new Sent("SKILLS_SV", "x", junk))).contains("There is nothing here to import.");
        assertThat(shown("JOBTECH", new Sent("JOBTECH", "x", junk))).contains("From here on the file is no JSON.");
        byte[] whole = packed("[{\"id\": \"a\", \"preferred_label\": \"" + secret + "\"}]", 1);
        assertThat(shown("JOBTECH", new Sent("JOBTECH", "x.gz", Arrays.copyOf(whole, whole.length - 9))))
                .contains("The compressed file breaks off or is damaged here.");

        assertThat(output).doesNotContain(secret).doesNotContain("Zebulon");
        assertThat(database.sql("select count(*) from import_run where summary like '%Zebulon%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAZipBombAndMoreThanACatalogueHolds() throws Exception {
        HttpResponse<String> bomb =
                browser().upload("JOBTECH", new Sent("JOBTECH", "b.gz", packed("          ", 2_000_000)));
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(bomb.body()).contains("The file is too large");

        importAll("ESCO", english("weld"));
        awaitNamed("weld");
        StringBuilder large = new StringBuilder("[\n");
        for (int i = 0; i < 151_000; i++) {
            String name = own + i;
            large.append("{\"id\": \"")
                    .append(name)
                    .append("\", \"preferred_label\": \"")
                    .append(name)
                    .append("\"},\n");
        }
        String page = browser().look("JOBTECH", json(large.append("{}]").toString()));
        assertThat(browser().get(page).body())
                .contains("More competences, names and links than the catalogue holds")
                .contains("151,001 rows, 1,001 of them left out.")
                .contains("There is nothing here to import.");
        browser().post(page + "/begin", Map.of());
        awaitText(page, "Nothing was stored");
        browser().post(page + "/cancel", Map.of());
    }

    @Test
    void takesNoFileOfAnotherKind() throws Exception {
        assertThat(browser().upload("ESCO", json("[]")).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/admin"));
        assertThat(browser().get("/admin").body()).contains("Choose a file that is not empty.");
    }

    private Sent english(String... names) {
        return skills("SKILLS_EN", names);
    }

    private Sent swedish(String... names) {
        return skills("SKILLS_SV", names);
    }

    private Sent skills(String part, String... names) {
        StringBuilder text = new StringBuilder("conceptUri,preferredLabel,altLabels\n");
        for (int i = 0; i < names.length; i++) {
            text.append(address())
                    .append(i + 1)
                    .append(',')
                    .append(own)
                    .append(' ')
                    .append(names[i])
                    .append(",\n");
        }
        return Sent.of(part, text.toString());
    }

    private String address() {
        return ESCO + "skill/" + own + "-";
    }

    private static Sent json(String text) {
        return new Sent("JOBTECH", "jobtech.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String text, int times) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                out.write(plain);
            }
        }
        return bytes.toByteArray();
    }

    private String shown(String kind, Sent file) throws Exception {
        return browser().get(browser().look(kind, file)).body();
    }

    /** Returns the numbers of a row of the table of counts. */
    private static List<String> rowOf(String page, String what) {
        String row = page.substring(page.indexOf(">" + what + "</th>"));
        return Arrays.stream(row.substring(0, row.indexOf("</tr>")).split("<td", -1))
                .skip(1)
                .map(cell -> cell.substring(cell.indexOf('>') + 1, cell.indexOf("</td>")))
                .toList();
    }

    private String importAll(String kind, Sent... files) throws Exception {
        String page = browser().look(kind, files);
        browser().post(page + "/begin", Map.of());
        awaitText(page, "Everything is stored.");
        return page;
    }

    /** A node reads the catalogue anew right after the commit, which the page may show a moment before. */
    private Competence awaitNamed(String name) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (competences.catalogue().lookup(own + " " + name).isEmpty()) {
            assertThat(System.nanoTime()).as("the catalogue follows").isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
        return competences.catalogue().lookup(own + " " + name).get(0);
    }

    private void awaitText(String page, String text) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!browser().get(page).body().contains(text)) {
            assertThat(System.nanoTime()).as("waited for: " + text).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
