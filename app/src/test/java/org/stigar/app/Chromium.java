package org.stigar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a window, for one page after the other. A test that needs it is skipped where it is not installed. */
public final class Chromium implements AutoCloseable {

    /** Whether {@code target/screenshots} is filled: pictures are for people, and take a third of the time. */
    public static final boolean HAS_PICTURES = Boolean.getBoolean("stigar.pictures");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOKING = Duration.ofMillis(50);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one that asks for a language, such as {@code sv}, on a wide screen. */
    public static Chromium open(String language) {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: install chromium and chromium-driver to test pages in a browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--accept-lang=" + language,
                "--user-data-dir=" + profile());
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .build(),
                options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        Chromium browser = new Chromium(driver);
        browser.resize(1280, 900);
        return browser;
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("stigar-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what drives it, for what is not here. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Makes the window so large; a phone is 390 × 844. */
    public void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Goes to an address. */
    public void go(String address) {
        driver.get(address);
    }

    /** Returns the element, once it is there. */
    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Returns what the element says, once it is there; a page that gives way while it is read is read again. */
    public String text(String css) {
        return new WebDriverWait(driver, PATIENCE, LOOKING)
                .ignoring(WebDriverException.class)
                .until(ready -> find(css).getText());
    }

    /** Types into a field. */
    public void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses what the selector finds. */
    public void press(String css) {
        find(css).click();
    }

    /** Waits until the page's address ends so. */
    public void awaitPage(String end) {
        new WebDriverWait(driver, PATIENCE, LOOKING)
                .until(ready -> String.valueOf(ready.getCurrentUrl()).endsWith(end));
    }

    /** Keeps a picture among the build's output. */
    public void keep(String name) {
        if (!HAS_PICTURES) {
            return;
        }
        try {
            Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the whole page, as far down as it goes, among the build's output. */
    public void keepAll(String name) {
        if (!HAS_PICTURES) {
            return;
        }
        Dimension before = driver.manage().window().getSize();
        Object height = driver.executeScript("return document.documentElement.scrollHeight");
        resize(before.getWidth(), ((Number) Objects.requireNonNull(height)).intValue() + 200);
        keep(name);
        resize(before.getWidth(), before.getHeight());
    }

    /** Fails where axe finds anything, something is wider than the page, or the browser refused something of it. */
    public void assertSound() {
        assertThat(Accessibility.faults(driver))
                .as("accessibility of %s", driver.getCurrentUrl())
                .isEmpty();
        assertThat(driver.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits its width", driver.getCurrentUrl())
                .isEqualTo(true);
        assertThat(driver.manage().logs().get("browser").getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                        .map(Object::toString)
                        .filter(entry -> entry.contains("Security Policy")))
                .as("what the browser refused of %s", driver.getCurrentUrl())
                .isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
