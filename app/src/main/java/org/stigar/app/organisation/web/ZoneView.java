package org.stigar.app.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stigar.app.organisation.figures.OrganisationFigures;
import org.stigar.app.organisation.figures.ZoneFigures;
import org.stigar.core.publish.PublishedCount;
import org.stigar.core.publish.PublishedShare;

/** What brought walks about, and how far they go: shares of walk-days of the organisation as a whole. */
final class ZoneView {

    private static final int HOUR = 60;
    private static final double STEPS = 20;
    private static final int STEP = 5;

    private final OrganisationFigures figures;
    private final FigureWords words;

    ZoneView(OrganisationFigures figures, FigureWords words) {
        this.figures = figures;
        this.words = words;
    }

    /** One time zone, or several. */
    record BandRow(String name, String people) {}

    /** Returns the formal share in words, and why where none is said. */
    public String formal() {
        return figures.formal()
                .map(share -> share.kind() == PublishedShare.Kind.WITHHELD
                        ? words.say("organisation.formal.little")
                        : words.share(share))
                .orElseGet(() -> words.say("organisation.later"));
    }

    public List<BandRow> bands() {
        return zones().stream()
                .flatMap(zones -> zones.bands().stream())
                .map(band -> new BandRow(
                        band.from() == band.until()
                                ? clock(band.from())
                                : words.say("organisation.zone.range", clock(band.from()), clock(band.until())),
                        words.count(band.people())))
                .toList();
    }

    /** Returns what is said of walks across zones: a share, or why there is none. */
    public String across() {
        return zones().map(zones -> {
                    if (zones.bands().size() < 2) {
                        return words.say("organisation.zone.one", figures.k());
                    }
                    return zones.across().kind() == PublishedShare.Kind.WITHHELD
                            ? words.say("organisation.formal.little")
                            : words.say("organisation.zone.across", words.share(zones.across()));
                })
                .orElseGet(() -> words.say("organisation.later"));
    }

    /** Returns what it would be if people walked with anybody, reckoned from the published sizes; empty where one is not said. */
    public Optional<String> chance() {
        List<ZoneFigures.Band> bands = zones().map(ZoneFigures::bands).orElse(List.of());
        boolean allSaid = bands.stream().allMatch(band -> band.people().kind() == PublishedCount.Kind.ROUNDED);
        if (bands.size() < 2 || !allSaid) {
            return Optional.empty();
        }
        double all = 0;
        double same = 0;
        for (ZoneFigures.Band band : bands) {
            all += band.people().value();
            same += (double) band.people().value() * band.people().value();
        }
        return Optional.of(words.say("organisation.zone.chance", STEP * Math.round(STEPS * (1 - same / (all * all)))));
    }

    private Optional<ZoneFigures> zones() {
        return figures.zones();
    }

    private static String clock(int minutes) {
        int hours = Math.abs(minutes) / HOUR;
        int rest = Math.abs(minutes) % HOUR;
        String sign = minutes < 0 ? "−" : "+";
        return rest == 0 ? "UTC" + sign + hours : String.format(Locale.ROOT, "UTC%s%d:%02d", sign, hours, rest);
    }
}
