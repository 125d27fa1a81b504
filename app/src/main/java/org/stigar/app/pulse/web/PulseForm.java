package org.stigar.app.pulse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.stigar.app.pulse.Pulse;
import org.stigar.app.pulse.Pulse.Mode;
import org.stigar.app.pulse.PulseItem;
import org.stigar.core.pulse.Scale;

/**
 * What is on the way through the form of a new pulse, as it was sent.
 *
 * @param ready the ids of the questions that come along and were chosen
 * @param own questions of one's own
 */
record PulseForm(String name, String purpose, String mode, List<String> ready, List<Own> own) {

    /** How many questions of one's own there is room for. */
    static final int OWN = 4;

    /** A question of one's own. Blank in both languages, it is none. */
    record Own(String swedish, String english, String points) {

        /** Returns whether there is nothing. Public, as templates call it. */
        public boolean isBlank() {
            return swedish.isEmpty() && english.isEmpty();
        }
    }

    static PulseForm empty() {
        List<Own> own = new ArrayList<>();
        for (int i = 0; i < OWN; i++) {
            own.add(new Own("", "", Integer.toString(PulseItem.USUAL_POINTS)));
        }
        return new PulseForm(
                "",
                "",
                Mode.ANONYMOUS.name(),
                PulseItem.ready().stream().map(PulseItem::id).toList(),
                own);
    }

    static PulseForm of(MultiValueMap<String, String> sent) {
        List<Own> own = new ArrayList<>();
        for (int i = 0; i < OWN; i++) {
            own.add(new Own(line(at(sent, "swedish", i)), line(at(sent, "english", i)), line(at(sent, "points", i))));
        }
        return new PulseForm(
                line(at(sent, "name", 0)),
                line(at(sent, "purpose", 0)),
                at(sent, "mode", 0),
                Optional.ofNullable(sent.get("ready")).orElse(List.of()),
                own);
    }

    private static String at(MultiValueMap<String, String> sent, String field, int place) {
        List<String> values = Optional.ofNullable(sent.get(field)).orElse(List.of());
        return place < values.size() && values.get(place) != null ? values.get(place) : "";
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Returns what is wrong, by field, as keys of words; empty where nothing is. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!Pulse.isLine(name, Pulse.LONGEST_NAME)) {
            faults.put("name", "pulse.fault.name");
        }
        if (purpose.length() > Pulse.LONGEST_PURPOSE) {
            faults.put("purpose", "pulse.fault.purpose");
        }
        if (!mode.equals(Mode.ANONYMOUS.name()) && !mode.equals(Mode.CODE.name())) {
            faults.put("mode", "pulse.fault.mode");
        }
        for (int i = 0; i < own.size(); i++) {
            Own one = own.get(i);
            if (!one.isBlank()
                    && (one.swedish().length() > PulseItem.LONGEST
                            || one.english().length() > PulseItem.LONGEST
                            || points(one).isEmpty())) {
                faults.put("own-" + i, "pulse.fault.own");
            }
        }
        if (own.stream().allMatch(Own::isBlank)
                && PulseItem.ready().stream().noneMatch(item -> ready.contains(item.id()))) {
            faults.put("items", "pulse.fault.items");
        }
        return faults;
    }

    /** Returns the questions, where nothing is wrong. */
    List<PulseItem> items() {
        List<PulseItem> items = new ArrayList<>();
        PulseItem.ready().stream().filter(item -> ready.contains(item.id())).forEach(items::add);
        for (Own one : own) {
            if (!one.isBlank()) {
                items.add(new PulseItem(
                        PulseItem.Kind.OWN,
                        "own-" + (items.size() + 1),
                        points(one).orElseThrow(),
                        one.swedish(),
                        one.english()));
            }
        }
        return items;
    }

    private static Optional<Integer> points(Own own) {
        if (!own.points().matches("[0-9]")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(own.points()))
                .filter(points -> points >= Scale.FEWEST && points <= Scale.MOST);
    }
}
