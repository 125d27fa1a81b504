package org.stigar.app;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** What axe finds in a page that shuts somebody out. */
public final class Accessibility {

    private static final String AXE = script();

    /** Pages have no frames, so one call does; the builder of axe opens a window of its own for its answer, each time. */
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run({resultTypes: ['violations'], ...arguments[0]}).then(
                found => done(found.violations.map(rule => rule.id + ' ' + rule.nodes[0].html)),
                fault => done(['axe: ' + fault]));
            """;

    private Accessibility() {}

    /** Returns all it finds in the page that is open, of little weight too, with the place of the first. */
    public static List<String> faults(ChromeDriver browser) {
        return run(browser, Map.of());
    }

    /** Returns the same of what colours can do: for a page of which the rest was looked at already. */
    public static List<String> faultsOfColour(ChromeDriver browser) {
        return run(browser, Map.of("runOnly", List.of("color-contrast")));
    }

    private static List<String> run(ChromeDriver browser, Map<String, Object> options) {
        if (Boolean.FALSE.equals(browser.executeScript("return typeof axe === 'object'"))) {
            browser.executeScript(AXE);
        }
        List<?> found = (List<?>) Objects.requireNonNull(browser.executeAsyncScript(RUN, options));
        return found.stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
