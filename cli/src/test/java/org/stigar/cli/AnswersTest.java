package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stigar.cli.terminal.Language;

/** What commands answer to the letter, for people in both languages and for programs. */
class AnswersTest {

    @TempDir
    private Path folder = Path.of("");

    private MadeUpFiles files = new MadeUpFiles(folder);
    private Path walks = folder;
    private Path drawn = folder;

    @BeforeEach
    void writeFiles() {
        files = new MadeUpFiles(folder);
        walks = files.write("walks.csv", """
                at,participants,kind
                2026-03-02T09:00:00Z,ann|bob,WORK
                2026-03-03T09:00:00Z,bob|cy,WORK
                2026-03-04T09:00:00Z,cy|dee,WORK
                """);
        drawn = files.write("drawn.csv", """
                by,with,rhythm,at,confirmed
                ann,bob,weekly,2026-03-02T09:00:00Z,yes
                ann,cy,when-needed,2026-03-02T09:00:00Z,
                bob,dee,monthly,2026-03-02T09:00:00Z,
                """);
    }

    @Test
    void routeForPeople() {
        assertThat(route(Language.EN, "table")).matches("""
                Routes, best first
                  Rank  Steps  People                Openness  Worth
                     1      3  ann → bob → cy → dee      0\\.\\d\\d   0\\.\\d\\d

                Ask before you introduce: a route is somebody else's trust\\.
                """);
        assertThat(route(Language.SV, "table")).matches("""
                Vägar, bäst först
                  Plats  Steg  Personer              Öppenhet  Värd
                      1     3  ann → bob → cy → dee      0,\\d\\d  0,\\d\\d

                Fråga innan du introducerar: en väg är någon annans förtroende\\.
                """);
    }

    @Test
    void routeForPrograms() {
        assertThat(route(Language.SV, "csv"))
                .matches("rank,steps,people,openness,value\n1,3,ann\\|bob\\|cy\\|dee,0\\.\\d+,0\\.\\d+\n");
        assertThat(route(Language.EN, "json"))
                .matches("\\[\\{\"rank\":1,\"steps\":3,\"people\":\"ann\\|bob\\|cy\\|dee\""
                        + ",\"openness\":0\\.\\d+,\"value\":0\\.\\d+}]\n");
    }

    @Test
    void trailsOfOnePersonForPeople() {
        assertThat(analyse(Language.EN, "table")).endsWith("""
                States at the end of each quarter
                  At the end of  open  fading  overgrown
                  2026-03-02        3       0          0

                The person's trails
                  With  Unit     State  Openness  Days since  Mark
                  bob   no unit  open          –           0  new
                  cy    no unit  open          –           0  new

                Counts are exact: nobody can be recognised by the ids in these files.
                Share of the pairs that can be seen in the files: some, so figures are "at least".
                A trail tells of contact, not of how good a relation is, and nothing of what was said.
                """);
        assertThat(analyse(Language.SV, "table")).contains("""
                Stigar efter tillstånd
                  Tillstånd                                Stigar
                  öppna                                         3
                  växer igen                                    0
                  igenvuxna                                     0
                  nya (gicks första gången inom 30 dagar)       3
                """, """
                Personens stigar
                  Med  Enhet        Tillstånd  Öppenhet  Dagar sedan  Märke
                  bob  ingen enhet  öppen             –            0  ny
                """);
    }

    @Test
    void trailsOfOnePersonForPrograms() {
        assertThat(analyse(Language.EN, "csv")).startsWith("""
                table,row,column,value
                counts,1,what,walks
                counts,1,count,3
                """).endsWith("""
                person,2,with,cy
                person,2,unit,
                person,2,state,open
                person,2,openness,
                person,2,daysSince,0
                person,2,mark,new
                """);
        assertThat(analyse(Language.EN, "json"))
                .contains(
                        "\"states\":[{\"state\":\"open\",\"trails\":3},{\"state\":\"fading\",\"trails\":0}",
                        "\"states-by-quarter\":[{\"quarter\":\"2026-03-02\",\"open\":3,\"fading\":0,\"overgrown\":0}]",
                        "\"turnover\":[]",
                        "{\"with\":\"bob\",\"unit\":\"\",\"state\":\"open\",\"openness\":null,\"daysSince\":0,");
    }

    /** What programs read does not depend on who reads along. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void isTheSameForProgramsInEveryLanguage(String format) throws IOException {
        Path many = files.walks("p", 30, 260);
        Path people = files.write("memberships.csv", "person,unit\np1,one\np2,one\np30,two\n");
        Object[][] commands = {
            {"analyse", many, "--memberships", people, "--person", "p1", "--k", 1, "--format", format},
            {"evaluate", many, "--horizon", 30, "--format", format},
            {"route", walks, "--from", "ann", "--to", "cy", "--format", format},
        };
        for (Object[] command : commands) {
            Run english = Run.in(Language.EN, command);

            assertThat(english.exitCode()).isZero();
            assertThat(Run.in(Language.SV, command).out()).isEqualTo(english.out());
        }
    }

    /**
     * The pseudonyms are HMAC-SHA-256 under the key of the bytes 0 to 31, by Python 3.11: {@code hmac.new(bytes(range(32)),
     * b'person\\0ann', hashlib.sha256).hexdigest()[:24]}.
     */
    @Test
    void pseudonymsAreThoseOfTheStandard() throws IOException {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        Path keyFile = Files.write(folder.resolve("key"), key);
        Path out = folder.resolve("out");

        Run run = Run.of("pseudonymise", walks, "--key", keyFile, "--out", out, "--format", "csv");

        assertThat(run.out()).isEqualTo("file,rows,leftOut\n" + out.resolve("walks.csv") + ",3,0\n");
        assertThat(out.resolve("walks.csv")).content().startsWith("""
                at,participants,kind
                2026-03-02T09:00:00Z,p10562bfb622089770ac2e349|p311621e67367f428445176a9,WORK
                """);
    }

    @Test
    void generatedFilesAreListedInEveryFormat() {
        assertThat(generate(Language.SV, "table"))
                .startsWith("Filer\n  Fil ")
                .endsWith("\nFlyttarna i moves.csv gäller från och med 2026-04-13: stigar simulate --at 2026-04-13\n");
        assertThat(generate(Language.EN, "csv")).startsWith("file,bytes\n").hasLineCount(7);
        assertThat(generate(Language.EN, "json")).startsWith("[{\"file\":\"").contains("declared.csv\",\"bytes\":");
    }

    private String route(Language language, String format) {
        return Run.in(language, "route", walks, "--from", "ann", "--to", "dee", "--steps", 3, "--format", format)
                .out();
    }

    private String analyse(Language language, String format) {
        return Run.in(language, "analyse", "--declared", drawn, "--k", 1, "--person", "ann", "--format", format)
                .out();
    }

    private String generate(Language language, String format) {
        return Run.in(language, "generate", folder.resolve(format), "--people", 10, "--format", format)
                .out();
    }
}
