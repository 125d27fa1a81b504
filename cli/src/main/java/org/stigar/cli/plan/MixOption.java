package org.stigar.cli.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine.Option;

/** The option that says what to mix: {@code country,function=3,new=0}. */
final class MixOption {

    private static final String NEW = "new";
    private static final int USUAL = 1;
    private static final List<String> USUALLY = List.of("country", "function");

    @Option(names = "--mix", paramLabel = "WHAT", split = ",")
    private List<String> what = List.of();

    /** Takes what is not said here from what was said before. */
    void inherit(MixOption before) {
        what = what.isEmpty() ? before.what : what;
    }

    /** Writes what is said. */
    void write(BiConsumer<String, String> to) {
        if (!what.isEmpty()) {
            to.accept("--mix", String.join(",", what));
        }
    }

    Mix mix(Words words) {
        Map<String, Attribute> names = Stream.of(Attribute.COUNTRY, Attribute.FUNCTION, Attribute.ROLE, Attribute.LEVEL)
                .collect(Collectors.toMap(
                        attribute -> attribute.name().toLowerCase(Locale.ROOT), attribute -> attribute));
        Mix mix = new Mix(Map.of(), Mix.USUAL.newAcquaintance());
        for (String item : what.isEmpty() ? USUALLY : what) {
            List<String> parts = List.of(item.strip().toLowerCase(Locale.ROOT).split("=", -1));
            String name = parts.get(0);
            String slider = parts.size() == 2 ? parts.get(1) : Integer.toString(USUAL);
            boolean known = names.containsKey(name) || name.equals(NEW);
            if (!known || parts.size() > 2 || !Set.of("0", "1", "2", "3").contains(slider)) {
                throw new Refusal(words.text("bad-mix"));
            }
            Attribute attribute = names.get(name);
            int value = Integer.parseInt(slider);
            mix = attribute == null ? new Mix(mix.sliders(), value) : mix.with(attribute, value);
        }
        return mix;
    }
}
