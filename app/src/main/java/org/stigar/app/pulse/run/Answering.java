package org.stigar.app.pulse.run;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import org.stigar.app.people.Participation;
import org.stigar.app.people.People;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseException;
import org.stigar.app.pulse.PulseException.Reason;
import org.stigar.app.pulse.PulseItem;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AnswerRows.Given;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.cohort.Group;
import org.stigar.core.pulse.Questionnaire;

/** Answering a wave. Who answers again while it is open changes their mind; the last answer counts. Safe for use by many threads. */
public final class Answering {

    private final Pulses pulses;
    private final WaveRows waves;
    private final AskedRows asked;
    private final AnswerRows answers;
    private final Tokens tokens;
    private final People people;
    private final Participation participation;
    private final TransactionTemplate transactions;
    private final SecureRandom random;

    Answering(
            Pulses pulses,
            WaveRows waves,
            AskedRows asked,
            AnswerRows answers,
            Tokens tokens,
            People people,
            Participation participation,
            TransactionTemplate transactions,
            SecureRandom random) {
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.answers = answers;
        this.tokens = tokens;
        this.people = people;
        this.participation = participation;
        this.transactions = transactions;
        this.random = random;
    }

    /** A wave that somebody was asked in, open or not. */
    public record AskedWave(Pulse pulse, Wave wave, Group group) {}

    /**
     * What somebody is asked.
     *
     * @param code by which they answer, as it is written; empty in a pulse without codes
     * @param units about which they are asked, where an item is about units
     */
    public record Sheet(Pulse pulse, Wave wave, String code, List<Unit> units) {

        public Sheet {
            units = List.copyOf(units);
        }

        /** Returns what is asked of them, three questions at a time: unit by unit first, then what is about none. */
        public List<List<Posed>> portions() {
            List<Posed> all = new ArrayList<>();
            for (Unit unit : units) {
                pulse.items().stream()
                        .filter(item -> item.item().isAboutUnits())
                        .forEach(item -> all.add(new Posed(item, Optional.of(unit))));
            }
            pulse.items().stream()
                    .filter(item -> !item.item().isAboutUnits())
                    .forEach(item -> all.add(new Posed(item, Optional.empty())));
            List<List<Posed>> portions = new ArrayList<>();
            for (int from = 0; from < all.size(); from += Questionnaire.AT_A_TIME) {
                portions.add(all.subList(from, Math.min(from + Questionnaire.AT_A_TIME, all.size())));
            }
            return portions;
        }
    }

    /** A question as it is put to somebody: about a unit, or about none. */
    public record Posed(PulseItem item, Optional<Unit> about) {}

    /** Who answers, behind their token. */
    private record Respondent(Token token, Optional<Token> mark) {}

    /** Returns all waves in which somebody was asked, the latest first; none for who opted out. */
    public List<AskedWave> list(PersonId person) {
        if (participation.isOptedOut(person)) {
            return List.of();
        }
        Map<Long, Group> groups = asked.waves(person);
        List<AskedWave> all = new ArrayList<>();
        for (Wave wave : pulses.listWaves()) {
            Optional.ofNullable(groups.get(wave.id()))
                    .ifPresent(group -> pulses.find(wave.pulse())
                            .ifPresent(pulse -> all.add(0, new AskedWave(pulse, wave, group))));
        }
        return all;
    }

    /**
     * Returns a wave in which somebody is asked and can answer today.
     *
     * @throws PulseException if it is closed, or they are not asked
     */
    public AskedWave open(long wave, PersonId person, Instant now) {
        Wave known = pulses.findWave(wave).orElseThrow(() -> new PulseException(Reason.GONE));
        Optional<Group> group = participation.isOptedOut(person) ? Optional.empty() : asked.find(wave, person);
        if (group.isEmpty()) {
            throw new PulseException(Reason.GONE);
        }
        if (!known.isOpen(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new PulseException(Reason.CLOSED);
        }
        return new AskedWave(pulses.find(known.pulse()).orElseThrow(), known, group.get());
    }

    /** Returns whether somebody has said something in a wave that is open: worked out from its key, and kept nowhere. */
    public boolean hasAnswered(long wave, PersonId person) {
        return Boolean.TRUE.equals(transactions.execute(status -> waves.findKey(wave)
                .map(key -> tokens.of(key, wave, person))
                .filter(token -> answers.has(wave, token) || answers.isMarked(wave, token))
                .isPresent()));
    }

    /**
     * Returns what somebody is asked, and gives them a code where one is needed.
     *
     * @param typed the code that they have, however typed; blank for none
     * @throws PulseException if they cannot answer, or not by this code
     */
    public Sheet begin(long wave, PersonId person, String typed, Instant now) {
        AskedWave open = open(wave, person, now);
        return Objects.requireNonNull(transactions.execute(status -> {
            if (open.pulse().mode() == Mode.ANONYMOUS) {
                return sheet(open, person, "", respondent(open, person, ""), now);
            }
            if (typed.isBlank()) {
                String fresh = Codes.next(random);
                return sheet(open, person, fresh, respondent(open, person, fresh), now);
            }
            String code = Codes.read(typed).orElseThrow(() -> new PulseException(Reason.WRONG_CODE));
            Respondent respondent = respondent(open, person, code);
            if (!answers.hasAny(open.pulse().id(), respondent.token())) {
                throw new PulseException(Reason.UNKNOWN_CODE);
            }
            return sheet(open, person, code, respondent, now);
        }));
    }

    /**
     * Returns the sheet of somebody who goes on.
     *
     * @param code as {@link #begin} gave it
     */
    public Sheet resume(long wave, PersonId person, String code, Instant now) {
        AskedWave open = open(wave, person, now);
        String own = code(open.pulse(), code);
        return Objects.requireNonNull(
                transactions.execute(status -> sheet(open, person, own, respondent(open, person, own), now)));
    }

    /**
     * Keeps what somebody says, in place of what they said to the same questions before.
     *
     * @param given to questions of their sheet; others are left out
     */
    public void answer(Sheet sheet, PersonId person, List<Given> given, Instant now) {
        List<Given> fitting = given.stream().filter(one -> fits(sheet, one)).toList();
        AskedWave open = open(sheet.wave().id(), person, now);
        transactions.executeWithoutResult(status -> {
            Respondent respondent = respondent(open, person, sheet.code());
            // Who was erased while this waited for the wave is asked no more.
            if (asked.find(open.wave().id(), person).isEmpty()) {
                throw new PulseException(Reason.GONE);
            }
            if (!fitting.isEmpty()) {
                respondent.mark().ifPresent(mark -> answers.mark(open.wave().id(), mark));
                answers.put(open.wave().id(), respondent.token(), open.group(), fitting);
            }
        });
    }

    /** Takes back all that somebody said in a wave. */
    public void takeBack(Sheet sheet, PersonId person, Instant now) {
        AskedWave open = open(sheet.wave().id(), person, now);
        transactions.executeWithoutResult(status -> {
            Respondent respondent = respondent(open, person, sheet.code());
            answers.remove(open.wave().id(), respondent.token());
            respondent.mark().ifPresent(mark -> answers.unmark(open.wave().id(), mark));
        });
    }

    private static boolean fits(Sheet sheet, Given given) {
        return sheet.pulse().items().stream()
                .filter(item -> item.id().equals(given.item()))
                .anyMatch(item -> item.item().scale().holds(given.point())
                        && (item.item().isAboutUnits()
                                ? sheet.units().stream()
                                        .anyMatch(unit -> unit.id().value().equals(given.about()))
                                : given.about() == null));
    }

    private static String code(Pulse pulse, String code) {
        return pulse.mode() == Mode.ANONYMOUS
                ? ""
                : Codes.read(code).orElseThrow(() -> new PulseException(Reason.WRONG_CODE));
    }

    /** Returns the token by which somebody answers. In the transaction in which it is used, so that the wave stays open meanwhile. */
    private Respondent respondent(AskedWave open, PersonId person, String code) {
        long wave = open.wave().id();
        byte[] key = waves.findKey(wave).orElseThrow(() -> new PulseException(Reason.CLOSED));
        Token own = tokens.of(key, wave, person);
        if (open.pulse().mode() == Mode.ANONYMOUS) {
            return new Respondent(own, Optional.empty());
        }
        byte[] codes = waves.findCodeKey(open.pulse().id()).orElseThrow(() -> new PulseException(Reason.ENDED));
        Token token = tokens.of(codes, code);
        if (answers.isMarked(wave, own) && !answers.has(wave, token)) {
            throw new PulseException(Reason.OTHER_CODE);
        }
        return new Respondent(token, Optional.of(own));
    }

    private Sheet sheet(AskedWave open, PersonId person, String code, Respondent respondent, Instant now) {
        Structure structure = people.structure(now);
        Set<UnitId> own = open.wave().invited().isEmpty() ? UnitDraw.own(person, open.group(), structure) : Set.of();
        return new Sheet(
                open.pulse(),
                open.wave(),
                code,
                UnitDraw.draw(respondent.token(), own, structure, open.wave().k()));
    }
}
