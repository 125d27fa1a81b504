package org.stigar.app.walks.pair;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.walks.pair.PairWalk.End;
import org.stigar.app.walks.pair.PairWalk.PairHelp;
import org.stigar.core.people.PersonId;
import org.stigar.core.trail.Layer;
import org.stigar.core.walk.Walk;
import org.stigar.core.walk.WalkSource;

/**
 * Makes of walks what may be kept of them by pair: people become pseudonyms here, and what the rules keep out stays out
 * (privacy P4, P5, P6). Safe for use by many threads.
 */
public final class PairWalks {

    private static final Pattern NAMES_NOBODY = Pattern.compile("[0-9a-f-]{1,64}");

    private final Pseudonyms pseudonyms;
    private final People people;
    private final Participation participation;
    private final Keeping keeping;
    private final Clock clock;
    private final SecretKeySpec key;

    public PairWalks(Pseudonyms pseudonyms, People people, Participation participation, Keeping keeping, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.people = people;
        this.participation = participation;
        this.keeping = keeping;
        this.clock = clock;
        key = new SecretKeySpec(pseudonyms.of(new PersonId("key of source ids")).bytes(), "HmacSHA256");
    }

    /** Returns what is kept of walks, in no order. */
    public List<PairWalk> of(Collection<Walk> walks) {
        Instant now = clock.instant();
        LocalDate from = keeping.firstDayOfTrails(now);
        LocalDate last = keeping.lastDay(now);
        Map<PersonId, Optional<Pseudonym>> ends = new HashMap<>();
        List<PairWalk> kept = new ArrayList<>();
        for (Walk walk : walks) {
            LocalDate day = LocalDate.ofInstant(walk.at(), ZoneOffset.UTC);
            if (walk.makesTrail() && !day.isBefore(from) && !day.isAfter(last)) {
                Layer layer = new Layer(walk.source(), walk.occasion());
                String sourceId =
                        walk.sourceId().map(id -> storedId(walk.source(), id)).orElse("");
                walk.forEachPair((one, other) -> end(one, ends)
                        .ifPresent(first -> end(other, ends)
                                .ifPresent(second -> kept.add(pairWalk(walk, layer, sourceId, one, first, second)))));
            }
        }
        return kept;
    }

    /** Returns the id under which a source's id is kept; of what it returns, the same again. */
    public String storedId(WalkSource source, String sourceId) {
        if (NAMES_NOBODY.matcher(sourceId).matches()) {
            return sourceId;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] digest = mac.doFinal((source.name() + " " + sourceId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", e);
        }
    }

    private Optional<Pseudonym> end(PersonId person, Map<PersonId, Optional<Pseudonym>> known) {
        return known.computeIfAbsent(
                person,
                id -> people.findPerson(id).isPresent() && !participation.isOptedOut(id)
                        ? Optional.of(pseudonyms.of(id))
                        : Optional.empty());
    }

    private static PairWalk pairWalk(
            Walk walk, Layer layer, String sourceId, PersonId one, Pseudonym first, Pseudonym second) {
        TrailPair pair = TrailPair.of(first, second);
        End end = pair.low().equals(first) ? End.LOW : End.HIGH;
        End otherEnd = end == End.LOW ? End.HIGH : End.LOW;
        return new PairWalk(
                pair,
                walk.at(),
                walk.kind(),
                layer,
                sourceId,
                walk.gathering(),
                end,
                walk.help().map(help -> new PairHelp(help.helper().equals(one) ? end : otherEnd, help.word())));
    }
}
