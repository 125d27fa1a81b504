package org.stigar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.stigar.cli.terminal.Language;

/** The report in a real browser, wide and on a phone. Skipped where Debian's chromium is not installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportBrowserTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    @TempDir
    private static Path folder = Path.of(""); // one for all: the reports are written once

    private List<ChromeDriver> browsers = List.of();

    @BeforeAll
    void openBrowserAndWriteReports() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: install chromium and chromium-driver to test reports in a browser");
        MadeUpFiles files = new MadeUpFiles(folder);
        Path walks = files.walks("p", 60, 300);
        StringBuilder rows = new StringBuilder("person,unit\n");
        for (int person = 0; person < 60; person++) {
            rows.append("p" + person + ",A unit with a long name " + person / 10 + "\n");
        }
        Path memberships = files.write("memberships.csv", rows.toString());
        for (Language language : Language.values()) {
            Run run = Run.in(
                    language,
                    "analyse",
                    walks,
                    "--memberships",
                    memberships,
                    "--person",
                    "p3",
                    "--out",
                    folder.resolve(language.code()));
            assertThat(run.exitCode()).isZero();
            Run pulse = Run.in(
                    language,
                    "pulse",
                    files.write("values.csv", values()),
                    "--groups",
                    files.write("groups.csv", rows.toString().replace("person,unit", "id,value")),
                    "--out",
                    folder.resolve("pulse-" + language.code()));
            assertThat(pulse.exitCode()).isZero();
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        browsers = List.of(new ChromeDriver(service, options));
    }

    /** Each values the next ten, so that some groups know one another and most do not. */
    private static String values() {
        StringBuilder rows = new StringBuilder("i,j,w\n");
        for (int person = 0; person < 60; person++) {
            for (int step = 1; step <= 10; step++) {
                rows.append("p" + person + ",p" + (person + step) % 60 + "," + step % 6 + "\n");
            }
        }
        return rows.toString();
    }

    @AfterAll
    void closeBrowser() {
        browsers.forEach(ChromeDriver::quit);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, 1200, 3", "en, en, 390, 3", "sv, sv, 1200, 3", "sv, sv, 390, 3",
        "pulse-en, en, 1200, 2", "pulse-en, en, 390, 2", "pulse-sv, sv, 1200, 2", "pulse-sv, sv, 390, 2"
    })
    void fitsTheWindowAndShowsEachPictureOnce(String report, String language, int width, int pictures) {
        ChromeDriver browser = browsers.get(0);
        browser.manage().window().setSize(new Dimension(500, 900));
        // A window of Chromium cannot be as narrow as a phone, but its viewport can.
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
        browser.get(folder.resolve(report).resolve("report.html").toUri().toString());

        assertThat(browser.executeScript(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0L);
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo(language);
        List<WebElement> figures = browser.findElements(By.tagName("figure"));
        assertThat(figures).hasSize(pictures);
        for (WebElement figure : figures) {
            List<WebElement> shown = figure.findElements(By.cssSelector("svg[role=img]:not(.sign)")).stream()
                    .filter(WebElement::isDisplayed)
                    .toList();
            assertThat(shown).hasSize(1);
            assertThat(shown.get(0).getSize().getWidth()).isLessThanOrEqualTo(width);
        }
    }
}
