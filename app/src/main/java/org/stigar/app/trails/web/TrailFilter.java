package org.stigar.app.trails.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.stigar.app.trails.DrawnLine;
import org.stigar.core.trail.state.TrailState;

/**
 * Which of the reader's trails a page shows, and in what order; what the address says.
 *
 * @param q words of the name or of what the trail carries
 * @param unit the unit's name, or empty for all
 * @param country in the reader's language, or empty for all
 * @param state code of a state, {@code resting}, or empty for all
 * @param sort a column, with a minus before it from last to first
 * @param rows {@code all} for the whole table, else its first rows
 */
record TrailFilter(String q, String unit, String country, String state, String sort, String rows) {

    static final List<String> COLUMNS = List.of("name", "unit", "country", "last", "state", "rhythm");

    private static final String RESTING = "resting";
    private static final String EVERY = "all";
    private static final int FIRST = 50;

    TrailFilter {
        q = q.strip();
    }

    /** Returns the fields that make no sense. */
    List<String> faults() {
        return Stream.of(
                        q.length() > DrawnLine.LONGEST ? "q" : "",
                        state.isEmpty() || states().contains(state) ? "" : "state",
                        COLUMNS.contains(column()) ? "" : "sort")
                .filter(field -> !field.isEmpty())
                .toList();
    }

    static List<String> states() {
        return Stream.concat(Stream.of(TrailState.values()).map(TrailWords::code), Stream.of(RESTING))
                .toList();
    }

    /** Returns whether some trails may be left out. */
    public boolean isNarrow() {
        return !(q.isEmpty() && unit.isEmpty() && country.isEmpty() && state.isEmpty());
    }

    List<TrailView> apply(List<TrailView> trails, Locale language) {
        Comparator<TrailView> order = order(Collator.getInstance(language));
        return trails.stream()
                .filter(this::holds)
                .sorted(isDescending() ? order.reversed() : order)
                .toList();
    }

    /** Returns the first of a long table; a few more are not worth the click. */
    <T> List<T> rowsOf(List<T> trails) {
        return rows.equals(EVERY) || trails.size() <= FIRST + FIRST / 2 ? trails : trails.subList(0, FIRST);
    }

    /** Returns the address of the same trails with all their rows. */
    public String linkToAll() {
        return link(sort, EVERY);
    }

    /** Returns the address of the same trails in the order of a column, from last to first if it is in order already. */
    public String linkBy(String column) {
        String order = sort.equals(column) ? "-" + column : column;
        return link(order, rows);
    }

    private String link(String order, String shown) {
        return UriComponentsBuilder.fromPath("/trails")
                .queryParam("q", "{q}")
                .queryParam("unit", "{unit}")
                .queryParam("country", "{country}")
                .queryParam("state", "{state}")
                .queryParam("sort", "{sort}")
                .queryParam("rows", "{rows}")
                .encode()
                .build(q, unit, country, state, order, shown)
                .toString();
    }

    /** Returns how a column is sorted, in the words of {@code aria-sort}. */
    public String orderOf(String column) {
        return !column().equals(column) ? "none" : isDescending() ? "descending" : "ascending";
    }

    /** Returns what there is to choose from in a field. */
    static List<String> choices(List<TrailView> trails, Function<TrailView, String> field, Locale language) {
        Comparator<String> order = Collator.getInstance(language)::compare;
        TreeSet<String> found = new TreeSet<>(order.thenComparing(naturalOrder()));
        trails.stream().map(field).filter(one -> !one.isEmpty()).forEach(found::add);
        return List.copyOf(found);
    }

    private boolean holds(TrailView trail) {
        return (unit.isEmpty() || trail.end().unit().equals(unit))
                && (country.isEmpty() || trail.end().country().equals(country))
                && (state.isEmpty()
                        || (state.equals(RESTING)
                                ? trail.isResting()
                                : trail.stateCode().equals(state)))
                && holdsWords(trail);
    }

    private boolean holdsWords(TrailView trail) {
        String text = (trail.end().name() + " " + trail.trail().carriesToMe() + " "
                        + trail.trail().carriesFromMe())
                .toLowerCase(Locale.ROOT);
        return Stream.of(q.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(text::contains);
    }

    private Comparator<TrailView> order(Collator collator) {
        Comparator<TrailView> byName = comparing(trail -> trail.end().name(), collator);
        Comparator<TrailView> byColumn = switch (column()) {
            case "unit" -> comparing(trail -> trail.end().unit(), collator);
            case "country" -> comparing(trail -> trail.end().country(), collator);
            case "last" -> comparingInt(TrailView::daysAgo);
            case "state" -> comparing(TrailView::state);
            case "rhythm" ->
                comparingInt(trail -> trail.trail().rhythm().map(Enum::ordinal).orElse(Integer.MAX_VALUE));
            default -> byName;
        };
        return byColumn.thenComparing(byName).thenComparing(trail -> trail.end().id());
    }

    private String column() {
        return isDescending() ? sort.substring(1) : sort;
    }

    private boolean isDescending() {
        return sort.startsWith("-");
    }
}
