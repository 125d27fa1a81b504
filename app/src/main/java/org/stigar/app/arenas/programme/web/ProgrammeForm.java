package org.stigar.app.arenas.programme.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.stigar.app.arenas.programme.Cadence;
import org.stigar.app.arenas.programme.ProgrammeDraft;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.web.DraftForm;

/** What a programme's form has beside a workshop's: how often, how many meetings, targets, themes. */
final class ProgrammeForm {

    private ProgrammeForm() {}

    /** Returns an empty form: every second week, thirteen meetings of two rounds of 25 minutes in fours. */
    static DraftForm blank(ZoneId zone, Instant now) {
        return DraftForm.blank(zone, now)
                .with(Map.of(
                        "cadence", Cadence.FORTNIGHTLY.name(),
                        "meetings", "13",
                        "rounds", "2",
                        "minutes", "25",
                        "size", "4"));
    }

    static DraftForm of(ProgrammeDraft draft) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("cadence", draft.cadence().name());
        values.put("meetings", Integer.toString(draft.meetings()));
        values.put(
                "functionsBy",
                draft.functionsBy().isPresent()
                        ? Integer.toString(draft.functionsBy().getAsInt())
                        : "");
        values.put("themes", String.join("\n", draft.themes()));
        return DraftForm.of(draft.pattern()).with(values);
    }

    /** Reads it, or returns empty and the form knows the faults. */
    static Optional<ProgrammeDraft> read(DraftForm form) {
        Optional<Draft> pattern = form.read();
        Optional<Cadence> cadence = cadence(form);
        if (cadence.isEmpty()) {
            form.refuse("cadence", "programmes.fault.cadence");
        }
        OptionalInt meetings =
                number(form.value("meetings"), ProgrammeDraft.LEAST_MEETINGS, ProgrammeDraft.MOST_MEETINGS);
        if (meetings.isEmpty()) {
            form.refuse("meetings", "programmes.fault.meetings");
        }
        String by = form.value("functionsBy").strip();
        OptionalInt functionsBy = number(by, 1, meetings.orElse(ProgrammeDraft.MOST_MEETINGS));
        if (!by.isEmpty() && functionsBy.isEmpty()) {
            form.refuse("functionsBy", "programmes.fault.functions");
        }
        List<String> themes =
                form.value("themes").stripTrailing().lines().map(String::strip).toList();
        if (themes.stream().anyMatch(theme -> theme.length() > ProgrammeDraft.LONGEST_THEME)) {
            form.refuse("themes", "programmes.fault.themes");
        } else if (themes.size() > meetings.orElse(ProgrammeDraft.MOST_MEETINGS)) {
            form.refuse("themes", "programmes.fault.many-themes");
        }
        if (form.isSound() && meetings.orElseThrow() > fitting(form)) {
            form.refuse("meetings", "programmes.fault.charter");
        }
        return form.isSound()
                ? Optional.of(new ProgrammeDraft(
                        pattern.orElseThrow(), cadence.orElseThrow(), meetings.orElseThrow(), functionsBy, themes))
                : Optional.empty();
    }

    /** Returns how many meetings would fit; as many as there can be where the rest cannot be read. */
    static int fitting(DraftForm form) {
        return form.with(Map.of())
                .read()
                .flatMap(pattern -> cadence(form).map(cadence -> ProgrammeDraft.fitting(pattern, cadence)))
                .orElse(ProgrammeDraft.MOST_MEETINGS);
    }

    private static Optional<Cadence> cadence(DraftForm form) {
        return Arrays.stream(Cadence.values())
                .filter(one -> one.name().equals(form.value("cadence")))
                .findFirst();
    }

    private static OptionalInt number(String text, int least, int most) {
        return text.strip().matches("\\d{1,3}")
                ? IntStream.of(Integer.parseInt(text.strip()))
                        .filter(number -> number >= least && number <= most)
                        .findFirst()
                : OptionalInt.empty();
    }
}
