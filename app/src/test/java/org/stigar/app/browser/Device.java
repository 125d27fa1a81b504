package org.stigar.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.stigar.app.Accessibility;
import org.stigar.app.Chromium;
import org.stigar.app.trails.Neighbourhood;
import org.stigar.core.people.PersonId;

/** Somebody's computer or phone, in a browser, with a profile of its own and in a language. */
final class Device implements AutoCloseable {

    static final int COMPUTER = 1280;
    static final int PHONE = 390;

    private static final int TALLEST = 4_000;
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOKING = Duration.ofMillis(50);

    private final ChromeDriver chrome;
    private final URI server;
    private final Runnable closing;

    private Device(ChromeDriver chrome, URI server, Runnable closing) {
        this.chrome = chrome;
        this.server = server;
        this.closing = closing;
    }

    /** Skips the caller where there is no browser. */
    static void require() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: install chromium and chromium-driver to test pages in a browser");
    }

    static Device open(int port, String language, int width) {
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
                "--window-size=1280,900",
                "--user-data-dir=" + profile());
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        Device browser = new Device(chrome, URI.create("http://localhost:" + port), chrome::quit);
        browser.tell("Network.enable", Map.of());
        browser.tell("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
        browser.widen(width);
        browser.prefer("light");
        return browser;
    }

    /** Returns it as if it were new, with nobody logged in: to start a browser takes seconds. Closing gives it back. */
    Device lend(Runnable back) {
        tell("Network.clearBrowserCookies", Map.of());
        tell("Storage.clearDataForOrigin", Map.of("origin", server.toString(), "storageTypes", "all"));
        widen(COMPUTER);
        prefer("light");
        return new Device(chrome, server, back);
    }

    /** Makes the window so wide; a phone's is touched. */
    void widen(int width) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
    }

    /** Prefers a colour scheme, and no motion. */
    void prefer(String scheme) {
        tell(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    void withoutScripts() {
        tell("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    void go(String path) {
        chrome.get(server.resolve(path).toString());
    }

    String path() {
        return URI.create(Objects.requireNonNull(chrome.getCurrentUrl())).getPath();
    }

    /** Fills in the log-in form that the browser shows. */
    void logIn(PersonId person) {
        logIn(person.value(), Neighbourhood.PASSWORD);
    }

    void logIn(String name, String password) {
        find("#name").sendKeys(name);
        find("#password").sendKeys(password);
        find("form.card button.go").click();
    }

    WebElement find(String css) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    WebElement findNow(String css) {
        return chrome.findElement(By.cssSelector(css));
    }

    /** Returns what stands in a field, seen or not. */
    String value(String css) {
        return Objects.requireNonNull(findNow(css).getDomProperty("value"), css);
    }

    /** Takes hold of one thing and lets go of it over another. */
    void drag(String css, String onto) {
        new Actions(chrome).dragAndDrop(find(css), find(onto)).perform();
    }

    int count(String css) {
        return chrome.findElements(By.cssSelector(css)).size();
    }

    /** Waits for a button, link or choice of the page's own part that says this, and clicks it. */
    void click(String words) {
        By there = By.xpath(
                "//main//*[self::button or self::a or self::label][contains(normalize-space(.), '" + words + "')]");
        waiting().until(ready -> {
            WebElement found = ExpectedConditions.elementToBeClickable(there).apply(ready);
            return found != null && clicked(found);
        });
    }

    /** Waits until the page says this. */
    void waitFor(String words) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
    }

    /** Returns what the element says, once it is there. */
    String text(String css) {
        return waiting().until(ready -> ready.findElement(By.cssSelector(css)).getText());
    }

    Object run(String script) {
        return Objects.requireNonNull(chrome.executeScript(script), "the script returns something");
    }

    WebElement focused() {
        return chrome.switchTo().activeElement();
    }

    /** Nothing that axe-core finds, of whatever weight, and nothing that the content security policy stopped. */
    void assertAccessible(String page) {
        assertThat(Accessibility.faults(chrome)).as(page).isEmpty();
    }

    void assertNothingStopped(String page) {
        assertThat(chrome.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::getMessage)
                        .filter(message -> message.contains("Content Security Policy") || message.contains("rror:")))
                .as(page)
                .isEmpty();
    }

    void assertNoScrollingSideways(String page) {
        assertThat(run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page)
                .isEqualTo(0L);
    }

    /** Looks at pages, by name and path: wide and narrow, light and dark, each readable by everybody. Leaves the browser wide. */
    void look(Map<String, String> pages, String language) {
        pages.forEach((name, path) -> {
            for (int width : new int[] {COMPUTER, PHONE}) {
                widen(width);
                prefer("light");
                go(path);
                find("main h1");
                String page = name + "-" + language + (width == PHONE ? "-phone-" : "-computer-");
                shoot(page + "light");
                assertNoScrollingSideways(page);
                assertNothingStopped(page);
                assertAccessible(page);
                prefer("dark"); // the same page in other colours
                shoot(page + "dark");
                assertThat(Accessibility.faultsOfColour(chrome))
                        .as(page + "dark")
                        .isEmpty();
            }
        });
        widen(COMPUTER);
        prefer("light");
    }

    /** Keeps what the page looks like, as output of a build that is to have pictures. */
    void shoot(String name) {
        shoot(name, TALLEST);
    }

    /** Keeps the upper part of it, so many pixels at most. */
    void shoot(String name, int tallest) {
        if (!Chromium.HAS_PICTURES) {
            return;
        }
        long height = (Long) run("return Math.min(" + tallest + ", document.documentElement.scrollHeight)");
        long width = (Long) run("return document.documentElement.clientWidth");
        Map<String, Object> answer = chrome.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "optimizeForSpeed",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        write(
                name + ".png",
                Base64.getDecoder()
                        .decode(Objects.requireNonNull(answer.get("data"), "a picture")
                                .toString()));
    }

    /** Returns how many sheets of A4 the page takes, and keeps them as PDF where pictures are kept. */
    int sheets(String name) {
        Object data = chrome.executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69))
                .get("data");
        byte[] pdf = Base64.getDecoder()
                .decode(Objects.requireNonNull(data, "a document").toString());
        if (Chromium.HAS_PICTURES) {
            write(name + ".pdf", pdf);
        }
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page\\b", -1).length - 1;
    }

    private static void write(String name, byte[] content) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the page looks like on paper, as output of the build. */
    void print(String name) {
        tell("Emulation.setEmulatedMedia", Map.of("media", "print"));
        shoot(name);
        tell("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    @Override
    public void close() {
        closing.run();
    }

    private void tell(String command, Map<String, Object> parameters) {
        chrome.executeCdpCommand(command, parameters);
    }

    /** A page that gives way to the next while it is read is an error to the browser, and no answer: it is read again. */
    private Wait<WebDriver> waiting() {
        return new WebDriverWait(chrome, PATIENCE, LOOKING).ignoring(WebDriverException.class);
    }

    private static boolean clicked(WebElement found) {
        try {
            found.click();
            return true;
        } catch (StaleElementReferenceException e) {
            return false; // its page is gone, and nothing was clicked
        }
    }

    private static Path profile() {
        try {
            Path profile = Files.createTempDirectory("stigar-browser");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(profile)));
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
