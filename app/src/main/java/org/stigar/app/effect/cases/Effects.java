package org.stigar.app.effect.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stigar.app.access.Member;
import org.stigar.app.access.Role;
import org.stigar.app.effect.EffectFigures;
import org.stigar.app.effect.EffectSource;
import org.stigar.app.effect.EffectSource.Event;
import org.stigar.app.effect.EffectSource.Part;
import org.stigar.app.effect.Outcome;
import org.stigar.app.effect.jdbc.CaseRows;
import org.stigar.app.effect.jdbc.CaseRows.Kept;
import org.stigar.app.organisation.Freeze;
import org.stigar.app.organisation.Publications;
import org.stigar.core.publish.EffectGate;
import org.stigar.core.publish.Policy;

/**
 * Whether things helped: each is asked about once for each time after it, and then stands, whoever reads it and whatever is walked
 * meanwhile. Safe for use by many threads and nodes.
 */
public final class Effects {

    /** So many days after the last day of something. */
    public static final List<Integer> DAYS = List.of(30, 90);

    /**
     * Later than so many days after the first day of something nothing new is asked: days are kept for two years, and 455 before it are
     * needed.
     */
    static final int LATEST = 270;

    private static final int FEWEST_SHARED = new EffectGate(Policy.leaders(Policy.DEFAULT_K)).fewest();
    private static final int DAYS_LISTED = 730;

    private final List<EffectSource> sources;
    private final CaseRows rows;
    private final Publications publications;
    private final Freeze freeze;
    private final Clock clock;

    Effects(List<EffectSource> sources, CaseRows rows, Publications publications, Freeze freeze, Clock clock) {
        this.sources = List.copyOf(sources);
        this.rows = rows;
        this.publications = publications;
        this.freeze = freeze;
        this.clock = clock;
    }

    /**
     * Something that can be asked about, with what a reader may see of what was said.
     *
     * @param first its first day
     * @param day its last day
     */
    public record Asked(
            String kind, Part part, long id, String title, LocalDate first, LocalDate day, List<After> after) {}

    /**
     * A time after something.
     *
     * @param from the first day on which it can be asked about
     * @param figures by what they are of: trails exactly where it is told, and what was still kept then where these are not silent
     */
    public record After(int days, LocalDate from, State state, Map<Outcome, EffectFigures> figures) {

        public After {
            figures = Map.copyOf(figures);
        }
    }

    /** How it stands with a time after something, for a reader. */
    public enum State {
        /** It is not over. */
        WAITS,
        ASKABLE,
        /** Nobody asked in time. */
        LATE,
        /** It went on for so long that what was before it is forgotten when the time after it is over. */
        TOO_LONG,
        /** No attendance was noted. */
        NOBODY_CAME,
        NOTHING_PUBLISHED,
        FROZEN,
        /** The reader is counted in it, as they saw no figures when it was worked out. */
        COUNTED,
        TOLD
    }

    /** Returns what a reader can ask about or read, the latest first. */
    public List<Asked> list(Member reader) {
        LocalDate since = today().minusDays(DAYS_LISTED);
        return sources.stream()
                .flatMap(source -> source.list(since).stream()
                        .filter(event -> isShown(source, event, reader))
                        .map(event -> asked(source, event, reader)))
                .sorted(Comparator.comparing(Asked::day).reversed().thenComparing(Asked::id))
                .toList();
    }

    /** Returns one, or empty where there is none, or it is so small that it is its owner's alone. */
    public Optional<Asked> find(String kind, long id, Member reader) {
        return source(kind)
                .flatMap(source -> source.find(id)
                        .filter(event -> isShown(source, event, reader))
                        .map(event -> asked(source, event, reader)));
    }

    /** A title that a few share is theirs. */
    private static boolean isShown(EffectSource source, Event event, Member reader) {
        return source.isFor(event, reader)
                && (event.came().size() >= FEWEST_SHARED
                        || event.owner().filter(reader.person()::equals).isPresent());
    }

    private Optional<EffectSource> source(String kind) {
        return sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    private Asked asked(EffectSource source, Event event, Member reader) {
        Optional<Kept> kept = rows.find(source.kind(), event.id());
        Map<CaseRows.After, EffectFigures> said =
                kept.map(one -> rows.figures(one.id())).orElse(Map.of());
        boolean isCounted =
                kept.filter(one -> rows.isCounted(one.id(), reader.person())).isPresent();
        boolean isFrozen = freeze.findSince().isPresent();
        boolean isHidden = isFrozen && !reader.roles().contains(Role.GUARDIAN);
        State told = isCounted ? State.COUNTED : isHidden ? State.FROZEN : State.TOLD;
        boolean isPublished = !publications.list().isEmpty();
        return new Asked(
                source.kind(),
                source.part(),
                event.id(),
                event.title(),
                event.first(),
                event.last(),
                DAYS.stream()
                        .map(days -> {
                            LocalDate from = event.last().plusDays(days + 1L);
                            Map<Outcome, EffectFigures> figures = new EnumMap<>(Outcome.class);
                            said.forEach((after, one) -> {
                                if (after.days() == days) {
                                    figures.put(after.outcome(), one);
                                }
                            });
                            State other = isFrozen ? State.FROZEN : unasked(event, from, isPublished);
                            return new After(
                                    days,
                                    from,
                                    figures.isEmpty() ? other : told,
                                    told == State.TOLD ? figures : Map.of());
                        })
                        .toList());
    }

    private State unasked(Event event, LocalDate from, boolean isPublished) {
        LocalDate today = today();
        LocalDate latest = event.first().plusDays(LATEST);
        if (event.came().isEmpty()) {
            return State.NOBODY_CAME;
        }
        if (from.isAfter(latest)) {
            return State.TOO_LONG;
        }
        if (today.isBefore(from)) {
            return State.WAITS;
        }
        if (today.isAfter(latest)) {
            return State.LATE;
        }
        return isPublished ? State.ASKABLE : State.NOTHING_PUBLISHED;
    }

    /** Returns something as it is now, whoever asks. */
    Optional<Event> find(String kind, long id) {
        return source(kind).flatMap(source -> source.find(id));
    }

    /** Returns whether a time after something can be worked out now, or could if nobody had: its time is there, and figures are not frozen. */
    boolean isOpen(Event event, int days) {
        return freeze.findSince().isEmpty()
                && unasked(
                                event,
                                event.last().plusDays(days + 1L),
                                !publications.list().isEmpty())
                        == State.ASKABLE;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
