package org.stigar.app.pulse.run;

import java.util.ArrayList;
import java.util.List;
import org.stigar.app.people.PersonalRecords;
import org.stigar.app.people.Pseudonym;
import org.stigar.app.people.Pseudonyms;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulses;
import org.stigar.app.pulse.Wave;
import org.stigar.app.pulse.jdbc.AnswerRows;
import org.stigar.app.pulse.jdbc.AskedRows;
import org.stigar.app.pulse.jdbc.Token;
import org.stigar.app.pulse.jdbc.WaveRows;
import org.stigar.core.people.PersonId;
import org.stigar.core.people.UnitId;

/**
 * In which pulses somebody was asked. What they answered cannot be among it: once a wave is closed nobody can tell which answers are
 * theirs. Of a wave that is open an erasure takes back what they said, as they could themselves; by code, only they could.
 */
final class PulseRecords implements PersonalRecords {

    private final Pulses pulses;
    private final WaveRows waves;
    private final AskedRows asked;
    private final AnswerRows answers;
    private final Tokens tokens;
    private final Pseudonyms pseudonyms;

    PulseRecords(
            Pulses pulses, WaveRows waves, AskedRows asked, AnswerRows answers, Tokens tokens, Pseudonyms pseudonyms) {
        this.pulses = pulses;
        this.waves = waves;
        this.asked = asked;
        this.answers = answers;
        this.tokens = tokens;
        this.pseudonyms = pseudonyms;
    }

    @Override
    public List<PersonalTable> export(PersonId person) {
        List<List<String>> rows = new ArrayList<>();
        asked.waves(person)
                .forEach((wave, group) -> pulses.findWave(wave)
                        .ifPresent(known -> rows.add(List.of(
                                pulses.find(known.pulse()).map(Pulse::name).orElse(""),
                                known.opens().toString(),
                                known.closes().toString(),
                                String.join(
                                        " + ",
                                        group.units().stream()
                                                .map(UnitId::value)
                                                .toList())))));
        return List.of(new PersonalTable("pulse-asked", List.of("pulse", "from", "until", "counted_in"), rows));
    }

    /** Lets who answers wait, whoever they are: a lock of one row would tell whose it is. */
    @Override
    public void lock(PersonId person) {
        waves.listOpen().forEach(waves::lockKey);
    }

    @Override
    public void erase(PersonId person) {
        for (Wave wave : pulses.listWaves()) {
            if (wave.closedOn().isEmpty()) {
                waves.lockKey(wave.id()).ifPresent(key -> {
                    Token token = tokens.of(key, wave.id(), person);
                    answers.remove(wave.id(), token);
                    answers.unmark(wave.id(), token);
                });
            }
        }
        erase(pseudonyms.of(person));
    }

    @Override
    public List<Pseudonym> listPseudonyms() {
        return asked.listPseudonyms();
    }

    @Override
    public void erase(Pseudonym gone) {
        asked.erase(gone);
    }
}
