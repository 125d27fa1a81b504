package org.stigar.cli.published;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.stigar.cli.output.Cell;
import org.stigar.cli.report.Amount;
import org.stigar.cli.report.Amount.Certainty;
import org.stigar.cli.terminal.Words;
import org.stigar.core.people.UnitId;
import org.stigar.core.publish.Policy;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedCount.Kind;
import org.stigar.core.publish.PublishedGroup;
import org.stigar.core.publish.PublishedShare;
import org.stigar.core.publish.PublishedSilo;

/** Says published figures in one language. Immutable. */
public final class Figures {

    private static final int MOST_NAMES = 3;

    private final Words words;
    private final Policy policy;

    public Figures(Words words, Policy policy) {
        this.words = words;
        this.policy = policy;
    }

    /** Returns a count: a number for programs where there is one, else a code such as {@code <8}. */
    public Cell cell(PublishedCount count) {
        return switch (count.kind()) {
            case ROUNDED -> Cell.worded(Cell.whole(count.value()), text(count));
            case FEWER_THAN -> Cell.named("<" + count.value(), text(count));
            case AT_LEAST -> Cell.named(">=" + count.value(), text(count));
            case LEANS_ON_FEW -> Cell.named("leans-on-few", text(count));
            case WITHHELD -> Cell.named("withheld", text(count));
        };
    }

    /** Returns a count in words. */
    public String text(PublishedCount count) {
        return switch (count.kind()) {
            case ROUNDED -> words.text(policy.isExact() ? "count.exact" : "count.rounded", count.value());
            case FEWER_THAN -> words.text("count.fewer-than", count.value());
            case AT_LEAST -> words.text("count.at-least", count.value());
            case LEANS_ON_FEW -> words.text("leans-on-few");
            case WITHHELD -> words.text("withheld");
        };
    }

    /** Returns a count as it is drawn: nothing where there is no number. */
    public Amount amount(PublishedCount count) {
        boolean isNumber = count.kind() == Kind.ROUNDED || count.kind() == Kind.AT_LEAST;
        return new Amount(
                isNumber ? count.value() : 0,
                count.kind() == Kind.ROUNDED ? Certainty.AS_DRAWN : Certainty.AT_LEAST,
                text(count));
    }

    /** Returns the sum of published counts: a limit where one of them is, and that it cannot be told where one is neither. */
    public Cell sum(List<PublishedCount> counts) {
        long sum = counts.stream().mapToLong(PublishedCount::value).sum();
        if (counts.isEmpty() || !isAll(counts, EnumSet.of(Kind.ROUNDED, Kind.AT_LEAST))) {
            return Cell.named("withheld", words.text("withheld"));
        }
        return isAll(counts, EnumSet.of(Kind.ROUNDED))
                ? Cell.worded(Cell.whole(sum), words.text(policy.isExact() ? "count.exact" : "count.rounded", sum))
                : Cell.named(">=" + sum, words.text("count.at-least", sum));
    }

    private static boolean isAll(List<PublishedCount> counts, Set<Kind> kinds) {
        return counts.stream().map(PublishedCount::kind).allMatch(kinds::contains);
    }

    /** Returns a share in percent. */
    public Cell cell(PublishedShare share) {
        return number(share.kind(), share.value(), "share", 100);
    }

    /** Returns a silo index. */
    public Cell cell(PublishedSilo silo) {
        return number(silo.kind(), silo.index(), "index", 1);
    }

    /** Returns an index that may not be said. */
    public Cell index(OptionalDouble value) {
        return value.isEmpty()
                ? Cell.named("withheld", words.text("withheld"))
                : Cell.worded(Cell.decimal(value.getAsDouble(), 2), words.text("rounded.index", value.getAsDouble()));
    }

    /** Returns a group: its ids for programs, its names for people. */
    public Cell cell(PublishedGroup group) {
        List<String> ids = group.units().stream().map(UnitId::value).toList();
        return Cell.named(ids.isEmpty() ? "*" : String.join("|", ids), name(group));
    }

    /** Returns the name of a group: of its units, as far as there are few. */
    public String name(PublishedGroup group) {
        List<String> names = group.names();
        if (names.isEmpty()) {
            return words.text("everybody");
        }
        return names.size() <= MOST_NAMES
                ? String.join(" + ", names)
                : words.text("group.more", String.join(" + ", names.subList(0, 2)), names.size() - 2);
    }

    /** Returns a named value, such as how a cell compares: its code for programs, a word for people. */
    public Cell word(Enum<?> value) {
        return Cell.named(code(value), wordOf(value));
    }

    /** Returns a named value in words. */
    public String wordOf(Enum<?> value) {
        return words.text("word." + code(value));
    }

    private Cell number(PublishedShare.Kind kind, OptionalDouble value, String unit, double scale) {
        if (value.isEmpty()) {
            return kind == PublishedShare.Kind.LEANS_ON_FEW
                    ? Cell.named("leans-on-few", words.text("leans-on-few"))
                    : Cell.named("withheld", words.text("withheld"));
        }
        String how = kind == PublishedShare.Kind.AT_MOST
                ? "at-most."
                : kind == PublishedShare.Kind.AT_LEAST ? "at-least." : "rounded.";
        return Cell.worded(Cell.decimal(value.getAsDouble(), 2), words.text(how + unit, scale * value.getAsDouble()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
