package org.stigar.app.people;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.stigar.core.people.Directory;
import org.stigar.core.people.Structure;

/**
 * Which levels of the directory lead others.
 *
 * @param levels in whatever letter case; {@code STIGAR_LEADING_LEVELS} sets them, with commas between
 */
@ConfigurationProperties("stigar.leading")
public record Leading(
        @DefaultValue({"manager", "director", "head", "executive", "chef", "direktör"})
        Set<String> levels) {

    public Leading {
        levels = levels.stream().map(level -> level.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns who leads whom in an organisation as it is. */
    LineManagers in(Directory directory, Structure structure) {
        return new LineManagers(directory, structure, levels);
    }
}
