package org.stigar.app.arenas.workshop.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import org.stigar.app.arenas.workshop.Charter;
import org.stigar.app.arenas.workshop.Draft;
import org.stigar.app.arenas.workshop.Purpose;
import org.stigar.app.arenas.workshop.Timetable;
import org.stigar.app.arenas.workshop.Wishes;
import org.stigar.app.arenas.workshop.Workshop;
import org.stigar.app.arenas.workshop.Workshop.Question;
import org.stigar.arena.problem.Attribute;
import org.stigar.arena.problem.Mix;

/** The wizard's form as it was sent: what cannot be read is told field by field, and nothing of it is lost. */
public final class DraftForm {

    /** What can be mixed, in the order of the page. */
    public static final List<Attribute> SLIDERS = List.of(
            Attribute.COUNTRY,
            Attribute.FUNCTION,
            Attribute.ROLE,
            Attribute.LEVEL,
            Attribute.UNIT,
            Attribute.EXPERIENCE);

    private static final int A_WEEK = 7;
    private static final int HALF_A_YEAR = 182;

    private final Map<String, String> values;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private DraftForm(Map<String, String> values) {
        this.values = values;
    }

    /** Returns an empty form: in a week, at nine, four rounds of twenty minutes in fives. */
    public static DraftForm blank(ZoneId zone, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone).plusDays(A_WEEK);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("purpose", Purpose.COMPETENCE.name());
        values.put("day", day.toString());
        values.put("time", "09:00");
        values.put("zone", ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "UTC");
        values.put("rounds", "4");
        values.put("minutes", "20");
        values.put("pause", "5");
        values.put("size", "5");
        values.put("minutesAMonth", "240");
        values.put("until", day.plusDays(HALF_A_YEAR).toString());
        mix(Mix.USUAL, values);
        return new DraftForm(values);
    }

    /** Returns what was sent. */
    public static DraftForm of(MultiValueMap<String, String> sent) {
        return new DraftForm(new LinkedHashMap<>(sent.toSingleValueMap()));
    }

    /** Returns what is kept. */
    static DraftForm of(Workshop workshop) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int round = 0; round < workshop.questions().size(); round++) {
            Question question = workshop.questions().get(round).orElse(new Question("", ""));
            values.put("question" + round, question.question());
            values.put("preparation" + round, question.preparation());
        }
        return of(workshop.draft()).with(values);
    }

    /** Returns what is kept of a draft. */
    public static DraftForm of(Draft draft) {
        Timetable timetable = draft.timetable();
        LocalDateTime start = LocalDateTime.ofInstant(timetable.start(), timetable.zone());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", draft.title());
        values.put("purpose", draft.purpose().name());
        values.put("words", draft.words());
        values.put("sponsor", draft.charter().sponsor());
        values.put("minutesAMonth", Integer.toString(draft.charter().minutesAMonth()));
        values.put("until", draft.charter().until().toString());
        values.put("day", start.toLocalDate().toString());
        values.put("time", start.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        values.put("zone", timetable.zone().getId());
        values.put("rounds", Integer.toString(timetable.rounds()));
        values.put("minutes", Integer.toString(timetable.minutes()));
        values.put("pause", Integer.toString(timetable.pause()));
        values.put("place", timetable.place());
        values.put("size", Integer.toString(draft.wishes().size()));
        values.put("facilitators", draft.wishes().facilitators() > 0 ? "1" : "");
        values.put("oneLanguage", draft.wishes().isOneLanguage() ? "1" : "");
        mix(draft.wishes().mix(), values);
        return new DraftForm(values);
    }

    /** Returns the same form with other fields, or others in their place. */
    public DraftForm with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return new DraftForm(all);
    }

    private static void mix(Mix mix, Map<String, String> values) {
        SLIDERS.forEach(one -> values.put("mix." + one.name(), Integer.toString(mix.slider(one))));
        values.put("mix.NEW", Integer.toString(mix.newAcquaintance()));
    }

    /** Returns a field's text. Public, as templates call it. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Returns whether a field could not be read. Public, as templates call it. */
    public boolean isFaulty(String field) {
        return faults.containsKey(field);
    }

    /** Returns the key of what is wrong with a field. Public, as templates call it. */
    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }

    /** Returns whether nothing is wrong. Public, as templates call it. */
    public boolean isSound() {
        return faults.isEmpty();
    }

    /** Notes what is wrong with a field. */
    public void refuse(String field, String key) {
        faults.put(field, key);
    }

    /** Reads it, or returns empty and knows the faults. */
    public Optional<Draft> read() {
        String title = text("title", Draft.LONGEST_TITLE);
        if (title.isBlank()) {
            refuse("title", "arenas.workshop.fault.title");
        }
        String words = text("words", Draft.LONGEST_WORDS);
        String sponsor = text("sponsor", Charter.LONGEST);
        String place = text("place", Timetable.LONGEST_PLACE);
        int minutesAMonth = number("minutesAMonth", 0, Charter.MOST_MINUTES);
        int rounds = number("rounds", 1, Timetable.MOST_ROUNDS);
        int minutes = number("minutes", Timetable.LEAST_MINUTES, Timetable.MOST_MINUTES);
        int pause = number("pause", 0, Timetable.MOST_PAUSE);
        int size = number("size", Wishes.LEAST_SIZE, Wishes.MOST_SIZE);
        Optional<Purpose> purpose = Arrays.stream(Purpose.values())
                .filter(one -> one.name().equals(value("purpose")))
                .findFirst();
        if (purpose.isEmpty()) {
            refuse("purpose", "arenas.workshop.fault.purpose");
        }
        Optional<LocalDate> until = day("until");
        Optional<ZoneId> zone = zone();
        Optional<Instant> start = zone.flatMap(this::start);
        Mix mix = mix();
        if (!isSound()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                title,
                purpose.orElseThrow(),
                words,
                new Charter(sponsor, minutesAMonth, until.orElseThrow()),
                new Timetable(start.orElseThrow(), zone.orElseThrow(), rounds, minutes, pause, place),
                new Wishes(
                        size,
                        mix,
                        value("facilitators").isEmpty() ? 0 : 1,
                        !value("oneLanguage").isEmpty())));
    }

    /** Returns what rounds are about, for as many as there can be; empty where nothing was written. */
    List<Optional<Question>> questions() {
        List<Optional<Question>> questions = new ArrayList<>();
        IntStream.range(0, Timetable.MOST_ROUNDS).forEach(round -> {
            String question = text("question" + round, Question.LONGEST);
            String preparation = text("preparation" + round, Question.LONGEST);
            questions.add(Optional.of(new Question(question, preparation)).filter(one -> !one.isBlank()));
        });
        return questions;
    }

    private Mix mix() {
        Map<Attribute, Integer> sliders = new EnumMap<>(Attribute.class);
        SLIDERS.forEach(one -> sliders.put(one, number("mix." + one.name(), 0, Mix.MOST)));
        return new Mix(sliders, number("mix.NEW", 0, Mix.MOST));
    }

    private String text(String field, int longest) {
        String text = value(field).strip();
        if (text.length() > longest) {
            refuse(field, "arenas.workshop.fault.long");
            return "";
        }
        return text;
    }

    private int number(String field, int least, int most) {
        String text = value(field).strip();
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(field, "arenas.workshop.fault.number");
        return least;
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(value(field).strip()));
        } catch (DateTimeException e) {
            refuse(field, "arenas.workshop.fault.day");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zone() {
        Optional<ZoneId> zone = Optional.of(value("zone").strip())
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
        if (zone.isEmpty()) {
            refuse("zone", "arenas.workshop.fault.zone");
        }
        return zone;
    }

    /** In the hour that daylight saving leaves out there is no such time. */
    private Optional<Instant> start(ZoneId zone) {
        Optional<LocalDate> day = day("day");
        try {
            LocalTime time = LocalTime.parse(value("time").strip());
            return day.flatMap(one -> {
                LocalDateTime start = one.atTime(time);
                if (zone.getRules().getValidOffsets(start).isEmpty()) {
                    refuse("time", "arenas.workshop.fault.gap");
                    return Optional.empty();
                }
                return Optional.of(start.atZone(zone).toInstant());
            });
        } catch (DateTimeException e) {
            refuse("time", "arenas.workshop.fault.time");
            return Optional.empty();
        }
    }

    /** Returns the time of an appointment in words' stead, such as 09:00. */
    public static String clock(Instant at, ZoneId zone, Locale language) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        return String.format(language, "%02d:%02d", time.getHour(), time.getMinute());
    }

    /** Returns how long it takes with pauses, in minutes. */
    static long minutes(Timetable timetable) {
        return Duration.between(timetable.start(), timetable.end()).toMinutes();
    }
}
