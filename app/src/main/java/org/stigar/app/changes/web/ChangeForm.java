package org.stigar.app.changes.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.stigar.app.changes.Measure;
import org.stigar.app.changes.Outline;
import org.stigar.core.change.draft.Draft;
import org.stigar.core.change.draft.Part;
import org.stigar.core.change.draft.Step;
import org.stigar.core.people.Structure;
import org.stigar.core.people.Unit;
import org.stigar.core.people.UnitId;
import org.stigar.core.people.UnitKind;

/**
 * A change on its way through a form: what was typed, kept as it is until it can be a change. Steps that can be read and make no sense are
 * kept too: the change's page says what is wrong with them.
 */
record ChangeForm(String title, String purpose, String from, List<StepForm> steps, List<MeasureForm> measures) {

    private static final int LONGEST_FIELD = 4_000;
    private static final int SPARE = 3;
    private static final String FORMULA = "=+-@";

    ChangeForm {
        steps = List.copyOf(steps);
        measures = List.copyOf(measures);
    }

    /** A step as typed. */
    record StepForm(String step, String unit, String to, String sort, String part, String value) {

        static final StepForm BLANK = new StepForm("", "", "", "", "", "");

        boolean isBlank() {
            return (unit + to + value).isBlank();
        }
    }

    /** A measure as typed. */
    record MeasureForm(String risk, String measure, String who, String due) {

        static final MeasureForm BLANK = new MeasureForm("", "", "", "");

        boolean isBlank() {
            return (risk + measure + who + due).isBlank();
        }
    }

    /**
     * What became of it.
     *
     * @param faults words' keys, by the name of the field or {@code step-} and its number, {@code measure-} and its number
     */
    record Read(Optional<Outline> outline, Map<String, String> faults) {}

    /** Returns an empty one, with the risks that nearly every change has. */
    static ChangeForm empty(List<String> risks) {
        List<MeasureForm> measures = new ArrayList<>();
        risks.forEach(risk -> measures.add(new MeasureForm(risk, "", "", "")));
        measures.add(MeasureForm.BLANK);
        return new ChangeForm(
                "", "", "", List.of(StepForm.BLANK, StepForm.BLANK, StepForm.BLANK, StepForm.BLANK), measures);
    }

    /** Returns a change to be changed, and room for more. */
    static ChangeForm of(Outline outline, ChangeWords words) {
        List<StepForm> steps = new ArrayList<>();
        outline.steps().forEach(step -> steps.add(typed(step, words)));
        List<MeasureForm> measures = new ArrayList<>();
        outline.measures()
                .forEach(one -> measures.add(new MeasureForm(
                        one.risk(),
                        one.measure(),
                        one.who(),
                        one.due().map(LocalDate::toString).orElse(""))));
        for (int i = 0; i < SPARE; i++) {
            steps.add(StepForm.BLANK);
        }
        measures.add(MeasureForm.BLANK);
        return new ChangeForm(outline.title(), outline.purpose(), outline.from().toString(), steps, measures);
    }

    private static StepForm typed(Step step, ChangeWords words) {
        String unit = words.unit(step.unit());
        if (step instanceof Step.Found found) {
            return new StepForm(
                    "found",
                    found.name(),
                    found.parent().map(words::unit).orElse(""),
                    found.kind().name(),
                    "",
                    "");
        }
        if (step instanceof Step.Move move) {
            return new StepForm("move", unit, words.unit(move.parent()), "", "", "");
        }
        if (step instanceof Step.Merge merge) {
            return new StepForm("merge", unit, words.unit(merge.into()), "", "", "");
        }
        if (step instanceof Step.Split split) {
            return part(new StepForm("split", unit, words.unit(split.to()), "", "", ""), Optional.of(split.part()));
        }
        if (step instanceof Step.Join join) {
            return part(new StepForm("join", unit, words.unit(join.project()), "", "", ""), join.part());
        }
        return new StepForm("close", unit, "", "", "", "");
    }

    private static StepForm part(StepForm form, Optional<Part> part) {
        return part.map(some -> new StepForm(
                        form.step(), form.unit(), form.to(), "", some.trait().name(), some.value()))
                .orElse(form);
    }

    /** Reads what a browser sent: a field of each name for every step and measure, in their order. */
    static ChangeForm of(MultiValueMap<String, String> sent) {
        List<StepForm> steps = new ArrayList<>();
        for (int i = 0; i < field(sent, "unit").size() && i <= Draft.MOST_STEPS; i++) {
            steps.add(new StepForm(
                    typed(sent, "step", i),
                    typed(sent, "unit", i),
                    typed(sent, "to", i),
                    typed(sent, "sort", i),
                    typed(sent, "part", i),
                    typed(sent, "value", i)));
        }
        List<MeasureForm> measures = new ArrayList<>();
        for (int i = 0; i < field(sent, "risk").size() && i <= Outline.MOST_MEASURES; i++) {
            measures.add(new MeasureForm(
                    typed(sent, "risk", i), typed(sent, "measure", i), typed(sent, "who", i), typed(sent, "due", i)));
        }
        return new ChangeForm(
                typed(sent, "title", 0), typed(sent, "purpose", 0), typed(sent, "from", 0), steps, measures);
    }

    private static List<String> field(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of());
    }

    private static String typed(MultiValueMap<String, String> sent, String name, int number) {
        List<String> all = field(sent, name);
        String text = number < all.size() ? all.get(number) : "";
        return plain(text.substring(0, Math.min(text.length(), LONGEST_FIELD)));
    }

    /** Without blanks around it, and without signs that no text has. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", " ").strip();
    }

    /** Makes a change of what was typed, if all of it can be read; blank steps and measures do not count. */
    Read read(Structure structure) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!Outline.isTitle(title)) {
            faults.put("title", "changes.fault.title");
        }
        if (purpose.length() > Outline.LONGEST_PURPOSE) {
            faults.put("purpose", "changes.fault.purpose");
        }
        Optional<LocalDate> day = day(from);
        if (day.isEmpty()) {
            faults.put("from", "changes.fault.from");
        }
        List<Step> read = readSteps(structure, faults);
        List<Measure> against = readMeasures(faults);
        return new Read(
                faults.isEmpty() && day.isPresent()
                        ? Optional.of(new Outline(title, purpose, day.get(), read, against))
                        : Optional.empty(),
                faults);
    }

    private List<Step> readSteps(Structure structure, Map<String, String> faults) {
        Map<String, UnitId> units = units(structure);
        List<Step> read = new ArrayList<>();
        for (int number = 0; number < steps.size(); number++) {
            StepForm form = steps.get(number);
            if (!form.isBlank()) {
                try {
                    Step step = step(form, units);
                    if (step instanceof Step.Found found) {
                        units.put(found.name().toLowerCase(Locale.ROOT), found.unit());
                    }
                    read.add(step);
                } catch (IllegalArgumentException e) {
                    faults.put("step-" + number, fault(form));
                }
            }
        }
        if (read.size() > Draft.MOST_STEPS) {
            faults.put("step-" + Draft.MOST_STEPS, "changes.fault.steps");
        }
        return read;
    }

    private static String fault(StepForm form) {
        if (form.step().isEmpty()) {
            return "changes.fault.step";
        }
        return form.step().equals("split") ? "changes.fault.split" : "changes.fault.unit";
    }

    private static Step step(StepForm form, Map<String, UnitId> units) {
        if (form.step().equals("found")) {
            Optional<UnitId> parent = form.to().isEmpty() ? Optional.empty() : Optional.of(unit(form.to(), units));
            return new Step.Found(fresh(form.unit(), units), form.unit(), sort(form.sort()), parent);
        }
        UnitId unit = unit(form.unit(), units);
        return switch (form.step()) {
            case "move" -> new Step.Move(unit, unit(form.to(), units));
            case "merge" -> new Step.Merge(unit, unit(form.to(), units));
            case "split" -> new Step.Split(unit, part(form), unit(form.to(), units));
            case "join" ->
                new Step.Join(
                        unit,
                        form.value().isEmpty() ? Optional.empty() : Optional.of(part(form)),
                        unit(form.to(), units));
            case "close" -> new Step.Close(unit);
            default -> throw new IllegalArgumentException("no such step");
        };
    }

    private static Part part(StepForm form) {
        return new Part(Part.Trait.valueOf(form.part()), form.value());
    }

    private static UnitKind sort(String sort) {
        return sort.isEmpty() ? UnitKind.TEAM : UnitKind.valueOf(sort);
    }

    /** Returns the unit of a name or id; what is not known stays as it was typed, and is pointed out on the change's page. */
    private static UnitId unit(String typed, Map<String, UnitId> units) {
        UnitId known = units.get(typed.toLowerCase(Locale.ROOT));
        if (known == null && !typed.isEmpty() && FORMULA.indexOf(typed.charAt(0)) >= 0) {
            throw new IllegalArgumentException("a program for tables would take it for a formula");
        }
        return known == null ? new UnitId(typed) : known;
    }

    /** Returns an id that no unit has, which says what the new unit is called. */
    private static UnitId fresh(String name, Map<String, UnitId> units) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String id = "new-" + plain.substring(0, Math.min(plain.length(), Step.Found.LONGEST_NAME));
        String free = id;
        for (int i = 2; units.containsValue(new UnitId(free)); i++) {
            free = id + "-" + i;
        }
        return new UnitId(free);
    }

    /** Returns units by id, and by name where only one has it, in small letters. */
    private static Map<String, UnitId> units(Structure structure) {
        Map<String, UnitId> units = new HashMap<>();
        Map<String, Integer> called = new HashMap<>();
        for (Unit unit : structure.units()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            if (called.merge(name, 1, Integer::sum) == 1) {
                units.put(name, unit.id());
            } else {
                units.remove(name);
            }
        }
        structure.units().forEach(unit -> units.put(unit.id().value().toLowerCase(Locale.ROOT), unit.id()));
        return units;
    }

    private List<Measure> readMeasures(Map<String, String> faults) {
        List<Measure> read = new ArrayList<>();
        for (int number = 0; number < measures.size(); number++) {
            MeasureForm form = measures.get(number);
            if (!form.isBlank()) {
                Optional<LocalDate> due = day(form.due());
                if (due.isEmpty() && !form.due().isEmpty()) {
                    faults.put("measure-" + number, "changes.fault.due");
                } else {
                    try {
                        read.add(new Measure(form.risk(), form.measure(), form.who(), due));
                    } catch (IllegalArgumentException e) {
                        faults.put("measure-" + number, "changes.fault.measure");
                    }
                }
            }
        }
        return read.size() > Outline.MOST_MEASURES ? read.subList(0, Outline.MOST_MEASURES) : read;
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() > 1970 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
