package org.stigar.app.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.stigar.app.AppTest;
import org.stigar.app.access.Accounts;
import org.stigar.app.access.Role;
import org.stigar.app.access.Visitors;
import org.stigar.app.mail.Letter;
import org.stigar.app.mail.Subscriptions;
import org.stigar.app.pages.Languages;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.privacy.log.OwnAct;
import org.stigar.app.privacy.log.OwnLog;
import org.stigar.app.privacy.rights.Erasure;
import org.stigar.app.privacy.rights.Holdings;
import org.stigar.core.people.Person;
import org.stigar.core.people.PersonId;

/** The pages under {@code /privacy}, as a member uses them. */
@AppTest
class PrivacyPagesTest {

    private static final PersonId ANN = new PersonId("privacy-pages-ann");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Participation participation;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Erasure erasure;

    @Autowired
    private MessageSource words;

    @Autowired
    private OwnLog log;

    @BeforeEach
    void meetAnn() {
        erasure.erase(ANN);
        people.put(
                List.of(Person.builder(ANN)
                        .name("Ann <script>alert(1)</script>")
                        .addresses(List.of("privacy-pages-ann@example.org"))
                        .build()),
                List.of(),
                List.of());
        accounts.open(ANN, Set.of());
    }

    /** A key that is missing would show as {@code ??key??}. */
    @ParameterizedTest
    @ValueSource(strings = {"/privacy", "/privacy/rules", "/privacy/assessment", "/privacy/erase", "/privacy/farewell"})
    void showsEveryPageInBothLanguages(String page) {
        for (Locale language : Languages.ALL) {
            MvcTestResult result = browser.perform(
                    get(page).with(Visitors.member(ANN)).header("Accept-Language", language.toLanguageTag()));

            assertThat(result).hasStatusOk();
            assertThat(result)
                    .bodyText()
                    .contains("lang=\"" + language.getLanguage() + "\"")
                    .doesNotContain("??", "<script>alert", "class=\"demo\"");
        }
    }

    @Test
    void offersLettersAgainToWhoUnsubscribed() {
        assertThat(browser.perform(get("/privacy").with(Visitors.member(ANN))))
                .bodyText()
                .doesNotContain("/privacy/letters");
        subscriptions.stop(ANN, Letter.Kind.TRAILS);
        assertThat(browser.perform(get("/privacy").with(Visitors.member(ANN))))
                .bodyText()
                .contains("/privacy/letters", "Send them again");

        assertThat(browser.perform(post("/privacy/letters")
                        .param("kind", "TRAILS")
                        .with(Visitors.member(ANN))
                        .with(csrf())))
                .hasStatus(302);

        assertThat(subscriptions.includes(ANN, Letter.Kind.TRAILS)).isTrue();
    }

    @Test
    void saysOfEveryTableWhatItIsWhoSeesItAndHowLong() {
        assertThat(holdings.of(ANN)).isNotEmpty().allSatisfy(table -> {
            for (Locale language : Languages.ALL) {
                for (String what : List.of("title", "seen", "kept")) {
                    assertThat(words.getMessage("privacy.table." + table.name() + "." + what, null, "", language))
                            .as("%s.%s in %s", table.name(), what, language)
                            .isNotBlank();
                }
            }
        });
    }

    @Test
    void pausesUntilADayAndComesBackEarlier() {
        assertThat(send("/privacy/pause", "until", "2026-06-20")).hasStatus(302).hasHeader("Location", "/privacy");
        assertThat(participation.isAvailable(ANN, LocalDate.parse("2026-06-19")))
                .isFalse();
        assertThat(participation.isAvailable(ANN, LocalDate.parse("2026-06-20")))
                .isTrue();
        assertThat(show("sv")).bodyText().contains("2026-06-20", "Jag är redan tillbaka", "Pausade");

        assertThat(send("/privacy/resume", "x", "")).hasStatus(302);
        assertThat(participation.isAvailable(ANN, LocalDate.parse("2026-06-02")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-06-01", "2025-01-01", "2027-06-09", "tomorrow", "2026-02-30", "9999999999-01-01", "\0"
            })
    void refusesAPauseThatMakesNoSenseAtItsField(String until) {
        MvcTestResult refused = browser.perform(post("/privacy/pause")
                .param("until", until)
                .with(csrf())
                .with(Visitors.member(ANN))
                .header("Accept-Language", "sv"));

        assertThat(refused).hasStatus(400);
        assertThat(refused).bodyText().contains("aria-invalid=\"true\"", "Välj en dag efter i dag");
        assertThat(participation.findPausedUntil(ANN)).isEmpty();
    }

    @Test
    void optsOutAndInAgain() {
        assertThat(send("/privacy/opt-out", "x", "")).hasStatus(302);
        assertThat(participation.isOptedOut(ANN)).isTrue();
        assertThat(send("/privacy/resume", "x", "")).hasStatus(302);
        assertThat(participation.isOptedOut(ANN))
                .as("ending a pause brings nobody back who left")
                .isTrue();
        assertThat(show("en")).bodyText().contains("Take part again", "Opted out");

        assertThat(send("/privacy/opt-in", "x", "")).hasStatus(302);
        assertThat(participation.isOptedOut(ANN)).isFalse();
    }

    @Test
    void givesEverythingAlongAsJsonAndCsv() {
        MvcTestResult zip = send("/privacy/export", "x", "");

        assertThat(zip).hasStatusOk().hasContentType("application/zip");
        assertThat(zip.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"stigar-2026-06-01.zip\"");
        Map<String, String> files = unzip(zip.getResponse().getContentAsByteArray());
        assertThat(files.keySet()).contains("stigar.json", "account.csv", "own-acts.csv");
        assertThat(files.keySet()).allMatch(name -> name.matches("[a-z0-9-]+\\.(json|csv)"));
        holdings.of(ANN)
                .forEach(table -> assertThat(files)
                        .hasEntrySatisfying(
                                table.name() + ".csv",
                                csv -> assertThat(csv).startsWith(String.join(",", table.columns()) + "\r\n")));
        assertThat(files.get("stigar.json")).contains("\"own-acts\"", "EXPORTED");
    }

    @Test
    void erasesAfterTheWordAndSaysFarewell() {
        assertThat(send("/privacy/erase", "word", "nej")).hasStatus(400);
        assertThat(people.findPerson(ANN)).isPresent();

        assertThat(send("/privacy/erase", "word", " Radera "))
                .hasStatus(302)
                .hasHeader("Location", "/privacy/farewell");
        assertThat(people.findPerson(ANN)).isEmpty();
        assertThat(accounts.findRoles(ANN)).isEmpty();
        assertThat(browser.get().uri("/privacy/farewell")).hasStatusOk();
    }

    @Test
    void erasesAfterTheOwnIdToo() {
        assertThat(send("/privacy/erase", "word", ANN.value())).hasStatus(302);
        assertThat(people.findPerson(ANN)).isEmpty();
    }

    @Test
    void showsTheOwnLogAndNobodyElses() {
        accounts.open(ANN, Set.of(Role.FACILITATOR));
        accounts.open(ANN, Set.of(Role.FACILITATOR));

        assertThat(log.of(ANN))
                .extracting(OwnLog.Entry::act)
                .as("the account, and other roles, once each")
                .containsExactly(OwnAct.ROLES_CHANGED, OwnAct.ROLES_CHANGED);
        assertThat(show("sv")).bodyText().contains("Fick andra roller");
        assertThat(browser.perform(get("/privacy")
                        .with(Visitors.with(new PersonId("privacy-pages-bo"), Role.MEMBER, Role.ADMIN))
                        .header("Accept-Language", "sv")))
                .bodyText()
                .contains("Inget än.");
    }

    @Test
    void changesNothingWithoutATokenOfTheForm() {
        for (String button : List.of("pause", "resume", "opt-out", "opt-in", "export", "erase")) {
            assertThat(browser.perform(
                            post("/privacy/" + button).param("word", "erase").with(Visitors.member(ANN))))
                    .as(button)
                    .hasStatus(403);
        }
        assertThat(people.findPerson(ANN)).isPresent();
    }

    private MvcTestResult show(String language) {
        return browser.perform(get("/privacy").with(Visitors.member(ANN)).header("Accept-Language", language));
    }

    private MvcTestResult send(String path, String field, String value) {
        return browser.perform(post(path).param(field, value).with(csrf()).with(Visitors.member(ANN)));
    }

    private static Map<String, String> unzip(byte[] bytes) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
